#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "core/base/bytes.h"
#include "core/crypto/equality.h"
#include "core/identity/phone_number.h"
#include "core/report/report_code.h"
#include "server/otp/code.h"
#include "server/reports/following_desk.h"
#include "server/reports/new_report.h"
#include "server/reports/own_report.h"
#include "server/reports/phone_proof.h"
#include "server/reports/report_session.h"
#include "server/security/token.h"
#include "server/storage/connection.h"

/// From a code and a phone, or a phone and a birth date, to the session that follows the reports.
namespace tiemchung::reports {
namespace {

using otp::Purpose;
using security::Refusal;
using storage::Connection;
using storage::ReportRow;

constexpr std::size_t most_reports_listed = 20;

/// What was typed, as far as it holds.
struct Wanted {
    std::string phone;
    std::string code;                       ///< empty: forgotten
    std::optional<PartialDate> birth_date;  ///< without a code
    BadForm bad;
};

Wanted wanted_in(const api::TrackRequest& request, PartialDate today) {
    Wanted wanted;
    if (!request.code.empty()) {
        auto code = report::parse_report_code(request.code);
        if (code) {
            wanted.code = *std::move(code);
        } else {
            wanted.bad.fields.push_back({"code", code.error().code});
        }
    }
    auto phone = identity::parse_mobile_number(request.phone);
    if (phone) {
        wanted.phone = *std::move(phone);
    } else {
        wanted.bad.fields.push_back({"phone", phone.error().code});
    }
    if (request.code.empty()) {
        const auto born = identity::parse_birth_date(request.birth_date, today);
        if (born) {
            wanted.birth_date = *born;
        } else {
            wanted.bad.fields.push_back({"birth_date", born.error().code});
        }
    }
    return wanted;
}

bool may_be_followed(const ReportRow& row, const std::string& phone) {
    const bool same = crypto::equal_in_constant_time(as_bytes(row.phone), as_bytes(phone));
    return same && row.received_at.has_value();
}

/// The codes of the reports that are meant, apart by spaces; nothing where there are none.
Result<std::optional<std::string>> subject_of(Connection& connection, const storage::Vault& vault,
                                              const Wanted& wanted) {
    const std::string phone = phone_key(vault, wanted.phone);
    std::vector<ReportRow> rows;
    if (wanted.birth_date) {
        auto found = storage::reports_forgotten(
            connection, forgotten_key(vault, wanted.phone, *wanted.birth_date));
        if (!found) return found.error();
        rows = *std::move(found);
    } else {
        auto found = storage::report_of(connection, wanted.code);
        if (!found) return found.error();
        // Compared even where there is none, so that the time tells nothing either.
        rows.push_back(*found ? **std::move(found) : ReportRow{});
    }
    std::erase_if(rows, [&](const ReportRow& row) { return !may_be_followed(row, phone); });
    if (rows.empty()) return std::optional<std::string>{};
    std::string codes;
    for (std::size_t i = 0; i < std::min(rows.size(), most_reports_listed); ++i)
        codes.append(i == 0 ? "" : " ").append(rows[i].report);
    return std::optional{std::move(codes)};
}

std::vector<std::string> codes_in(const std::string& subject) {
    std::istringstream stream{subject};
    std::vector<std::string> codes;
    for (std::string code; stream >> code;)
        codes.push_back(code);
    return codes;
}

}  // namespace

Result<Begun> FollowingDesk::begin(const api::TrackRequest& request,
                                   const security::Visitor& visitor, Timestamp now) const {
    Wanted wanted = wanted_in(request, day_in_viet_nam(now));
    if (!wanted.bad.fields.empty()) return Begun{std::move(wanted.bad)};
    const auto draw = otp::draw();
    if (!draw) return draw.error();
    const security::VisitorCounters counters{
        *parts_.vault,
        {"report_lookups", "range_report_lookups", parts_.limits.trackings},
        visitor};
    auto begun = parts_.database->write([&](Connection& connection) -> Result<Begun> {
        const auto wait = counters.seconds_to_wait(connection, now);
        if (!wait) return wait.error();
        if (*wait > 0) return Begun{Refusal{ErrorCode::limit_reached, *wait, {}}};
        const Outcome counted = counters.count(connection, now);
        if (!counted) return counted.error();
        const auto refusal = proof_refusal(connection, parts_, wanted.phone, now);
        if (!refusal) return refusal.error();
        if (*refusal) return Begun{**refusal};
        const auto subject = subject_of(connection, *parts_.vault, wanted);
        if (!subject) return subject.error();
        const Outcome sent = send_proof(connection, parts_, Purpose::report_tracking, *draw,
                                        {wanted.phone, *subject}, now);
        if (!sent) return sent.error();
        return Begun{sent_as(draw->id)};
    });
    if (begun && std::holds_alternative<api::OtpSent>(*begun)) parts_.wake();
    return begun;
}

Result<security::Decision<api::OtpSent>> FollowingDesk::send_again(std::string_view id,
                                                                   Timestamp now) const {
    return send_proof_again(parts_, Purpose::report_tracking, id, now);
}

Result<security::Decision<Followed>> FollowingDesk::confirm(std::string_view id,
                                                            std::string_view typed_code,
                                                            Timestamp now) const {
    using Answer = security::Decision<Followed>;
    const storage::Vault& vault = *parts_.vault;
    const auto code = otp::parse_code(typed_code);
    if (!code) return Answer{Refusal{code.error().code}};
    const auto token = security::draw_token();
    if (!token) return token.error();
    return parts_.database->write([&](Connection& connection) -> Result<Answer> {
        const auto checked =
            otp::check_code(connection, vault, Purpose::report_tracking, id, *code, now);
        if (!checked) return checked.error();
        if (const auto* refusal = std::get_if<Refusal>(&*checked)) return Answer{*refusal};
        const auto codes = codes_in(std::get<std::string>(*checked));
        const Outcome begun = begin_session(connection, vault, *token, codes, now);
        if (!begun) return begun.error();
        auto cases = cases_of(connection, vault, codes, now);
        if (!cases) return cases.error();
        return Answer{Followed{*std::move(cases), *token}};
    });
}

}  // namespace tiemchung::reports
