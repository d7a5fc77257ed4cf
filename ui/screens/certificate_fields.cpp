#include "core/identity/person_name.h"
#include "core/text/value_sets.h"
#include "ui/screens/certificate_parts.h"
#include "ui/screens/result_fields.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

View in_language(const View& view, text::Language language) {
    View other = view;
    other.language = language;
    return other;
}

/// A code's name in the reader's language, the other one behind it where they differ: the paper is
/// read by people of both.
std::string in_both(const View& view, const std::string& vietnamese, const std::string& english) {
    if (vietnamese == english) return vietnamese;
    const bool first = view.language == text::Language::vi;
    return first ? vietnamese + " / " + english : english + " / " + vietnamese;
}

std::string nationality(const View& view, const std::string& code) {
    const auto name = [&](text::Language language) {
        return text::display_code(text::ValueSet::country, code, language);
    };
    return in_both(view, name(text::Language::vi), name(text::Language::en));
}

/// The fields as a check shows them, with what only the record knows.
std::vector<Description> both_languages(const View& view, const ShownRecord& shown) {
    const hcert::Dcc& dcc = shown.opened->dcc;
    auto fields = fields_of(in_language(view, text::Language::vi), dcc, "", false);
    const auto english = fields_of(in_language(view, text::Language::en), dcc, "", false);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        fields[i].term += " / " + english[i].term;
        fields[i].value = in_both(view, fields[i].value, english[i].value);
        if (fields[i].key == "name") fields[i].value = identity::in_capitals(fields[i].value);
        if (fields[i].key == "nationality") {
            fields[i].value = nationality(view, shown.record.nationality);
        }
    }
    return fields;
}

Box number_tile(int number) {
    Box tile;
    tile.width = 26;
    tile.min_height = 24;
    tile.along = Along::center;
    tile.self = Across::start;
    tile.look.fill = Color::primary_soft;
    tile.look.radius = 6;
    tile.add(words(std::to_string(number), TypeRole::pill, Color::primary_ink, TextAlign::center));
    return tile;
}

Box cell(const Description& field) {
    const std::string key = "certificate/fields/" + field.key;
    Box box = row(12);
    box.across = Across::start;
    box.grow = 1;
    box.padding = sides(0, 8);
    box.look.line_below = Color::line;
    box.add(number_tile(field.number));
    Box pair = stack(0);
    pair.grow = 1;
    Box term = words(field.term, TypeRole::caption, Color::ink3);
    term.node = make_node(Role::term, key + "/term", field.term);
    Box value = words(field.value, TypeRole::button, Color::ink);
    if (!field.shown.empty()) value.text->shown = field.shown;
    value.node = make_node(Role::definition, key + "/value", field.value);
    pair.add(std::move(term));
    pair.add(std::move(value));
    box.add(std::move(pair));
    return box;
}

Box head(const View& view) {
    Box line = row(12);
    line.padding.bottom = 10;
    Box titles = stack(0);
    titles.grow = 1;
    titles.add(
        heading("certificate/fields/title", view(Phrase::fields_title), 2, TypeRole::card_title));
    titles.add(paragraph("certificate/fields/second", view(Phrase::fields_second_title),
                         TypeRole::caption, Color::ink3, Variant::caption));
    line.add(std::move(titles));
    line.add(icon(Icon::shield, 30, Color::primary));
    line.drawing = [](Painter& painter, const Rect& rect) {
        painter.fill({rect.x, rect.bottom() - 2, rect.width, 2}, 0, Color::primary);
    };
    return line;
}

}  // namespace

Box fields_card(const View& view, const ShownRecord& shown) {
    Box box = card(view, "certificate/fields");
    box.gap = 0;
    box.node->variant = Variant::certificate_fields;
    box.add(head(view));
    Box list = stack(0);
    list.node = make_node(Role::description_list, "certificate/fields/list");
    const std::vector<Description> fields = both_languages(view, shown);
    const std::size_t columns = view.wide() ? 2 : 1;
    for (std::size_t i = 0; i < fields.size(); i += columns) {
        Box line;
        line.flow = Flow::row;
        line.gap = 28;
        for (std::size_t k = i; k < std::min(i + columns, fields.size()); ++k)
            line.add(cell(fields[k]));
        list.add(std::move(line));
    }
    box.add(std::move(list));
    return box;
}

}  // namespace tiemchung::ui
