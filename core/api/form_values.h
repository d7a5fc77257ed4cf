#pragma once

#include <optional>
#include <string_view>

#include "core/api/json_reader.h"
#include "core/identity/date_input.h"

/// What the forms of several messages have in common: typed dates and choices.
namespace tiemchung::api {

[[nodiscard]] OrderedJson json_of(const identity::DateInput& date);
[[nodiscard]] identity::DateInput read_date_input(JsonReader& reader);

/// A choice that the person has not made is null; the form's own check asks for it then.
template <class Choice>
std::optional<Choice> read_choice(JsonReader& reader, const char* name,
                                  std::optional<Choice> (*named)(std::string_view)) {
    if (!reader.has(name)) return std::nullopt;
    const auto choice = named(reader.text(name));
    if (!choice) reader.fail(ErrorCode::json_bad_member);
    return choice;
}

template <class Choice>
OrderedJson choice_to_json(const std::optional<Choice>& choice) {
    return choice ? OrderedJson(name_of(*choice)) : OrderedJson(nullptr);
}

}  // namespace tiemchung::api
