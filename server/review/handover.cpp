#include "server/review/handover.h"

#include <optional>
#include <string>

#include "core/base/bytes.h"
#include "core/identity/phone_number.h"
#include "core/text/report_sms_texts.h"
#include "server/sms/outbox.h"
#include "server/storage/duty_phones.h"
#include "server/storage/sites.h"

namespace tiemchung::review {
namespace {

/// Later than this the new 48 hours are half over.
constexpr std::int64_t worth_seconds = std::int64_t{24} * 3'600;

Result<std::optional<std::string>> phone_of(storage::Connection& connection,
                                            const report::Route& route) {
    auto on_duty = storage::duty_phone_of(connection, report::pile_of(route));
    if (!on_duty || *on_duty || route.level != report::HandlingLevel::site) return on_duty;
    const auto site = storage::site_of(connection, route.site);
    if (!site) return site.error();
    const auto mobile = identity::parse_mobile_number(*site ? (*site)->phone : std::string{});
    if (!mobile) return std::optional<std::string>{};
    return std::optional<std::string>{*mobile};
}

Outcome tell(storage::Connection& connection, const storage::Vault& vault,
             const storage::ReportRow& row, const report::Route& side, std::string text,
             Timestamp now) {
    auto phone = phone_of(connection, side);
    if (!phone) return phone.error();
    if (!*phone) return Done{};
    const std::string name =
        row.report + "|handover|" + report::pile_of(side) + '|' + std::to_string(row.version);
    const std::string id = to_base64url(vault.hash(storage::Secret::message, name));
    return sms::put_message(connection, vault, id,
                            {"report", **std::move(phone), std::move(text), {}}, false, now,
                            {now.seconds + worth_seconds});
}

}  // namespace

Outcome tell_both_sides(storage::Connection& connection, const storage::Vault& vault,
                        const storage::ReportRow& row, const report::Route& from,
                        std::string_view domain, Timestamp now) {
    const Outcome told =
        tell(connection, vault, row, from, text::report_handed_on_sms(row.report, domain), now);
    if (!told) return told;
    return tell(connection, vault, row, row.route, text::report_taken_over_sms(row.report, domain),
                now);
}

}  // namespace tiemchung::review
