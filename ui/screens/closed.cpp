#include "ui/screens/screen.h"
#include "ui/screens/title_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

Phrase name_of_section(Page page) {
    return page == Page::report ? Phrase::nav_report : Phrase::track_report;
}

Box ways_on(const View& view) {
    Box box;
    box.flow = view.wide() ? Flow::lines : Flow::column;
    box.gap = 12;
    Box call = button(view,
                      {"ways/call",
                       std::string(view(Phrase::hotline_call)),
                       ButtonLook::outline,
                       Icon::call,
                       {},
                       "tel:19009095"},
                      Go{});
    call.on_use.reset();
    box.add(std::move(call));
    const std::string verify(path_of(Page::verify));
    box.add(button(view,
                   {"ways/verify",
                    std::string(view(Phrase::nav_verify)),
                    ButtonLook::outline,
                    Icon::qr,
                    {},
                    verify},
                   Go{verify}));
    const std::string home(path_of(Page::home));
    box.add(button(view,
                   {"ways/home",
                    std::string(view(Phrase::back_home)),
                    ButtonLook::primary,
                    Icon::home,
                    {},
                    home},
                   Go{home}));
    return box;
}

}  // namespace

Box closed_screen(const View& view, Page page) {
    Box screen = reading_page(view);
    screen.add(title_row(view, Page::home, Phrase::nav_home, view(name_of_section(page))));
    Box box = card(view, "closed");
    box.add(heading("closed/title", view(Phrase::closed_title), 2, TypeRole::section_title));
    box.add(paragraph("closed/text", view(Phrase::closed_text), TypeRole::body));
    box.add(numbered_list(view, "closed/list",
                          {Phrase::closed_call, Phrase::closed_visit, Phrase::closed_verify}));
    box.add(ways_on(view));
    screen.add(std::move(box));
    return screen;
}

Box not_found_screen(const View& view) {
    Box screen = reading_page(view);
    screen.add(title_row(view, Page::home, Phrase::nav_home, view(Phrase::lost_title)));
    Box box = card(view, "lost");
    box.add(paragraph("lost/text", view(Phrase::lost_text), TypeRole::body));
    box.add(ways_on(view));
    screen.add(std::move(box));
    return screen;
}

}  // namespace tiemchung::ui
