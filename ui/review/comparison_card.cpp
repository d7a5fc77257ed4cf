#include "core/text/report_texts.h"
#include "ui/review/case_desk.h"
#include "ui/review/paper_value.h"
#include "ui/review/review_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReviewPhrase;
using report::Likeness;

constexpr float item_width = 116;
constexpr float result_width = 92;
constexpr float marks_width = 144;

struct LikenessLook {
    Icon symbol;
    Color ink;
};

LikenessLook look_of(Likeness likeness) {
    switch (likeness) {
        case Likeness::same:
            return {Icon::check_circle, Color::green};
        case Likeness::different:
            return {Icon::triangle, Color::red};
        case Likeness::addition:
            return {Icon::info, Color::blue};
        default:
            return {Icon::minus_circle, Color::ink3};
    }
}

std::string_view likeness_name(const View& view, Likeness likeness) {
    if (likeness == Likeness::same) return say(view, P::likeness_same);
    if (likeness == Likeness::different) return say(view, P::likeness_different);
    return view(text::label_of(likeness));
}

/// Whether declared and recorded agree: an icon and a word.
Box result_of(const View& view, const std::string& key, Likeness likeness) {
    const LikenessLook look = look_of(likeness);
    Box box = row(6);
    box.add(icon(look.symbol, 18, look.ink));
    Box word = words(likeness_name(view, likeness), TypeRole::pill, look.ink);
    word.node = make_node(Role::text, key + "/result", likeness_name(view, likeness),
                          likeness == Likeness::different ? Variant::error : Variant::caption);
    word.node->hints.push_back({HintKind::icon, std::string(name_of(look.symbol))});
    box.add(std::move(word));
    return box;
}

Box mark(const View& view, const CaseDesk& desk, RowKey row, PaperMatch match, P label, Icon symbol,
         Color ink) {
    const char* name = match == PaperMatch::same      ? "same"
                       : match == PaperMatch::differs ? "differs"
                                                      : "unreadable";
    const std::string key = "case/rows/" + part_of(row) + "/" + name;
    const bool down = desk.match_of(row) == match;
    Box box =
        icon_button(view, key, text::fill(say(view, label), {{"item", row_name(view, row)}}),
                    symbol, down ? Color::on_primary : ink, ReviewAction{MatchRow{row, match}});
    box.width = 48;
    box.look.radius = 10;
    box.look.border = Color::line_strong;
    if (down) {
        box.look.fill = Color::primary;
        box.look.border = Color::primary;
    }
    box.node->states.set(StateBit::pressed);
    box.node->states.set(StateBit::checked, down);
    return box;
}

/// Khớp, Lệch, Không đọc được.
Box marks(const View& view, const CaseDesk& desk, RowKey row) {
    Box box = ui::row(0);
    box.add(mark(view, desk, row, PaperMatch::same, P::paper_same, Icon::check, Color::green));
    box.add(mark(view, desk, row, PaperMatch::differs, P::paper_differs, Icon::x, Color::red));
    box.add(
        mark(view, desk, row, PaperMatch::unreadable, P::paper_unreadable, Icon::eye, Color::ink2));
    return box;
}

/// What a certificate says otherwise than the record stands with it.
std::string recorded_value(const View& view, const report::ComparedRow& row) {
    std::string recorded = shown_value(view, row.item, row.recorded);
    if (row.certified.empty() || row.certified == row.recorded) return recorded;
    return text::fill(say(view, P::certified_too),
                      {{"v", recorded}, {"c", shown_value(view, row.item, row.certified)}});
}

Box wide_row(const View& view, const CaseDesk& desk, const report::ComparedRow& row, bool marked) {
    const RowKey at{row.item, row.dose};
    const std::string key = "case/rows/" + part_of(at);
    Box box = ui::row(10);
    Box item = paragraph(key + "/item", row_name(view, at), TypeRole::hint, Color::ink2);
    item.width = item_width;
    box.add(std::move(item));
    const auto cell = [&box](std::string cell_key, const std::string& text, TypeRole role,
                             Color ink) {
        Box value = paragraph(std::move(cell_key), text, role, ink);
        value.grow = 1;
        box.add(std::move(value));
    };
    cell(key + "/declared", shown_value(view, row.item, row.declared), TypeRole::label, Color::ink);
    cell(key + "/recorded", recorded_value(view, row), TypeRole::item, Color::ink2);
    Box result = result_of(view, key, row.likeness);
    result.width = result_width;
    box.add(std::move(result));
    if (marked) {
        Box own = marks(view, desk, at);
        own.width = marks_width;
        box.add(std::move(own));
    }
    return box;
}

Box tall_row(const View& view, const CaseDesk& desk, const report::ComparedRow& row, bool marked) {
    const RowKey at{row.item, row.dose};
    const std::string key = "case/rows/" + part_of(at);
    Box box = stack(2);
    Box head = lines(8);
    head.along = Along::between;
    head.add(paragraph(key + "/item", row_name(view, at), TypeRole::hint, Color::ink2));
    head.add(result_of(view, key, row.likeness));
    box.add(std::move(head));
    box.add(paragraph(
        key + "/declared",
        text::fill(say(view, P::declared), {{"v", shown_value(view, row.item, row.declared)}}),
        TypeRole::label, Color::ink));
    box.add(paragraph(key + "/recorded",
                      text::fill(say(view, P::recorded), {{"v", recorded_value(view, row)}}),
                      TypeRole::item));
    if (marked) box.add(marks(view, desk, at));
    return box;
}

/// Painted only: each cell says itself what it is.
Box header(const View& view, bool marked) {
    Box box = row(10);
    box.padding = sides(16, 8);
    box.look.fill = Color::surface2;
    box.look.line_below = Color::line;
    const auto cell = [&](P phrase, std::optional<float> width) {
        Box one = words(say(view, phrase), TypeRole::caption, Color::ink3);
        one.width = width;
        if (!width) one.grow = 1;
        box.add(std::move(one));
    };
    cell(P::column_item, item_width);
    cell(P::column_declared, {});
    cell(P::column_recorded, {});
    cell(P::column_result, result_width);
    if (marked) cell(P::column_paper, marks_width);
    return box;
}

}  // namespace

Box comparison_card(const View& view, const CaseDesk& desk) {
    const bool marked = is_held(desk) && !desk.file->photos.empty();
    Box box = card(view, "case/comparison");
    box.padding = {};
    box.gap = 0;
    Box head = stack(4);
    head.padding = {16, 14, 16, 10};
    Box title = heading("case/comparison/title", say(view, P::comparison), 2, TypeRole::card_title);
    title.node->states.set(StateBit::focus_target);
    head.add(std::move(title));
    if (marked) head.add(paragraph("case/legend", say(view, P::paper_legend), TypeRole::hint));
    box.add(std::move(head));
    const bool wide = is_roomy(view);
    if (wide) box.add(header(view, marked));
    Box list = stack(0);
    list.node = make_node(Role::list, "case/rows");
    for (const report::ComparedRow& row : desk.file->rows) {
        const bool markable = marked && !row.declared.empty();
        Box item = stack(0);
        item.padding = sides(16, wide ? 4.0F : 10.0F);
        item.min_height = 44;
        item.along = Along::center;
        item.look.line_above = Color::line;
        if (row.likeness == Likeness::different) item.look.fill = Color::red_soft;
        item.node = make_node(Role::list_item, "case/rows/" + part_of(RowKey{row.item, row.dose}));
        Box line = wide ? wide_row(view, desk, row, markable) : tall_row(view, desk, row, markable);
        if (wide && marked && !markable) {
            Box gap;
            gap.width = marks_width;
            line.add(std::move(gap));
        }
        item.add(std::move(line));
        list.add(std::move(item));
    }
    box.add(std::move(list));
    return box;
}

}  // namespace tiemchung::ui
