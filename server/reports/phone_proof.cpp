#include "server/reports/phone_proof.h"

#include "core/text/report_sms_texts.h"
#include "server/otp/message_budget.h"

namespace tiemchung::reports {

using security::Refusal;
using storage::Connection;

api::OtpSent sent_as(std::string_view id) {
    return {std::string{id}, otp::code_seconds, otp::resend_seconds};
}

Result<std::optional<Refusal>> proof_refusal(Connection& connection, const DeskParts& parts,
                                             std::string_view phone, Timestamp now) {
    auto refusal = otp::refusal_of(connection, *parts.vault, phone, now);
    if (!refusal || *refusal) return refusal;
    return otp::budget_refusal(connection, parts.limits.messages_an_hour, now);
}

Outcome send_proof(Connection& connection, const DeskParts& parts, otp::Purpose purpose,
                   const otp::Draw& draw, const otp::Addressee& to, Timestamp now) {
    return otp::send_code(connection, *parts.vault, purpose, draw, to, text::report_code_sms, now);
}

Result<security::Decision<api::OtpSent>> send_proof_again(const DeskParts& parts,
                                                          otp::Purpose purpose, std::string_view id,
                                                          Timestamp now) {
    using Answer = security::Decision<api::OtpSent>;
    using Sent = security::Decision<Done>;
    const auto draw = otp::draw();
    if (!draw) return draw.error();
    const auto sent = parts.database->write([&](Connection& connection) -> Result<Sent> {
        const auto busy = otp::budget_refusal(connection, parts.limits.messages_an_hour, now);
        if (!busy) return busy.error();
        if (*busy) return Sent{**busy};
        return otp::send_again(connection, *parts.vault, purpose, id, *draw, text::report_code_sms,
                               now);
    });
    if (!sent) return sent.error();
    if (const auto* refusal = std::get_if<Refusal>(&*sent)) return Answer{*refusal};
    parts.wake();
    return Answer{sent_as(id)};
}

}  // namespace tiemchung::reports
