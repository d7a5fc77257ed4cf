#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/api/lookup_messages.h"
#include "core/base/error_code.h"

namespace tiemchung::ui {

/// The picture with letters to read, of one form.
struct CaptchaPicture {
    enum class Status : std::uint8_t { none, loading, ready, missing };
    Status status = Status::none;
    api::CaptchaChallenge challenge;
    std::string answer;
    std::optional<ErrorCode> error;
};

}  // namespace tiemchung::ui
