#include "server/reports/new_report.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/identity/date_input.h"
#include "core/report/report_code.h"
#include "server/registry/citizen_key.h"
#include "server/signing/randomness.h"
#include "server/storage/citizens.h"
#include "server/storage/sites.h"

namespace tiemchung::reports {
namespace {

using report::ReportEvent;
using report::ReportStatus;
using storage::ReportRow;
using storage::Secret;

std::string key_of(const storage::Vault& vault, Secret what, std::string_view value) {
    return to_base64url(vault.hash(what, value));
}

}  // namespace

Result<ReportCodes> draw_report_codes() {
    const auto random = signing::draw_random_32();
    if (!random) return random.error();
    ReportCodes codes;
    static_assert(std::tuple_size_v<ReportCodes> * report::random_bytes_of_a_code == 32);
    auto from = random->begin();
    for (std::string& code : codes) {
        std::array<std::uint8_t, report::random_bytes_of_a_code> bytes{};
        std::copy_n(from, bytes.size(), bytes.begin());
        from += static_cast<std::ptrdiff_t>(bytes.size());
        code = report::report_code(bytes);
    }
    return codes;
}

std::string person_key(const storage::Vault& vault, const identity::IdentityNumber& id) {
    return key_of(vault, Secret::identity_number,
                  std::string{name_of(id.kind)}.append("|").append(id.number));
}

std::string phone_key(const storage::Vault& vault, std::string_view mobile_number) {
    return key_of(vault, Secret::phone, mobile_number);
}

std::string forgotten_key(const storage::Vault& vault, std::string_view mobile_number,
                          PartialDate birth_date) {
    return key_of(vault, Secret::report,
                  std::string{mobile_number}.append("|").append(identity::to_iso(birth_date)));
}

Outcome describe(storage::Connection& connection, const storage::Vault& vault, ReportRow& row,
                 const report::ReportForm& form, const report::ReportDetails& details) {
    row.kind = details.kind;
    row.person = person_key(vault, details.person.id);
    row.phone = phone_key(vault, details.phone);
    row.forgotten = forgotten_key(vault, details.phone, details.person.birth_date);
    report::ReportForm kept = form;
    kept.phone = details.phone;  // as messages are sent to it
    keep_form(vault, row, kept);
    const std::string citizen = registry::key_of_number(vault, details.person.id);
    const auto known = storage::citizen_of(connection, citizen);
    if (!known) return known.error();
    row.citizen = *known ? std::optional{citizen} : std::nullopt;
    return Done{};
}

Result<report::Route> route_for(storage::Connection& connection,
                                const report::ReportDetails& details) {
    std::vector<std::string> sites;
    for (const report::ReportedDose& dose : details.doses) {
        if (!dose.site.empty() && std::find(sites.begin(), sites.end(), dose.site) == sites.end())
            sites.push_back(dose.site);
    }
    const auto known = storage::sites_of(connection, sites);
    if (!known) return known.error();
    std::vector<report::Route> routes;
    for (const report::ReportedDose& dose : details.doses) {
        std::optional<report::SitePlace> place;
        for (const storage::SiteRow& site : *known) {
            if (site.site == dose.site)
                place = report::SitePlace{site.province, site.district, site.commune};
        }
        routes.push_back(report::route_of(dose, place));
    }
    return report::nearest(routes);
}

Result<ReportRow> enter_report(storage::Connection& connection, const storage::Vault& vault,
                               const NewReport& report, const ReportCodes& codes, Timestamp now) {
    const auto status =
        report::next_status(ReportStatus::draft, ReportEvent::send, report.sender.kind);
    if (!status) return status.error();
    ReportRow row;
    row.status = *status;
    row.filed_by = report.filed_by;
    row.filed_in_call = report.filed_in_call;
    row.sent_at = now;
    row.drop_at = report.drop_at;
    auto route = route_for(connection, report.details);
    if (!route) return route.error();
    row.route = *std::move(route);
    for (const std::string& code : codes) {
        row.report = code;  // what is sealed is bound to it
        const Outcome described = describe(connection, vault, row, report.form, report.details);
        if (!described) return described.error();
        const auto added = storage::add_report(connection, row);
        if (!added) return added.error();
        if (!*added) continue;
        const Outcome noted = storage::add_report_event(
            connection, code, {ReportEvent::send, report.sender.kind, report.sender.who, now});
        if (!noted) return noted.error();
        return row;
    }
    return Error{ErrorCode::storage_failed};
}

}  // namespace tiemchung::reports
