#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/api/json_reader.h"

/// Values of closed lists, as messages spell them.
namespace tiemchung::api {

/// A spelling that must be one of those known.
template <class Value>
Value read_named(JsonReader& reader, const char* name,
                 std::optional<Value> (*named)(std::string_view)) {
    const auto value = named(reader.text(name));
    if (!value) reader.fail(ErrorCode::json_bad_member);
    return value.value_or(Value{});
}

/// An array of at most `max_count` such spellings.
template <class Value>
std::vector<Value> read_all_named(JsonReader& reader, const char* name, std::size_t max_count,
                                  std::optional<Value> (*named)(std::string_view)) {
    std::vector<Value> values;
    for (const std::string& spelling : reader.texts(name, max_count)) {
        const auto value = named(spelling);
        if (!value) {
            reader.fail(ErrorCode::json_bad_member);
            return {};
        }
        values.push_back(*value);
    }
    return values;
}

/// `spell` gives a value's spelling.
template <class Value, class Spell>
OrderedJson names_to_json(const std::vector<Value>& values, Spell spell) {
    OrderedJson names = OrderedJson::array();
    for (const Value& value : values)
        names.push_back(spell(value));
    return names;
}

}  // namespace tiemchung::api
