#include "ui/screens/app_bar.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/ornament.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

float strip_height(const View& view) {
    return std::max(30.0F, view.measures.style(TypeRole::caption).line + 10);
}

}  // namespace

// A slim strip with a target of full height.
float strip_overhang(const View& view) {
    return std::max(0.0F, 44 - strip_height(view));
}

namespace {

Box skin_switch(const View& view, const State& state) {
    const std::string key = "bar/plain";
    Box box;
    box.flow = Flow::row;
    box.across = Across::start;
    box.padding = {0, 5, 8, 0};
    box.gap = 6;
    box.min_height = strip_height(view) + strip_overhang(view);
    box.node = make_node(Role::button, key, view(Phrase::plain_view), Variant::skip_link);
    box.node->states.set(StateBit::pressed);
    box.node->states.set(StateBit::checked, state.preferences.plain);
    box.on_use = SwitchSkin{};
    const Color ink = view.active(key) ? Color::primary_strong : Color::primary_ink;
    box.add(words(view(Phrase::plain_view), TypeRole::caption, ink));
    return box;
}

}  // namespace

Box settings_strip(const View& view, const State& state) {
    Box box = row(12);
    box.across = Across::start;
    box.along = Along::between;
    box.padding = sides(view.wide() ? view.margin() : 12, 0);
    box.height = strip_height(view);
    box.look.fill = Color::primary_soft;
    box.add(skin_switch(view, state));
    const bool offline = !state.environment.online;
    if (offline || state.configuration.demo) {
        Box status =
            paragraph("bar/status", view(offline ? Phrase::offline_strip : Phrase::demo_strip),
                      TypeRole::caption, Color::primary_ink, Variant::caption);
        status.node->role = Role::status;
        status.text->align = TextAlign::end;
        status.padding.top = 5;
        const float needed =
            natural_width(box, view.measures) + box.gap + natural_width(status, view.measures);
        if (needed <= view.width) box.add(std::move(status));
    }
    return box;
}

namespace {

Box brand(const View& view) {
    const float tile = view.wide() ? 44 : 36;
    Box box = row(view.wide() ? 12.0F : 9.0F);
    box.across = Across::start;
    box.min_height = 46;
    box.padding = {0, 0, 4, 0};
    box.node = make_node(Role::link, "bar/brand", view(Phrase::app_name), Variant::nav_link);
    box.node->hints.push_back({HintKind::href, "/"});
    box.on_use = Go{"/"};
    Box logo;
    logo.width = tile;
    logo.min_height = tile;
    logo.drawing = [](Painter& painter, const Rect& rect) { draw_logo(painter, rect); };
    box.add(std::move(logo));
    Box names;
    names.along = Along::center;
    names.min_height = tile;
    names.add(words(view(Phrase::app_name), TypeRole::app_name, Color::ink));
    if (view.wide()) {
        names.add(words(view(Phrase::app_tagline), TypeRole::caption, Color::ink3));
        box.node->value = view(Phrase::app_tagline);
    }
    box.add(std::move(names));
    return box;
}

Box nav_link(const View& view, const std::string& key, Phrase label, Page page, bool current) {
    const std::string href(path_of(page));
    Box box;
    box.along = Along::center;
    box.padding = sides(view.width >= 1260 ? 14 : 8, 0);
    box.min_height = 71;
    box.node = make_node(Role::link, key, view(label),
                         current ? Variant::nav_link_active : Variant::nav_link);
    box.node->states.set(StateBit::current, current);
    box.node->hints.push_back({HintKind::href, href});
    box.on_use = Go{href};
    const Color ink = current || view.active(key) ? Color::primary : Color::ink2;
    box.add(words(view(label), current ? TypeRole::nav_active : TypeRole::nav, ink));
    if (current) {
        box.drawing = [](Painter& painter, const Rect& rect) {
            painter.fill({rect.x, rect.bottom() - 3, rect.width, 3}, 1, Color::primary);
        };
    }
    return box;
}

bool is_lookup(Page page) {
    return page == Page::lookup || page == Page::lookup_code || page == Page::certificate ||
           page == Page::qr_code || page == Page::kept;
}

Box navigation(const View& view, Page page) {
    Box nav = row(0);
    nav.node = make_node(Role::navigation, "bar/nav", view(Phrase::main_navigation));
    nav.add(nav_link(view, "bar/nav/home", Phrase::nav_home, Page::home, page == Page::home));
    nav.add(nav_link(view, "bar/nav/lookup", Phrase::nav_lookup, Page::lookup, is_lookup(page)));
    nav.add(nav_link(view, "bar/nav/verify", Phrase::nav_verify, Page::verify,
                     page == Page::verify || page == Page::result));
    return nav;
}

Box hotline_link(const View& view) {
    Box box = row(8);
    box.min_height = 48;
    box.node =
        make_node(Role::link, "bar/hotline", view(Phrase::hotline_number), Variant::text_link);
    box.node->hints = {{HintKind::href, "tel:19009095"}, {HintKind::icon, "call"}};
    box.add(icon(Icon::call, 20, Color::primary));
    box.add(words(view(Phrase::hotline_number), TypeRole::hotline, Color::primary_ink));
    return box;
}

}  // namespace

// The drawing of 36 sits in a target of 48: two halves, the language in use filled.
Box language_pill(const View& view) {
    const bool vietnamese = view.language == text::Language::vi;
    const auto half = [](std::string_view label, bool on) {
        Box box;
        box.min_width = 33;
        box.grow = 1;
        box.along = Along::center;
        box.padding = sides(6, 0);
        box.add(
            words(label, TypeRole::pill, on ? Color::on_primary : Color::ink2, TextAlign::center));
        return box;
    };
    Box box;
    box.flow = Flow::row;
    box.min_height = 48;
    box.width = std::round(74 * std::max(1.0F, view.measures.scale)) - (view.wide() ? 0 : 8);
    box.node = make_node(Role::button, "bar/language", view(Phrase::switch_language),
                         Variant::language_pill);
    box.node->hints.push_back({HintKind::lang, vietnamese ? "vi" : "en"});
    box.on_use = SwitchLanguage{};
    box.drawing = [vietnamese](Painter& painter, const Rect& rect) {
        const Rect pill{rect.x, rect.y + 6, rect.width, rect.height - 12};
        const float middle = std::floor(pill.width / 2);
        painter.fill(pill, 10, Color::surface);
        const Rect on{vietnamese ? pill.x : pill.x + middle, pill.y, middle, pill.height};
        painter.clipped(on, [&] { painter.fill(pill, 10, Color::primary); });
        painter.stroke(pill, 10, Color::line_strong, 1);
    };
    box.add(half("VI", vietnamese));
    box.add(half("EN", !vietnamese));
    return box;
}

Box text_size_button(const View& view, TextSize size, Color ink) {
    constexpr Phrase labels[] = {Phrase::text_size_100, Phrase::text_size_115,
                                 Phrase::text_size_130};
    const std::string key = "bar/text_size";
    Box box;
    box.width = 48;
    box.min_height = 48;
    box.flow = Flow::row;
    box.along = Along::center;
    box.across = Across::center;
    box.look.radius = 12;
    if (view.active(key)) box.look.fill = Color::primary_soft;
    box.node = make_node(Role::button, key, view(labels[static_cast<std::size_t>(size)]),
                         Variant::icon_button);
    box.on_use = CycleTextSize{};
    box.drawing = [ink](Painter& painter, const Rect& rect) {
        const float x = rect.x + 13;
        const float baseline = rect.y + 31;
        painter.text("A", x, baseline, 20, Weight::semibold, ink);
        painter.text("a", x + 13, baseline, 14, Weight::semibold, ink);
    };
    return box;
}

Box appearance_button(const View& view, Color ink) {
    constexpr Phrase labels[] = {Phrase::appearance_light, Phrase::appearance_dark,
                                 Phrase::appearance_contrast};
    return icon_button(view, "bar/appearance", view(labels[static_cast<std::size_t>(view.theme)]),
                       Icon::contrast, ink, CycleAppearance{});
}

namespace {

Box tools(const View& view, const State& state) {
    Box box = row(view.wide() ? 8.0F : 0.0F, "bar/tools", Variant::row);
    if (view.wide()) box.add(hotline_link(view));
    box.add(language_pill(view));
    box.add(text_size_button(view, state.preferences.text_size, Color::ink2));
    box.add(appearance_button(view, Color::ink2));
    if (view.wide()) {
        box.gap = view.very_wide() ? 9.0F : 6.0F;
        box.add(
            button(view,
                   {"bar/report", std::string(view(Phrase::nav_report)), ButtonLook::orange,
                    Icon::report, std::nullopt, std::string(path_of(Page::report)), false, true},
                   Go{std::string(path_of(Page::report))}));
    }
    return box;
}

}  // namespace

Box app_bar(const View& view, const State& state) {
    Box banner;
    banner.look.fill = Color::surface;
    banner.look.line_below = Color::line;
    banner.node = make_node(Role::banner, "bar", {}, Variant::app_bar);
    banner.add(settings_strip(view, state));

    Box bar;
    bar.along = Along::between;
    bar.across = Across::center;
    bar.gap = view.wide() ? 12.0F : 4.0F;
    bar.padding = view.wide() ? sides(view.margin(), 0) : Insets{12, 0, 6, 0};
    bar.min_height = view.wide() ? 72 : 64;
    Box below_switch;
    below_switch.self = Across::start;
    below_switch.padding.top = strip_overhang(view);
    below_switch.add(brand(view));
    bar.add(std::move(below_switch));
    if (view.very_wide() && view.measures.scale < 1.1F) {
        bar.add(navigation(view, state.route.page));
    }
    Box right = tools(view, state);
    // Only the name may give way, by going on in a second line.
    right.min_width = natural_width(right, view.measures);
    bar.add(std::move(right));
    constexpr float name_gives_way = 60;
    const bool fits = natural_width(bar, view.measures) - name_gives_way <= view.width;
    bar.flow = fits ? Flow::row : Flow::lines;
    banner.add(std::move(bar));
    return banner;
}

}  // namespace tiemchung::ui
