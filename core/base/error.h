#pragma once

#include <cstddef>

#include "core/base/error_code.h"

namespace tiemchung {

/// Why something failed, and where in the input: `offset` counts bytes (characters for text) from
/// the start of the input of the stage that failed; 0 where a position means nothing.
struct Error {
    ErrorCode code;
    std::size_t offset = 0;

    friend bool operator==(const Error&, const Error&) = default;
};

}  // namespace tiemchung
