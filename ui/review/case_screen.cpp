#include <algorithm>

#include "ui/review/case_desk.h"
#include "ui/review/review_parts.h"
#include "ui/review/review_screens.h"
#include "ui/screens/title_row.h"
#include "ui/staff/staff_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReviewPhrase;

constexpr Shares photo_and_work{500, 720};

/// In a line with what is higher.
Box in_line(Box chip) {
    chip.self = Across::center;
    return chip;
}

Box place_bar(const api::CaseFile& file) {
    Box bar;
    bar.width = 120;
    bar.min_height = 8;
    const float share =
        file.total > 0 ? static_cast<float>(file.place) / static_cast<float>(file.total) : 0.0F;
    bar.drawing = [share](Painter& painter, const Rect& rect) {
        painter.fill(rect, 4, Color::surface3);
        painter.fill({rect.x, rect.y, rect.width * share, rect.height}, 4, Color::primary);
    };
    return bar;
}

Box neighbours(const View& view, const CaseDesk& desk) {
    Box box = lines(12);
    if (!desk.file) return box;
    const api::CaseFile& file = *desk.file;
    if (file.total > 0) {
        box.add(paragraph(
            "case/place",
            text::fill(say(view, P::place_in_queue),
                       {{"n", std::to_string(file.place)}, {"total", std::to_string(file.total)}}),
            TypeRole::hint));
        if (is_roomy(view)) box.add(place_bar(file));
    }
    const auto step = [&](const char* key, P label, Icon symbol, const std::string& code) {
        if (code.empty()) return;
        Box one = icon_button(view, key, say(view, label), symbol, Color::ink,
                              ReviewAction{OpenCase{code}});
        one.look.border = Color::line_strong;
        if (!view.active(key)) one.look.fill = Color::surface;
        box.add(std::move(one));
    };
    step("case/previous", P::previous_case, Icon::left, file.previous);
    step("case/next", P::next_case, Icon::right, file.next);
    return box;
}

Box head(const View& view, const CaseDesk& desk) {
    Box box = lines(view.wide() ? 16.0F : 8.0F);
    box.along = Along::between;
    Box left = lines(view.wide() ? 16.0F : 10.0F);
    const std::string href(path_of(Page::cases));
    left.add(text_link(view, "page/back", say(view, P::back_to_queue), href, Icon::left));
    left.add(heading("page/title", desk.code, 1, TypeRole::page_title));
    if (desk.file) {
        left.add(in_line(
            chip("case/kind", ChipLook::amber, Icon::cert, kind_name(view, desk.file->kind))));
    }
    box.add(std::move(left));
    box.add(neighbours(view, desk));
    return box;
}

std::int64_t seconds_left(const CaseDesk& desk, double now_ms) {
    const api::CaseFile& file = *desk.file;
    if (file.paused) return file.seconds_left;
    const auto now = static_cast<std::int64_t>((now_ms + desk.server_ahead_ms) / 1000);
    return file.seconds_left - (now - file.now.seconds);
}

bool is_mine(const CaseList& list, const std::string& code) {
    if (!list.queue) return false;
    const auto& cases = list.queue->cases;
    return std::any_of(cases.begin(), cases.end(), [&code](const api::CaseLine& line) {
        return line.code == code && line.assigned_to_me;
    });
}

/// The clock, who has it open, and taking it as one's own.
Box state_line(const View& view, const State& state) {
    const Reviewing& reviewing = state.reviewing;
    const CaseDesk& desk = reviewing.desk;
    const api::CaseFile& file = *desk.file;
    Box box = lines(12);
    if (report::clock_runs(file.status) || file.paused) {
        box.add(
            in_line(clock_chip(view, "case/clock", seconds_left(desk, state.now_ms), file.paused)));
        box.add(paragraph(
            "case/deadline",
            text::fill(say(view, P::deadline), {{"t", clock_in_viet_nam(file.deadline)},
                                                {"d", to_display(day_in_viet_nam(file.deadline))}}),
            TypeRole::hint));
    }
    const std::string account = state.staff.session ? state.staff.session->account : "";
    if (!file.locked_by.empty() && file.locked_by != account) {
        box.add(in_line(chip("case/holder", ChipLook::blue, Icon::lock,
                             text::fill(say(view, P::in_hands_of), {{"name", file.locked_by}}))));
    }
    if (is_mine(reviewing.list, desk.code)) {
        box.add(
            in_line(chip("case/mine", ChipLook::green, Icon::user, say(view, P::assigned_to_me))));
    } else if (report::is_open(file.status)) {
        box.add(review_button(view,
                              {"case/assign", P::assign, Icon::user, ButtonLook::plain_text,
                               reviewing.awaited.waits_for({CaseAsk::Kind::assign, desk.code})},
                              AssignCase{}));
    }
    return box;
}

Box work(const View& view, const Reviewing& reviewing) {
    Box box = stack(16);
    box.add(comparison_card(view, reviewing.desk));
    Box conclusion = decision_card(view, reviewing);
    if (!conclusion.children.empty()) box.add(std::move(conclusion));
    box.add(facts_card(view, reviewing.desk));
    return box;
}

Box columns(const View& view, const Reviewing& reviewing) {
    const CaseDesk& desk = reviewing.desk;
    const bool beside = is_roomy(view) && !desk.photo.large;
    Box left = photo_panel(view, desk);
    Box right = work(view, reviewing);
    Box box = stack(16);
    box.node =
        make_node(Role::group, "case/columns", {}, beside ? Variant::columns : Variant::none);
    if (beside) {
        box.flow = Flow::row;
        box.across = Across::start;
        box.gap = 20;
        left.grow = photo_and_work.left;
        right.grow = photo_and_work.right;
    }
    box.add(std::move(left));
    box.add(std::move(right));
    return box;
}

}  // namespace

Box case_screen(const View& view, const State& state) {
    if (auto gate = staff_gate(view, state)) return *std::move(gate);
    const Reviewing& reviewing = state.reviewing;
    const CaseDesk& desk = reviewing.desk;
    Box screen = reading_page(view);
    screen.padding.top = 8;
    if (view.very_wide()) screen.padding.left = screen.padding.right = view.margin() - 20;
    screen.gap = view.wide() ? 14.0F : 12.0F;
    screen.add(head(view, desk));
    if (desk.trouble) {
        Box sorry = review_trouble(view, "case/trouble", *desk.trouble);
        sorry.children.back().add(review_button(
            view, {"case/reload", P::reload, Icon::refresh, ButtonLook::outline}, ReloadCase{}));
        screen.add(std::move(sorry));
    }
    if (!desk.file) {
        if (!desk.trouble) screen.add(paragraph("case/loading", say(view, P::loading)));
        return screen;
    }
    screen.add(state_line(view, state));
    screen.add(columns(view, reviewing));
    return screen;
}

}  // namespace tiemchung::ui
