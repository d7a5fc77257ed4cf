#include "server/otp/message_budget.h"

#include "server/sms/dispatcher.h"

namespace tiemchung::otp {

Result<std::optional<security::Refusal>> budget_refusal(storage::Connection& connection,
                                                        std::int64_t budget, Timestamp now) {
    using security::Refusal;
    const auto spent = sms::is_budget_spent(connection, budget, now);
    if (!spent) return spent.error();
    if (!*spent) return std::optional<Refusal>{};
    const auto wait = sms::budget_hour(now).ends_at.seconds - now.seconds;
    return std::optional{Refusal{ErrorCode::server_busy, static_cast<int>(wait), {}}};
}

}  // namespace tiemchung::otp
