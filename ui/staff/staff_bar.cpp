#include "ui/staff/staff_bar.h"

#include "core/base/utf8.h"
#include "ui/model/trouble.h"
#include "ui/screens/app_bar.h"
#include "ui/staff/staff_fields.h"
#include "ui/staff/staff_session.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr float tile_side = 40;

StaffPhrase name_of_role(api::StaffRole role) {
    switch (role) {
        case api::StaffRole::hotline:
            return StaffPhrase::role_hotline;
        case api::StaffRole::reviewer:
            return StaffPhrase::role_reviewer;
        case api::StaffRole::supervisor:
            return StaffPhrase::role_supervisor;
        case api::StaffRole::admin:
            break;
    }
    return StaffPhrase::role_admin;
}

/// The place that the member of staff works for.
std::string place_of(const View& view, const api::StaffSession& session) {
    if (session.role == api::StaffRole::hotline) {
        return std::string(say(view, StaffPhrase::hotline_name));
    }
    return session.place.empty() ? std::string(say(view, StaffPhrase::workplace)) : session.place;
}

/// One or two letters of the account, for the disc.
std::string initials(std::string_view account) {
    std::string letters;
    bool at_start = true;
    for (const char letter : account) {
        const bool is_letter = (letter >= 'a' && letter <= 'z') ||
                               (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        if (is_letter && at_start && letters.size() < 2) {
            letters +=
                letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        }
        at_start = !is_letter;
    }
    return letters;
}

Box tile(Icon symbol) {
    Box box;
    box.width = tile_side;
    box.min_height = tile_side;
    box.flow = Flow::row;
    box.along = Along::center;
    box.across = Across::center;
    box.look.fill = Color::primary;
    box.look.radius = 11;
    box.add(icon(symbol, 22, Color::on_primary));
    return box;
}

/// Who has signed in; on a phone, beneath the place, since there is no room for it elsewhere.
Box account_and_role(const View& view, const api::StaffSession& session) {
    Box name = view.wide() ? stack(0) : row(8);
    name.add(paragraph("staff_bar/account", session.account,
                       view.wide() ? TypeRole::label : TypeRole::caption, Color::on_staff,
                       Variant::caption));
    name.add(paragraph("staff_bar/role", say(view, name_of_role(session.role)), TypeRole::caption,
                       Color::on_staff2, Variant::caption));
    return name;
}

Box brand(const View& view, const StaffDesk& desk) {
    const bool hotline = desk.session && desk.session->role == api::StaffRole::hotline;
    const std::string place =
        desk.session ? place_of(view, *desk.session) : std::string(view(Phrase::app_name));
    const std::string_view under =
        desk.session ? view(Phrase::app_name) : say(view, StaffPhrase::workplace);
    Box box = row(12);
    box.min_height = 48;
    box.add(tile(hotline ? Icon::headset : Icon::building));
    Box names = stack(0);
    names.grow = 1;
    names.add(
        paragraph("staff_bar/place", place, TypeRole::app_name, Color::on_staff, Variant::caption));
    if (desk.session && !view.wide()) {
        names.add(account_and_role(view, *desk.session));
    } else {
        names.add(paragraph("staff_bar/portal", under, TypeRole::caption, Color::on_staff2,
                            Variant::caption));
    }
    box.add(std::move(names));
    return box;
}

Box nav_link(const View& view, const std::string& key, StaffPhrase label, Page page, bool current) {
    const std::string href(path_of(page));
    Box box;
    box.along = Along::center;
    box.padding = sides(12, 0);
    box.min_height = 48;
    box.min_width = 48;
    box.node = make_node(Role::link, key, say(view, label),
                         current ? Variant::nav_link_active : Variant::nav_link);
    box.node->states.set(StateBit::current, current);
    box.node->hints.push_back({HintKind::href, href});
    box.on_use = Go{href};
    const Color ink = current || view.active(key) ? Color::on_staff : Color::on_staff2;
    box.add(words(say(view, label), current ? TypeRole::nav_active : TypeRole::nav, ink));
    if (current) {
        box.drawing = [](Painter& painter, const Rect& rect) {
            painter.fill({rect.x + 12, rect.bottom() - 6, rect.width - 24, 3}, 1, Color::on_staff);
        };
    }
    return box;
}

bool is_of_cases(Page page) {
    return page == Page::cases || page == Page::case_file;
}

Box navigation(const View& view, api::StaffRole role, Page page) {
    Box nav = row(0);
    nav.flow = Flow::lines;
    nav.node =
        make_node(Role::navigation, "staff_bar/nav", say(view, StaffPhrase::staff_navigation));
    if (may_see(role, Page::calls)) {
        nav.add(nav_link(view, "staff_bar/nav/calls", StaffPhrase::nav_calls, Page::calls,
                         may_see(api::StaffRole::hotline, page) && page != Page::staff_password));
    }
    if (may_see(role, Page::figures)) {
        nav.add(nav_link(view, "staff_bar/nav/figures", StaffPhrase::nav_figures, Page::figures,
                         page == Page::figures));
    }
    if (may_see(role, Page::cases)) {
        nav.add(nav_link(view, "staff_bar/nav/cases", StaffPhrase::nav_cases, Page::cases,
                         is_of_cases(page)));
    }
    if (may_see(role, Page::phone_wishes)) {
        nav.add(nav_link(view, "staff_bar/nav/phones", StaffPhrase::nav_phones, Page::phone_wishes,
                         page == Page::phone_wishes));
    }
    nav.add(nav_link(view, "staff_bar/nav/password", StaffPhrase::change_password,
                     Page::staff_password, page == Page::staff_password));
    return nav;
}

Box who(const View& view, const api::StaffSession& session) {
    Box box = row(10);
    box.min_height = 48;
    Box disc = tile(Icon::user);
    disc.look.radius = tile_side / 2;
    disc.children.clear();
    disc.add(
        words(initials(session.account), TypeRole::pill, Color::on_primary, TextAlign::center));
    box.add(std::move(disc));
    box.add(account_and_role(view, session));
    return box;
}

Box sign_out_button(const View& view, const StaffDesk& desk) {
    Box box = button(view,
                     {"staff_bar/sign_out",
                      std::string(say(view, StaffPhrase::sign_out)),
                      ButtonLook::plain_text,
                      {},
                      {},
                      {},
                      false,
                      true},
                     StaffAction{SignOutStaff{}});
    box.padding = sides(12, 4);
    box.look.border = Color::on_staff2;
    box.look.border_width = 1;
    box.look.fill = view.active("staff_bar/sign_out") ? Color::primary : Color::staff_bar;
    box.children.front().text->color =
        view.active("staff_bar/sign_out") ? Color::on_primary : Color::on_staff;
    box.node->states.set(StateBit::busy, desk.awaited.waits_for(StaffRequest::sign_out));
    return box;
}

/// An icon of the page's settings on the dark ground.
Box on_dark(const View& view, Box box) {
    if (view.active(box.node->key)) box.look.fill = Color::primary;
    return box;
}

Box settings(const View& view, const State& state) {
    Box box = row(0, "bar/tools", Variant::row);
    box.add(language_pill(view));
    box.add(on_dark(view, text_size_button(view, state.preferences.text_size, Color::on_staff)));
    box.add(on_dark(view, appearance_button(view, Color::on_staff)));
    return box;
}

}  // namespace

Box staff_bar(const View& view, const State& state) {
    const StaffDesk& desk = state.staff;
    Box banner;
    banner.look.fill = Color::staff_bar;
    banner.node = make_node(Role::banner, "staff_bar", {}, Variant::app_bar);
    banner.add(settings_strip(view, state));

    Box bar;
    bar.flow = Flow::lines;
    bar.along = Along::between;
    bar.across = Across::center;
    bar.gap = 8;
    bar.padding = {view.wide() ? 20.0F : 12.0F, strip_overhang(view), view.wide() ? 20.0F : 12.0F,
                   8};
    bar.add(brand(view, desk));
    if (desk.session && !desk.session->must_change_password) {
        bar.add(navigation(view, desk.session->role, state.route.page));
    }
    Box right = row(8);
    right.flow = Flow::lines;
    right.add(settings(view, state));
    if (desk.session) {
        if (view.wide()) right.add(who(view, *desk.session));
        right.add(sign_out_button(view, desk));
    }
    bar.add(std::move(right));
    banner.add(std::move(bar));

    const bool told_below =
        state.route.page == Page::staff || state.route.page == Page::staff_password;
    if (desk.session && desk.trouble && !told_below) {
        Box sorry = note(view, "staff/trouble", NoteLook::red, Icon::triangle,
                         sentence_of(*desk.trouble, view.language));
        sorry.node->states.set(StateBit::focus_target);
        banner.add(std::move(sorry));
    }
    return banner;
}

std::optional<Box> staff_gate(const View& view, const State& state) {
    const StaffDesk& desk = state.staff;
    if (desk.session) return std::nullopt;
    Box box = stack(14);
    box.padding = {view.margin(), 20, view.margin(), 24};
    box.add(heading("page/title", say(view, StaffPhrase::loading), 1, TypeRole::page_title));
    if (desk.status != StaffDesk::Status::failed) return box;
    const Trouble trouble = desk.trouble.value_or(Trouble{});
    Box sorry = note(view, "staff/trouble", NoteLook::red, Icon::triangle,
                     sentence_of(trouble, view.language));
    sorry.children.back().add(button(view,
                                     {"staff/again",
                                      std::string(say(view, StaffPhrase::try_again)),
                                      ButtonLook::outline,
                                      Icon::refresh,
                                      {},
                                      {},
                                      false,
                                      true},
                                     StaffAction{ReloadStaffSession{}}));
    box.add(std::move(sorry));
    return box;
}

}  // namespace tiemchung::ui
