#include "ui/screens/app_bar.h"
#include "ui/screens/footer.h"
#include "ui/screens/screen.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

Box screen_of(const View& view, const State& state) {
    if (const Wing* wing = state.wings.of(state.route.page)) return wing->screen(view, state);
    switch (state.route.page) {
        case Page::home:
            return home_screen(view, state);
        case Page::verify:
            return verify_screen(view, state);
        case Page::result:
            return result_screen(view, state);
        case Page::guide:
            return guide_screen(view);
        case Page::privacy:
            return privacy_screen(view);
        case Page::lookup:
            return lookup_screen(view, state);
        case Page::lookup_code:
            return code_screen(view, state);
        case Page::certificate:
            return certificate_screen(view, state);
        case Page::qr_code:
            return qr_screen(view, state);
        case Page::kept:
            return kept_screen(view, state);
        case Page::not_found:
            return not_found_screen(view);
        default:
            return closed_screen(view, state.route.page);
    }
}

}  // namespace

Box build_page(const View& view, const State& state) {
    Box page;
    page.look.fill = Color::bg;
    page.min_height = state.environment.height_css;
    const Wing* wing = state.wings.of(state.route.page);
    const bool own_bar = wing != nullptr && wing->bar != nullptr;
    page.add(own_bar ? wing->bar(view, state) : app_bar(view, state));
    Box main = screen_of(view, state);
    main.grow = 1;
    main.node = make_node(Role::main, "main");
    page.add(std::move(main));
    page.add(footer(view, state));
    return page;
}

}  // namespace tiemchung::ui
