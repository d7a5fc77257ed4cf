#include "server/storage/doses.h"

#include <tuple>

#include "core/identity/date_input.h"
#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using OptionalText = std::optional<std::string>;

constexpr Error corrupt_dose{ErrorCode::storage_failed};

using ColumnsToSign =
    std::tuple<std::string, int, std::string, std::string, std::string, std::string, Timestamp, int,
               std::string, std::string, std::string, std::string, std::string>;

constexpr std::string_view select_to_sign =
    "SELECT doses.citizen, doses.number, doses.date, doses.vaccine, doses.lot, doses.site, "
    "doses.entered_at, doses.generation, citizens.name, citizens.birth_date, citizens.sex, "
    "citizens.id_kind, citizens.id_sealed FROM doses "
    "JOIN citizens ON citizens.citizen = doses.citizen "
    "WHERE doses.signed_at IS NULL AND citizens.match_state = 'matched' "
    "AND citizens.id_kind IS NOT NULL ";

Result<std::vector<DoseToSign>> doses_in(Result<std::vector<ColumnsToSign>> found) {
    if (!found) return found.error();
    std::vector<DoseToSign> doses;
    doses.reserve(found->size());
    for (auto& [citizen, number, date, vaccine, lot, site, entered_at, generation, name, birth_date,
                sex, id_kind, id_sealed] : *found) {
        const auto day = parse_partial_date(date);
        const auto born = parse_partial_date(birth_date);
        const auto known_sex = identity::sex_named(sex);
        const auto kind = identity::id_kind_named(id_kind);
        if (!day || !born || !known_sex || !kind) return corrupt_dose;
        doses.push_back({{std::move(citizen),
                          number,
                          *day,
                          std::move(vaccine),
                          std::move(lot),
                          std::move(site),
                          entered_at,
                          {},
                          {},
                          generation},
                         std::move(name),
                         *born,
                         *known_sex,
                         *kind,
                         std::move(id_sealed)});
    }
    return doses;
}

}  // namespace

Result<std::vector<DoseRow>> doses_of(Connection& connection,
                                      const std::vector<std::string>& citizens) {
    const std::vector<std::tuple<std::string>> keys(citizens.begin(), citizens.end());
    auto found = connection.select_for_all<std::string, int, std::string, std::string, std::string,
                                           std::string, Timestamp, OptionalText,
                                           std::optional<Timestamp>, int>(
        "citizen", keys,
        "SELECT doses.citizen, number, date, vaccine, lot, site, entered_at, signature, signed_at, "
        "generation FROM given JOIN doses ON doses.citizen = given.citizen");
    if (!found) return found.error();
    std::vector<DoseRow> rows;
    rows.reserve(found->size());
    for (auto& [citizen, number, date, vaccine, lot, site, entered_at, signature, signed_at,
                generation] : *found) {
        const auto day = parse_partial_date(date);
        if (!day) return corrupt_dose;
        rows.push_back({std::move(citizen), number, *day, std::move(vaccine), std::move(lot),
                        std::move(site), entered_at, std::move(signature), signed_at, generation});
    }
    return rows;
}

Outcome put_doses(Connection& connection, const std::vector<DoseRow>& rows) {
    std::vector<
        std::tuple<std::string, int, std::string, std::string, std::string, std::string, Timestamp>>
        given;
    given.reserve(rows.size());
    for (const DoseRow& row : rows) {
        given.emplace_back(row.citizen, row.number, identity::to_iso(row.date), row.vaccine,
                           row.lot, row.site, row.entered_at);
    }
    const auto changed = connection.execute_for_all(
        "citizen, number, date, vaccine, lot, site, entered_at", given,
        "INSERT INTO doses (citizen, number, date, vaccine, lot, site, entered_at, generation) "
        "SELECT citizen, number, date, vaccine, lot, site, entered_at, 0 FROM given WHERE true "
        "ON CONFLICT (citizen, number) DO UPDATE SET date = excluded.date, "
        "vaccine = excluded.vaccine, lot = excluded.lot, site = excluded.site, "
        "entered_at = excluded.entered_at WHERE doses.signed_at IS NULL");
    if (!changed) return changed.error();
    return Done{};
}

Outcome remove_doses(Connection& connection, const std::string& citizen) {
    const auto removed = connection.execute("DELETE FROM doses WHERE citizen = :citizen", citizen);
    if (!removed) return removed.error();
    return Done{};
}

Result<std::vector<DoseToSign>> doses_to_sign(Connection& connection, const std::string& site,
                                              const DosePlace& after, int limit) {
    std::string sql{select_to_sign};
    sql.append(
        "AND doses.site = :site AND (doses.citizen, doses.number) > (:citizen, :number) "
        "ORDER BY doses.citizen, doses.number LIMIT :most");
    return doses_in(
        connection
            .select<std::string, int, std::string, std::string, std::string, std::string, Timestamp,
                    int, std::string, std::string, std::string, std::string, std::string>(
                sql, site, after.citizen, after.number, limit));
}

Result<std::vector<DoseToSign>> unsigned_doses_of(Connection& connection,
                                                  const std::string& citizen) {
    std::string sql{select_to_sign};
    sql.append("AND doses.citizen = :citizen ORDER BY doses.number");
    return doses_in(connection.select<std::string, int, std::string, std::string, std::string,
                                      std::string, Timestamp, int, std::string, std::string,
                                      std::string, std::string, std::string>(sql, citizen));
}

Result<std::int64_t> record_site_signatures(Connection& connection,
                                            const std::vector<SignedDose>& signed_doses,
                                            Timestamp now) {
    std::vector<std::tuple<std::string, int, std::string, Timestamp>> given;
    given.reserve(signed_doses.size());
    for (const SignedDose& dose : signed_doses)
        given.emplace_back(dose.place.citizen, dose.place.number, dose.signature, now);
    return connection.execute_for_all(
        "citizen, number, signature, signed_at", given,
        "UPDATE doses SET signature = given.signature, signed_at = given.signed_at FROM given "
        "WHERE doses.citizen = given.citizen AND doses.number = given.number "
        "AND doses.signed_at IS NULL");
}

Outcome withdraw_signatures(Connection& connection, const std::string& citizen,
                            const std::vector<int>& numbers) {
    std::vector<std::tuple<std::string, int>> given;
    given.reserve(numbers.size());
    for (const int number : numbers)
        given.emplace_back(citizen, number);
    const auto done = connection.execute_for_all(
        "citizen, number", given,
        "UPDATE doses SET signature = NULL, signed_at = NULL FROM given "
        "WHERE doses.citizen = given.citizen AND doses.number = given.number");
    if (!done) return done.error();
    return Done{};
}

Outcome move_citizen(Connection& connection, const std::string& from, const std::string& to) {
    for (const std::string_view sql : {
             "UPDATE doses SET citizen = :to WHERE citizen = :from",
             "UPDATE certificates SET citizen = :to WHERE citizen = :from",
             "UPDATE revocations SET citizen = :to WHERE citizen = :from",
             "UPDATE notices SET citizen = :to WHERE citizen = :from",
             "UPDATE reports SET citizen = :to WHERE citizen = :from",
         }) {
        const auto moved = connection.execute(sql, to, from);
        if (!moved) return moved.error();
    }
    const auto ended = connection.execute("DELETE FROM sessions WHERE citizen = :from", from);
    if (!ended) return ended.error();
    return Done{};
}

}  // namespace tiemchung::storage
