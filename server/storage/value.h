#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "core/base/date.h"

namespace tiemchung::storage {

/// What a column holds, in both databases alike: nothing, a whole number (BIGINT), or text.
using Value = std::variant<std::monostate, std::int64_t, std::string>;

enum class ValueKind : std::uint8_t { integer, text };
using Kinds = std::span<const ValueKind>;

/// Takes one row of an answer, and may empty it; false where it cannot be what was asked for.
using TakeRow = std::function<bool(std::span<Value>)>;

/// How a C++ type is written into a column and read back. `from` fails where the column holds NULL
/// or a number beyond the type's range.
template <class T>
struct ValueOf;

template <>
struct ValueOf<std::int64_t> {
    static constexpr ValueKind kind = ValueKind::integer;
    static Value to(std::int64_t number) { return number; }
    static bool from(Value& value, std::int64_t& out) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number != nullptr) out = *number;
        return number != nullptr;
    }
};

template <>
struct ValueOf<int> {
    static constexpr ValueKind kind = ValueKind::integer;
    static Value to(int number) { return std::int64_t{number}; }
    static bool from(Value& value, int& out) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number == nullptr || *number < std::numeric_limits<int>::min() ||
            *number > std::numeric_limits<int>::max()) {
            return false;
        }
        out = static_cast<int>(*number);
        return true;
    }
};

template <>
struct ValueOf<bool> {
    static constexpr ValueKind kind = ValueKind::integer;
    static Value to(bool yes) { return std::int64_t{yes ? 1 : 0}; }
    static bool from(Value& value, bool& out) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number != nullptr) out = *number != 0;
        return number != nullptr;
    }
};

template <>
struct ValueOf<Timestamp> {
    static constexpr ValueKind kind = ValueKind::integer;
    static Value to(Timestamp time) { return time.seconds; }
    static bool from(Value& value, Timestamp& out) {
        return ValueOf<std::int64_t>::from(value, out.seconds);
    }
};

template <>
struct ValueOf<std::string> {
    static constexpr ValueKind kind = ValueKind::text;
    static Value to(std::string text) { return text; }
    static bool from(Value& value, std::string& out) {
        auto* text = std::get_if<std::string>(&value);
        if (text != nullptr) out = std::move(*text);
        return text != nullptr;
    }
};

template <>
struct ValueOf<std::string_view> {
    static constexpr ValueKind kind = ValueKind::text;
    static Value to(std::string_view text) { return std::string{text}; }
};

template <class T>
struct ValueOf<std::optional<T>> {
    static constexpr ValueKind kind = ValueOf<T>::kind;
    static Value to(const std::optional<T>& value) {
        return value ? ValueOf<T>::to(*value) : Value{};
    }
    static bool from(Value& value, std::optional<T>& out) {
        if (std::holds_alternative<std::monostate>(value)) {
            out.reset();
            return true;
        }
        return ValueOf<T>::from(value, out.emplace());
    }
};

}  // namespace tiemchung::storage
