#pragma once

#include <optional>
#include <variant>

#include "core/base/error_code.h"

namespace tiemchung::security {

/// A no to a visitor. Not an Error: those undo what the transaction did, and a refused attempt must
/// stay counted.
struct Refusal {
    ErrorCode code{};
    std::optional<int> retry_after_seconds{};
    std::optional<int> tries_left{};

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// What a visitor gets: the thing, or the no.
template <class T>
using Decision = std::variant<T, Refusal>;

}  // namespace tiemchung::security
