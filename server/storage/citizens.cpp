#include "server/storage/citizens.h"

#include <tuple>

#include "core/identity/date_input.h"
#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using OptionalText = std::optional<std::string>;
using CitizenColumns =
    std::tuple<std::string, std::string, std::string, std::string, OptionalText, OptionalText,
               std::string, std::string, std::string, std::string, std::string, std::string,
               std::string, std::optional<Timestamp>, Timestamp>;

constexpr Error corrupt_citizen{ErrorCode::storage_failed};

Result<CitizenRow> row_of(CitizenColumns&& columns) {
    auto& [citizen, name, birth_date, sex, id_kind, id_sealed, phone_hash, phone_sealed,
           nationality, province, district, commune, match_state, matched_at, changed_at] = columns;
    const auto date = parse_partial_date(birth_date);
    const auto known_sex = identity::sex_named(sex);
    const auto state = issuance::match_state_named(match_state);
    const auto kind = id_kind ? identity::id_kind_named(*id_kind) : std::nullopt;
    if (!date || !known_sex || !state || kind.has_value() != id_kind.has_value())
        return corrupt_citizen;
    return CitizenRow{std::move(citizen),
                      std::move(name),
                      *date,
                      *known_sex,
                      kind,
                      std::move(id_sealed),
                      std::move(phone_hash),
                      std::move(phone_sealed),
                      std::move(nationality),
                      std::move(province),
                      std::move(district),
                      std::move(commune),
                      *state,
                      matched_at,
                      changed_at};
}

CitizenColumns columns_of(const CitizenRow& row) {
    OptionalText kind;
    if (row.id_kind) kind = identity::name_of(*row.id_kind);
    return {row.citizen,
            row.name,
            identity::to_iso(row.birth_date),
            std::string(identity::name_of(row.sex)),
            kind,
            row.id_sealed,
            row.phone_hash,
            row.phone_sealed,
            row.nationality,
            row.province,
            row.district,
            row.commune,
            std::string(issuance::name_of(row.match_state)),
            row.matched_at,
            row.changed_at};
}

std::vector<std::tuple<std::string>> keys_of(const std::vector<std::string>& citizens) {
    return {citizens.begin(), citizens.end()};
}

}  // namespace

Result<std::optional<CitizenRow>> citizen_of(Connection& connection, const std::string& citizen) {
    // A statement of its own: every look-up waits for it, and most often for nothing else.
    auto found = connection.select_one<std::string, std::string, std::string, std::string,
                                       OptionalText, OptionalText, std::string, std::string,
                                       std::string, std::string, std::string, std::string,
                                       std::string, std::optional<Timestamp>, Timestamp>(
        "SELECT citizen, name, birth_date, sex, id_kind, id_sealed, phone_hash, phone_sealed, "
        "nationality, province, district, commune, match_state, matched_at, changed_at "
        "FROM citizens WHERE citizen = :citizen",
        citizen);
    if (!found) return found.error();
    if (!*found) return std::optional<CitizenRow>{};
    auto row = row_of(std::move(**found));
    if (!row) return row.error();
    return std::optional{*std::move(row)};
}

Result<std::vector<CitizenRow>> citizens_of(Connection& connection,
                                            const std::vector<std::string>& citizens) {
    auto found = connection.select_for_all<std::string, std::string, std::string, std::string,
                                           OptionalText, OptionalText, std::string, std::string,
                                           std::string, std::string, std::string, std::string,
                                           std::string, std::optional<Timestamp>, Timestamp>(
        "citizen", keys_of(citizens),
        "SELECT citizens.citizen, name, birth_date, sex, id_kind, id_sealed, phone_hash, "
        "phone_sealed, nationality, province, district, commune, match_state, matched_at, "
        "changed_at FROM given JOIN citizens ON citizens.citizen = given.citizen");
    if (!found) return found.error();
    std::vector<CitizenRow> rows;
    rows.reserve(found->size());
    for (CitizenColumns& columns : *found) {
        auto row = row_of(std::move(columns));
        if (!row) return row.error();
        rows.push_back(*std::move(row));
    }
    return rows;
}

Outcome put_citizens(Connection& connection, const std::vector<CitizenRow>& rows) {
    std::vector<CitizenColumns> given;
    given.reserve(rows.size());
    for (const CitizenRow& row : rows)
        given.push_back(columns_of(row));
    const auto changed = connection.execute_for_all(
        "citizen, name, birth_date, sex, id_kind, id_sealed, phone_hash, phone_sealed, "
        "nationality, province, district, commune, match_state, matched_at, changed_at",
        given,
        "INSERT INTO citizens (citizen, name, birth_date, sex, id_kind, id_sealed, phone_hash, "
        "phone_sealed, nationality, province, district, commune, match_state, matched_at, "
        "changed_at) SELECT citizen, name, birth_date, sex, id_kind, id_sealed, phone_hash, "
        "phone_sealed, nationality, province, district, commune, match_state, matched_at, "
        "changed_at FROM given WHERE true ON CONFLICT (citizen) DO UPDATE SET "
        "name = excluded.name, birth_date = excluded.birth_date, sex = excluded.sex, "
        "id_kind = excluded.id_kind, id_sealed = excluded.id_sealed, "
        "phone_hash = excluded.phone_hash, phone_sealed = excluded.phone_sealed, "
        "nationality = excluded.nationality, province = excluded.province, "
        "district = excluded.district, commune = excluded.commune, "
        "match_state = excluded.match_state, matched_at = excluded.matched_at, "
        "changed_at = excluded.changed_at");
    if (!changed) return changed.error();
    return Done{};
}

Outcome remove_citizen(Connection& connection, const std::string& citizen) {
    const auto removed =
        connection.execute("DELETE FROM citizens WHERE citizen = :citizen", citizen);
    if (!removed) return removed.error();
    return Done{};
}

Result<std::vector<MatchCandidate>> citizens_to_match(Connection& connection,
                                                      std::string_view after, int limit) {
    auto found = connection.select<std::string, std::string, std::string, std::string, OptionalText,
                                   OptionalText, OptionalText>(
        "SELECT citizens.citizen, citizens.name, citizens.birth_date, citizens.sex, "
        "population.name, population.birth_date, population.sex FROM citizens "
        "LEFT JOIN population ON population.citizen = citizens.citizen "
        "WHERE citizens.match_state = 'pending' AND citizens.id_kind <> 'passport' "
        "AND citizens.citizen > :after ORDER BY citizens.citizen LIMIT :most",
        after, limit);
    if (!found) return found.error();
    std::vector<MatchCandidate> candidates;
    candidates.reserve(found->size());
    for (auto& [citizen, name, birth_date, sex, registered_name, registered_date, registered_sex] :
         *found) {
        const auto date = parse_partial_date(birth_date);
        const auto known_sex = identity::sex_named(sex);
        if (!date || !known_sex) return corrupt_citizen;
        MatchCandidate candidate{std::move(citizen), std::move(name), *date, *known_sex, {}};
        if (registered_name && registered_date && registered_sex) {
            const auto other_date = parse_partial_date(*registered_date);
            const auto other_sex = identity::sex_named(*registered_sex);
            if (!other_date || !other_sex) return corrupt_citizen;
            candidate.registered = {*std::move(registered_name), *other_date, *other_sex};
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

Result<std::int64_t> record_match(Connection& connection, const std::vector<std::string>& citizens,
                                  issuance::MatchState state, Timestamp now) {
    const bool matched = state == issuance::MatchState::matched;
    std::vector<std::tuple<std::string, std::string, std::optional<Timestamp>, Timestamp>> given;
    given.reserve(citizens.size());
    for (const std::string& citizen : citizens) {
        given.emplace_back(citizen, std::string(issuance::name_of(state)),
                           matched ? std::optional(now) : std::nullopt, now);
    }
    return connection.execute_for_all(
        "citizen, match_state, matched_at, changed_at", given,
        "UPDATE citizens SET match_state = given.match_state, matched_at = given.matched_at, "
        "changed_at = given.changed_at FROM given "
        "WHERE citizens.citizen = given.citizen AND citizens.match_state = 'pending'");
}

Outcome reopen_mismatches(Connection& connection, const std::vector<std::string>& citizens,
                          Timestamp now) {
    std::vector<std::tuple<std::string, Timestamp>> given;
    given.reserve(citizens.size());
    for (const std::string& citizen : citizens)
        given.emplace_back(citizen, now);
    const auto changed = connection.execute_for_all(
        "citizen, changed_at", given,
        "UPDATE citizens SET match_state = 'pending', changed_at = given.changed_at FROM given "
        "WHERE citizens.citizen = given.citizen AND citizens.match_state = 'mismatch'");
    if (!changed) return changed.error();
    return Done{};
}

}  // namespace tiemchung::storage
