#include "server/storage/issuing.h"

#include <set>
#include <tuple>
#include <utility>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using OptionalText = std::optional<std::string>;
using IssuingColumns =
    std::tuple<std::string, int, std::string, std::string, std::string, std::string, Timestamp,
               std::string, Timestamp, int, std::string, std::string, std::string, std::string,
               std::string, OptionalText, Timestamp>;

constexpr Error corrupt_dose_to_issue{ErrorCode::storage_failed};

/// What both queries select; `expires_at` comes last.
constexpr std::string_view dose_columns =
    "doses.citizen, doses.number, doses.date, doses.vaccine, doses.lot, doses.site, "
    "doses.entered_at, doses.signature, doses.signed_at, doses.generation, citizens.name, "
    "citizens.birth_date, citizens.sex, citizens.id_kind, citizens.id_sealed, sites.public_key";

constexpr std::string_view person_and_site =
    "JOIN citizens ON citizens.citizen = doses.citizen "
    "LEFT JOIN sites ON sites.site = doses.site ";

constexpr std::string_view is_matched =
    "AND citizens.match_state = 'matched' AND citizens.id_kind IS NOT NULL "
    "AND citizens.id_sealed IS NOT NULL AND doses.signature IS NOT NULL ";

Result<DoseToCertify> dose_of(IssuingColumns&& columns) {
    auto& [citizen, number, date, vaccine, lot, site, entered_at, signature, signed_at, generation,
           name, birth_date, sex, id_kind, id_sealed, site_key, expires_at] = columns;
    const auto day = parse_partial_date(date);
    const auto born = parse_partial_date(birth_date);
    const auto known_sex = identity::sex_named(sex);
    const auto kind = identity::id_kind_named(id_kind);
    if (!day || !born || !known_sex || !kind) return corrupt_dose_to_issue;
    DoseToCertify dose;
    dose.signed_dose.dose = {std::move(citizen), number,          *day,       std::move(vaccine),
                             std::move(lot),     std::move(site), entered_at, std::move(signature),
                             signed_at,          generation};
    dose.signed_dose.name = std::move(name);
    dose.signed_dose.birth_date = *born;
    dose.signed_dose.sex = *known_sex;
    dose.signed_dose.id_kind = *kind;
    dose.signed_dose.id_sealed = std::move(id_sealed);
    dose.site_key = std::move(site_key);
    dose.expires_at = expires_at;
    return dose;
}

Result<std::vector<DoseToCertify>> doses_of(Result<std::vector<IssuingColumns>> found) {
    if (!found) return found.error();
    std::vector<DoseToCertify> doses;
    doses.reserve(found->size());
    for (IssuingColumns& columns : *found) {
        auto dose = dose_of(std::move(columns));
        if (!dose) return dose.error();
        doses.push_back(*std::move(dose));
    }
    return doses;
}

template <class... Parameters>
Result<std::vector<IssuingColumns>> select_columns(Connection& connection, const std::string& sql,
                                                   const Parameters&... parameters) {
    return connection.select<std::string, int, std::string, std::string, std::string, std::string,
                             Timestamp, std::string, Timestamp, int, std::string, std::string,
                             std::string, std::string, std::string, OptionalText, Timestamp>(
        sql, parameters...);
}

Result<std::int64_t> only_number(Result<std::optional<std::tuple<std::int64_t>>> row) {
    if (!row) return row.error();
    return std::get<0>(**row);
}

}  // namespace

Result<std::vector<DoseToCertify>> doses_to_issue(Connection& connection, const DosePlace& after,
                                                  int limit) {
    std::string sql = "SELECT ";
    sql.append(dose_columns)
        .append(", 0 FROM doses ")
        .append(person_and_site)
        .append("WHERE doses.signed_at IS NOT NULL AND doses.generation = 0 ")
        .append(is_matched)
        .append(
            "AND (doses.citizen, doses.number) > (:citizen, :number) "
            "ORDER BY doses.citizen, doses.number LIMIT :most");
    return doses_of(select_columns(connection, sql, after.citizen, after.number, limit));
}

Result<std::vector<DoseToCertify>> doses_to_certify_of(Connection& connection,
                                                       const std::string& citizen) {
    std::string sql = "SELECT ";
    sql.append(dose_columns)
        .append(", 0 FROM doses ")
        .append(person_and_site)
        .append("WHERE doses.citizen = :citizen AND doses.signed_at IS NOT NULL ")
        .append(is_matched)
        .append(
            "AND (doses.generation = 0 OR EXISTS (SELECT 1 FROM revocations "
            "WHERE revocations.citizen = doses.citizen AND revocations.number = doses.number "
            "AND revocations.generation = doses.generation)) ORDER BY doses.number");
    return doses_of(select_columns(connection, sql, citizen));
}

Result<std::vector<DoseToCertify>> doses_to_renew(Connection& connection, Timestamp before,
                                                  const RenewalPlace& after, int limit) {
    std::string sql = "SELECT ";
    sql.append(dose_columns)
        .append(
            ", certificates.expires_at FROM certificates "
            "JOIN doses ON doses.citizen = certificates.citizen "
            "AND doses.number = certificates.number "
            "AND doses.generation = certificates.generation ")
        .append(person_and_site)
        .append("WHERE certificates.replaced_at IS NULL AND certificates.expires_at < :before ")
        .append(is_matched)
        .append(
            "AND (certificates.expires_at, certificates.citizen, certificates.number) > "
            "(:expires_at, :citizen, :number) "
            "ORDER BY certificates.expires_at, certificates.citizen, certificates.number "
            "LIMIT :most");
    return doses_of(select_columns(connection, sql, before, after.expires_at, after.dose.citizen,
                                   after.dose.number, limit));
}

Result<std::int64_t> count_doses_to_issue(Connection& connection) {
    return only_number(connection.select_one<std::int64_t>(
        "SELECT count(*) FROM doses WHERE signed_at IS NOT NULL AND generation = 0"));
}

Result<std::int64_t> count_doses_to_renew(Connection& connection, Timestamp before) {
    return only_number(connection.select_one<std::int64_t>(
        "SELECT count(*) FROM certificates WHERE replaced_at IS NULL AND expires_at < :before",
        before));
}

Result<std::vector<DosePlace>> record_certificates(Connection& connection,
                                                   const std::vector<NewCertificate>& made) {
    std::vector<std::tuple<std::string, int, int, std::string>> steps;
    steps.reserve(made.size());
    for (const auto& [certificate, signature] : made) {
        steps.emplace_back(certificate.citizen, certificate.number, certificate.generation,
                           signature);
    }
    const auto taken = connection.select_for_all<std::string, int>(
        "citizen, number, generation, signature", steps,
        "UPDATE doses SET generation = given.generation FROM given "
        "WHERE doses.citizen = given.citizen AND doses.number = given.number "
        "AND doses.generation = given.generation - 1 AND doses.signature = given.signature "
        "RETURNING doses.citizen, doses.number");
    if (!taken) return taken.error();

    std::vector<DosePlace> written;
    std::set<std::pair<std::string_view, int>> may_be_written;
    for (const auto& [citizen, number] : *taken) {
        written.push_back({citizen, number});
        may_be_written.emplace(citizen, number);
    }
    std::vector<std::tuple<std::string, int, int, Timestamp>> replaced;
    std::vector<std::tuple<std::string, int, int, std::string, std::string, Timestamp, Timestamp>>
        rows;
    for (const auto& [row, signature] : made) {
        if (!may_be_written.contains({row.citizen, row.number})) continue;
        if (row.generation > 1) {
            replaced.emplace_back(row.citizen, row.number, row.generation - 1, row.issued_at);
        }
        rows.emplace_back(row.citizen, row.number, row.generation, row.text, row.uvci,
                          row.issued_at, row.expires_at);
    }
    const auto ended = connection.execute_for_all(
        "citizen, number, generation, replaced_at", replaced,
        "UPDATE certificates SET replaced_at = given.replaced_at FROM given "
        "WHERE certificates.citizen = given.citizen AND certificates.number = given.number "
        "AND certificates.generation = given.generation");
    if (!ended) return ended.error();
    const auto inserted = connection.execute_for_all(
        "citizen, number, generation, text, uvci, issued_at, expires_at", rows,
        "INSERT INTO certificates (citizen, number, generation, text, uvci, issued_at, expires_at) "
        "SELECT citizen, number, generation, text, uvci, issued_at, expires_at FROM given");
    if (!inserted) return inserted.error();
    return written;
}

Outcome clear_site_signatures(Connection& connection, const std::vector<WrongSignature>& wrong) {
    std::vector<std::tuple<std::string, int, std::string>> given;
    given.reserve(wrong.size());
    for (const auto& [place, signature] : wrong)
        given.emplace_back(place.citizen, place.number, signature);
    const auto cleared = connection.execute_for_all(
        "citizen, number, signature", given,
        "UPDATE doses SET signature = NULL, signed_at = NULL FROM given "
        "WHERE doses.citizen = given.citizen AND doses.number = given.number "
        "AND doses.generation = 0 AND doses.signature = given.signature");
    if (!cleared) return cleared.error();
    return Done{};
}

}  // namespace tiemchung::storage
