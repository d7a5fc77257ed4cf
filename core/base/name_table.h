#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace tiemchung {

/// A value of a closed list beside its spelling in messages, exports and the database.
template <class Value>
struct Named {
    Value value{};
    std::string_view name;
};

/// Every value once.
template <class Value, std::size_t count>
using NameTable = std::array<Named<Value>, count>;

/// Empty for a value that the table lacks.
template <class Value, std::size_t count>
[[nodiscard]] constexpr std::string_view name_in(const NameTable<Value, count>& table,
                                                 Value value) {
    for (const Named<Value>& each : table) {
        if (each.value == value) return each.name;
    }
    return {};
}

template <class Value, std::size_t count>
[[nodiscard]] constexpr std::optional<Value> value_in(const NameTable<Value, count>& table,
                                                      std::string_view name) {
    for (const Named<Value>& each : table) {
        if (each.name == name) return each.value;
    }
    return std::nullopt;
}

}  // namespace tiemchung
