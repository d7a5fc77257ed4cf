#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ui/model/trouble.h"

namespace tiemchung::ui {

/// A code is on its way to a phone; times on the clock of `update`.
struct CodeInProgress {
    std::string id;     ///< of what the code is for: it leads to the address that takes it
    std::string phone;  ///< masked
    double expires_at_ms = 0;
    double resend_at_ms = 0;
    std::string typed;
    std::uint32_t revision = 0;
    std::optional<Trouble> trouble;
    bool sent_again = false;
    bool phone_help = false;
};

}  // namespace tiemchung::ui
