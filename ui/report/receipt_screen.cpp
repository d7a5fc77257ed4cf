#include "core/text/report_texts.h"
#include "ui/model/trouble.h"
#include "ui/report/report_parts.h"
#include "ui/report/report_screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/description_list.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;

constexpr Shares receipt_and_next{572, 440};
constexpr float sign_side = 60;
constexpr float notch = 12;

std::string moment(const View& view, Timestamp time) {
    return text::fill(view(text_of(P::receipt_at)), {{"time", clock_in_viet_nam(time)},
                                                     {"d", to_display(day_in_viet_nam(time))}});
}

Box head(const View& view, const api::ReportReceipt& facts) {
    Box box = row(16);
    Box sign;
    sign.width = sign_side;
    sign.min_height = sign_side;
    sign.drawing = [](Painter& painter, const Rect& rect) {
        const float middle = sign_side / 2;
        painter.disc(rect.x + middle, rect.y + middle, middle, Color::green);
        painter.icon(Icon::check, {rect.x + 16, rect.y + 16, 28, 28}, Color::on_green);
    };
    box.add(std::move(sign));
    Box words = stack(2);
    words.grow = 1;
    words.add(heading("page/title", view(text_of(P::receipt_title)), 1, TypeRole::page_title));
    words.add(paragraph("report/receipt/at", moment(view, facts.received_at), TypeRole::hint));
    box.add(std::move(words));
    return box;
}

/// The line along which a ticket is torn, with a notch at either end.
Box tear_line(float reach) {
    Box box;
    box.min_height = 2 * notch;
    box.drawing = [reach](Painter& painter, const Rect& rect) {
        constexpr float dash = 6;
        const float middle = rect.y + rect.height / 2;
        for (float x = rect.x; x + dash < rect.right(); x += 2 * dash)
            painter.fill({x, middle - 1, dash, 2}, 0, Color::line);
        painter.disc(rect.x - reach, middle, notch, Color::bg);
        painter.disc(rect.right() + reach, middle, notch, Color::bg);
    };
    return box;
}

Box code_row(const View& view, const std::string& code) {
    Box box = stack(2);
    box.add(paragraph("report/receipt/code_label", view(text_of(P::receipt_code)), TypeRole::hint,
                      Color::ink3));
    Box line;
    line.flow = Flow::lines;
    line.gap = 12;
    Box shown = words(code, TypeRole::display, Color::ink);
    shown.node = make_node(Role::code, "report/receipt/code", code, Variant::code_block);
    shown.self = Across::center;
    line.add(std::move(shown));
    Box copy = icon_button(view, "report/receipt/copy", view(text_of(P::receipt_copy)), Icon::copy,
                           Color::ink, ReportAction{SayCopied{}});
    copy.node->hints.push_back({HintKind::copy_text, code});
    copy.look.border = Color::line_strong;
    copy.self = Across::center;
    line.add(std::move(copy));
    box.add(std::move(line));
    box.add(paragraph("report/receipt/keep", view(text_of(P::receipt_keep)), TypeRole::hint));
    return box;
}

std::vector<Description> lines_of(const View& view, const Receipt& receipt) {
    const api::ReportReceipt& facts = receipt.confirmed.receipt;
    std::vector<Description> lines;
    const auto add = [&](const char* key, P term, std::string value) {
        if (value.empty()) return;
        lines.push_back({key, std::string(view(text_of(term))), std::move(value), {}, 0, {}});
    };
    add("name", P::receipt_name, receipt.name);
    if (receipt.kind) add("kind", P::kind, std::string(view(text::label_of(*receipt.kind))));
    add("handler", P::receipt_handler, facts.handler);
    add("deadline", P::receipt_deadline, moment(view, facts.deadline));
    add("phone", P::receipt_phone, receipt.phone);
    return lines;
}

Box tool(const View& view, std::string key, P label, Icon symbol, Event use) {
    Box box = button(
        view,
        {std::move(key), std::string(view(text_of(label))), ButtonLook::outline, symbol, {}, {}},
        std::move(use));
    box.look.border = Color::line_strong;
    for (Box& child : box.children) {
        if (child.icon) child.icon->color = Color::ink;
        if (child.text) child.text->color = Color::ink;
    }
    return box;
}

Box tools(const View& view) {
    Box box = stack(10);
    const std::string path(path_of(Page::track_list));
    box.add(button(view,
                   {"report/receipt/track",
                    std::string(view(text_of(P::receipt_track))),
                    ButtonLook::orange,
                    {},
                    Icon::arrow,
                    path},
                   Go{path}));
    Box pair;
    pair.flow = view.wide() ? Flow::row : Flow::column;
    pair.gap = 10;
    pair.add(tool(view, "report/receipt/save", P::receipt_save, Icon::download,
                  ReportAction{SaveReceipt{}}));
    pair.add(tool(view, "report/receipt/calendar", P::receipt_calendar, Icon::calendar,
                  ReportAction{AddToCalendar{}}));
    for (Box& child : pair.children)
        if (view.wide()) child.grow = 1;
    box.add(std::move(pair));
    return box;
}

/// The person has an open report about the same dose: this one may be added to it.
Box duplicate_note(const View& view, const State& state, const Receipt& receipt) {
    const std::string& code = receipt.confirmed.duplicate_of;
    if (receipt.joining == Receipt::Joining::joined) {
        return note(view, "report/joined", NoteLook::teal, Icon::check_circle,
                    text::fill(view(text_of(P::joined)), {{"code", code}}));
    }
    Box box = note(view, "report/duplicate", NoteLook::amber, Icon::info,
                   text::fill(view(text_of(P::duplicate)), {{"code", code}}));
    Box& body = box.children.back();
    if (receipt.trouble) {
        body.add(remark_line("report/duplicate",
                             {{}, sentence_of(*receipt.trouble, view.language), {}}));
    }
    const bool busy = state.reporting.awaiting.waits_for({ReportRequestKind::joining, {}});
    Box join = button(view,
                      {"report/duplicate/join",
                       text::fill(view(text_of(P::duplicate_join)), {{"code", code}}),
                       ButtonLook::orange,
                       busy ? std::optional(Icon::hourglass) : std::nullopt,
                       {},
                       {}},
                      ReportAction{JoinDuplicate{}});
    join.node->states.set(StateBit::busy, busy);
    body.add(std::move(join));
    body.add(in_orange(button(view,
                              {"report/duplicate/apart",
                               std::string(view(text_of(P::duplicate_apart))),
                               ButtonLook::plain_text,
                               {},
                               {},
                               {},
                               false,
                               true},
                              ReportAction{KeepDuplicateApart{}})));
    return box;
}

}  // namespace

Box receipt_screen(const View& view, const State& state) {
    Box screen = stack(16);
    screen.padding = {view.margin(), view.wide() ? 52.0F : 16.0F, view.margin(), 24};
    if (!state.reporting.receipt) return screen;
    const Receipt& receipt = *state.reporting.receipt;
    const api::ReportReceipt& facts = receipt.confirmed.receipt;
    Box ticket = card(view, "report/receipt");
    ticket.look.radius = 20;
    ticket.add(head(view, facts));
    ticket.add(tear_line(ticket.padding.left));
    const bool asks =
        !receipt.confirmed.duplicate_of.empty() && receipt.joining != Receipt::Joining::apart;
    if (asks) ticket.add(duplicate_note(view, state, receipt));
    ticket.add(code_row(view, facts.code));
    ticket.add(description_list(view, "report/receipt/list", lines_of(view, receipt), 124));
    ticket.add(tools(view));
    Box another = stack(0);
    another.add(in_orange(button(view,
                                 {"report/receipt/another",
                                  std::string(view(text_of(P::receipt_another))),
                                  ButtonLook::plain_text,
                                  {},
                                  {},
                                  {},
                                  false,
                                  true},
                                 ReportAction{StartAnotherReport{}})));
    ticket.add(std::move(another));
    screen.add(two_columns(view, "report/receipt_columns", std::move(ticket),
                           what_comes_next(view, facts.handler), receipt_and_next));
    return screen;
}

}  // namespace tiemchung::ui
