#include "ui/widgets/date_fields.h"

#include "ui/widgets/choice.h"

namespace tiemchung::ui {
namespace {

/// What sets the three apart.
struct Part {
    std::string_view name;
    Phrase label;
    std::string identity::DateInput::*value;
    float share;
};

constexpr Part parts[] = {
    {"day", Phrase::form_day, &identity::DateInput::day, 1},
    {"month", Phrase::form_month, &identity::DateInput::month, 1},
    {"year", Phrase::form_year, &identity::DateInput::year, 1.5F},
};

Box part_field(const View& view, DateFields& fields, std::size_t index) {
    const Part& part = parts[index];
    const std::string name(part.name);
    Box field =
        text_field(view,
                   {fields.key + "/" + name,
                    std::string(view(part.label)),
                    Need::unsaid,
                    {},
                    fields.value.*part.value,
                    fields.revision,
                    {{HintKind::inputmode, "numeric"},
                     {HintKind::autocomplete, fields.is_birth_date ? "bday-" + name : "off"},
                     {HintKind::enterkeyhint, "next"}},
                    Variant::date_part,
                    remark_key(fields.key, fields.remark),
                    !fields.remark.error.empty()},
                   std::move(fields.edit[index]), std::move(fields.leave[index]));
    field.grow = part.share;
    field.min_width = 60;
    field.max_width = 60 + part.share * 60;
    return field;
}

}  // namespace

Box date_fields(const View& view, DateFields fields) {
    Box group = field_group(view, fields.key, fields.label, fields.need);
    Box line;
    line.flow = Flow::row;
    line.gap = 12;
    for (std::size_t index = fields.value.year_only ? 2 : 0; index < 3; ++index)
        line.add(part_field(view, fields, index));
    group.add(std::move(line));
    if (fields.below) group.add(std::move(*fields.below));
    if (!fields.remark.is_empty()) group.add(remark_line(fields.key, fields.remark));
    return group;
}

}  // namespace tiemchung::ui
