#include "ui/model/form_input.h"

#include <array>

namespace tiemchung::ui {
namespace {

using identity::LookupField;

constexpr std::array<std::string_view, 12> keys{
    "lookup/name",     "lookup/birth/day",  "lookup/birth/month", "lookup/birth/year",
    "lookup/sex",      "lookup/id_kind",    "lookup/id_number",   "lookup/phone",
    "lookup/last/day", "lookup/last/month", "lookup/last/year",   "lookup/captcha/answer",
};

/// The inputs stand in the order of the fields, a date's three after one another.
constexpr std::array<FormInput, 7> first_inputs{
    FormInput::name,      FormInput::birth_day, FormInput::sex,      FormInput::id_kind,
    FormInput::id_number, FormInput::phone,     FormInput::last_day,
};

/// Whether a date is so far typed that it can be judged when one of its first two parts is left.
bool is_half_typed(const identity::DateInput& date) {
    return date.day.empty() || date.month.empty() || date.year.empty();
}

}  // namespace

std::string_view key_of(FormInput input) {
    return keys[static_cast<std::size_t>(input)];
}

std::string_view key_of(LookupField field) {
    return key_of(first_inputs[static_cast<std::size_t>(field)]);
}

LookupField field_of(FormInput input) {
    std::size_t field = 0;
    while (field + 1 < first_inputs.size() && first_inputs[field + 1] <= input)
        ++field;
    return static_cast<LookupField>(field);
}

std::optional<LookupField> field_named(std::string_view name) {
    for (std::size_t i = 0; i < first_inputs.size(); ++i) {
        const auto known = static_cast<LookupField>(i);
        if (identity::name_of(known) == name) return known;
    }
    return std::nullopt;
}

bool still_typing(const identity::LookupForm& form, FormInput input) {
    switch (input) {
        case FormInput::birth_day:
        case FormInput::birth_month:
            return is_half_typed(form.birth_date);
        case FormInput::last_day:
        case FormInput::last_month:
            return is_half_typed(form.last_dose);
        default:
            return false;
    }
}

bool write(FormInProgress& form, FormInput input, const std::string& typed) {
    identity::LookupForm& fields = form.typed;
    const auto put = [&typed](std::string& place) {
        if (place == typed) return false;
        place = typed;
        return true;
    };
    const auto choose = [](auto& place, const auto& chosen) {
        if (place == chosen) return false;
        place = chosen;
        return true;
    };
    switch (input) {
        case FormInput::name:
            return put(fields.name);
        case FormInput::birth_day:
            return put(fields.birth_date.day);
        case FormInput::birth_month:
            return put(fields.birth_date.month);
        case FormInput::birth_year:
            return put(fields.birth_date.year);
        case FormInput::sex:
            return choose(fields.sex, identity::sex_named(typed));
        case FormInput::id_kind:
            return choose(fields.id_kind, identity::id_kind_named(typed));
        case FormInput::id_number:
            return put(fields.id_number);
        case FormInput::phone:
            return put(fields.phone);
        case FormInput::last_day:
            return put(fields.last_dose.day);
        case FormInput::last_month:
            return put(fields.last_dose.month);
        case FormInput::last_year:
            return put(fields.last_dose.year);
        default:
            return put(form.captcha.answer);
    }
}

}  // namespace tiemchung::ui
