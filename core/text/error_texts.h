#pragma once

#include "core/base/error_code.h"
#include "core/text/text.h"

namespace tiemchung::text {

/// What happened, and what the person can do about it. Neither has placeholders.
struct ErrorText {
    Text what;
    Text next;
};

[[nodiscard]] ErrorText text_of(ErrorCode code);

}  // namespace tiemchung::text
