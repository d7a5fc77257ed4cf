#pragma once

#include <cstdlib>
#include <type_traits>
#include <utility>
#include <variant>

#include "core/base/error.h"

namespace tiemchung {

/// A value of type T, or the Error that prevented it. Must be looked at.
///
/// Asking for the side that is not there is a programming error and ends the program: it can never
/// read an undefined value.
template <class T>
class [[nodiscard]] Result {
    static_assert(!std::is_same_v<T, Error>, "a Result holds a value or an Error, not two Errors");

  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, error) {}

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const& { return *require<0>(); }
    [[nodiscard]] T& value() & { return *require<0>(); }
    [[nodiscard]] T&& value() && { return std::move(*require<0>()); }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] T& operator*() & { return value(); }
    [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
    [[nodiscard]] const T* operator->() const { return require<0>(); }
    [[nodiscard]] T* operator->() { return require<0>(); }

    [[nodiscard]] const Error& error() const { return *require<1>(); }

  private:
    template <std::size_t side>
    [[nodiscard]] auto require() const {
        const auto* held = std::get_if<side>(&state_);
        if (held == nullptr) std::abort();
        return held;
    }
    template <std::size_t side>
    [[nodiscard]] auto require() {
        auto* held = std::get_if<side>(&state_);
        if (held == nullptr) std::abort();
        return held;
    }

    std::variant<T, Error> state_;
};

/// The outcome of something that has no value to give: done, or the Error.
struct Done {};
using Outcome = Result<Done>;

}  // namespace tiemchung
