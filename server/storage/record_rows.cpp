#include "server/storage/record_rows.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using OptionalNumber = std::optional<int>;
using OptionalText = std::optional<std::string>;
using OptionalTime = std::optional<Timestamp>;
using RecordColumns =
    std::tuple<std::string, OptionalNumber, std::string, Timestamp, Timestamp, OptionalText,
               OptionalText, OptionalText, OptionalText, OptionalText, OptionalText, OptionalText,
               OptionalText, OptionalText, OptionalTime, OptionalTime, OptionalNumber, OptionalText,
               OptionalText, OptionalText, OptionalText, OptionalTime, OptionalTime, OptionalText,
               OptionalText, OptionalText, OptionalTime, OptionalText, OptionalTime, OptionalTime,
               OptionalTime>;

constexpr Error corrupt_record{ErrorCode::storage_failed};

/// Where a row belongs: to whom, and between which others.
constexpr std::size_t token_hash_column = 0;
constexpr std::size_t generation_column = 1;
constexpr std::size_t number_column = 16;

constexpr std::string_view columns_of_session =
    "sessions.token_hash, certificates.generation, sessions.citizen, sessions.created_at, "
    "sessions.used_at";

/// A query for `RecordColumns`, a row for each certificate, or dose without one, or citizen without
/// any. `first_columns` are those before the citizen's name.
std::string query(std::string_view first_columns, std::string_view from) {
    std::string sql{"SELECT "};
    sql.append(first_columns);
    sql.append(
        ", citizens.name, citizens.birth_date, citizens.sex, citizens.id_kind, "
        "citizens.id_sealed, citizens.nationality, citizens.province, citizens.commune, "
        "citizens.match_state, citizens.matched_at, citizens.changed_at, "
        "doses.number, doses.date, doses.vaccine, doses.lot, doses.site, doses.entered_at, "
        "doses.signed_at, sites.name, sites.phone, sites.address, notices.asked_at, "
        "certificates.text, certificates.issued_at, certificates.expires_at, "
        "certificates.replaced_at FROM ");
    sql.append(from);
    sql.append(
        " LEFT JOIN doses ON doses.citizen = citizens.citizen "
        "LEFT JOIN sites ON sites.site = doses.site "
        "LEFT JOIN notices ON notices.citizen = doses.citizen AND notices.number = doses.number "
        "LEFT JOIN certificates ON certificates.citizen = doses.citizen "
        "AND certificates.number = doses.number ");
    return sql;
}

constexpr std::string_view newest_last_and_current_first =
    " ORDER BY doses.number, certificates.generation DESC";

/// What all rows of a citizen say alike; nothing where the citizen is not there.
Result<std::optional<RecordRows>> citizen_in(RecordColumns& columns) {
    auto& [token_hash, generation, citizen, created_at, used_at, name, birth_date, sex, id_kind,
           id_sealed, nationality, province, commune, match_state, matched_at, changed_at, number,
           date, vaccine, lot, site, entered_at, signed_at, site_name, site_phone, site_address,
           asked_at, text, issued_at, expires_at, replaced_at] = columns;
    if (!name) return std::optional<RecordRows>{};
    const auto born = parse_partial_date(birth_date.value_or(""));
    const auto known_sex = identity::sex_named(sex.value_or(""));
    const auto state = issuance::match_state_named(match_state.value_or(""));
    const auto kind = id_kind ? identity::id_kind_named(*id_kind) : std::nullopt;
    if (!born || !known_sex || !state || kind.has_value() != id_kind.has_value())
        return corrupt_record;
    RecordRows record;
    record.citizen = citizen;
    record.name = *std::move(name);
    record.birth_date = *born;
    record.sex = *known_sex;
    record.id_kind = kind;
    record.id_sealed = std::move(id_sealed);
    record.nationality = std::move(nationality).value_or("");
    record.province = std::move(province).value_or("");
    record.commune = std::move(commune).value_or("");
    record.match_state = *state;
    record.matched_at = matched_at;
    record.changed_at = changed_at.value_or(Timestamp{});
    return std::optional{std::move(record)};
}

/// Adds the dose of a row, or the next certificate of the dose before; nothing where there is none.
Outcome add_dose(std::vector<RecordedDoseRow>& doses, RecordColumns& columns) {
    auto& [token_hash, generation, citizen, created_at, used_at, name, birth_date, sex, id_kind,
           id_sealed, nationality, province, commune, match_state, matched_at, changed_at, number,
           date, vaccine, lot, site, entered_at, signed_at, site_name, site_phone, site_address,
           asked_at, text, issued_at, expires_at, replaced_at] = columns;
    if (!number) return Done{};
    if (doses.empty() || doses.back().dose.number != *number) {
        const auto day = parse_partial_date(date.value_or(""));
        if (!day) return corrupt_record;
        RecordedDoseRow& row = doses.emplace_back();
        row.entered_at = entered_at.value_or(Timestamp{});
        row.dose.number = *number;
        row.dose.date = *day;
        row.dose.vaccine = std::move(vaccine).value_or("");
        row.dose.lot = std::move(lot).value_or("");
        row.dose.site = {std::move(site).value_or(""), std::move(site_name).value_or(""),
                         std::move(site_phone).value_or(""), std::move(site_address).value_or("")};
        row.dose.signed_at = signed_at;
        row.dose.notice_asked = asked_at.has_value();
    }
    if (!text || !issued_at || !expires_at) return Done{};
    doses.back().dose.certificates.push_back(
        {*std::move(text), *issued_at, *expires_at, replaced_at});
    return Done{};
}

/// The rows are those of one session, in order.
Result<SessionRecordRows> session_in(std::span<RecordColumns* const> rows) {
    RecordColumns& first = *rows.front();
    constexpr std::size_t citizen_column = 2;
    SessionRecordRows session{
        {std::get<token_hash_column>(first), std::get<citizen_column>(first),
         std::get<citizen_column + 1>(first), std::get<citizen_column + 2>(first)},
        {}};
    auto record = citizen_in(first);
    if (!record) return record.error();
    for (RecordColumns* row : rows) {
        if (!*record) break;
        const Outcome added = add_dose((*record)->doses, *row);
        if (!added) return added.error();
    }
    session.record = *std::move(record);
    return session;
}

template <class... Types>
auto select_rows(std::tuple<Types...>*, Connection& connection, std::string_view sql,
                 std::string_view key) {
    return connection.select<Types...>(sql, key);
}

template <class... Types>
auto select_rows_for_all(std::tuple<Types...>*, Connection& connection,
                         const std::vector<std::tuple<std::string>>& tokens, std::string_view sql) {
    return connection.select_for_all<Types...>("token_hash", tokens, sql);
}

constexpr RecordColumns* record_columns = nullptr;

/// Rows are long: they stay where they are.
std::vector<RecordColumns*> places_of(std::vector<RecordColumns>& rows) {
    std::vector<RecordColumns*> places;
    places.reserve(rows.size());
    for (RecordColumns& row : rows)
        places.push_back(&row);
    return places;
}

/// As `newest_last_and_current_first` within each session.
bool comes_before(const RecordColumns* one, const RecordColumns* other) {
    return std::tie(std::get<token_hash_column>(*one), std::get<number_column>(*one),
                    std::get<generation_column>(*other)) <
           std::tie(std::get<token_hash_column>(*other), std::get<number_column>(*other),
                    std::get<generation_column>(*one));
}

Result<std::optional<SessionRecordRows>> rows_of(Connection& connection, std::string_view sql,
                                                 std::string_view key) {
    auto rows = select_rows(record_columns, connection, sql, key);
    if (!rows) return rows.error();
    if (rows->empty()) return std::optional<SessionRecordRows>{};
    auto session = session_in(places_of(*rows));
    if (!session) return session.error();
    return std::optional{*std::move(session)};
}

}  // namespace

Result<std::optional<RecordRows>> record_rows_of(Connection& connection,
                                                 const std::string& citizen) {
    static const std::string sql =
        query("'', certificates.generation, citizens.citizen, 0, 0", "citizens")
            .append("WHERE citizens.citizen = :citizen")
            .append(newest_last_and_current_first);
    auto found = rows_of(connection, sql, citizen);
    if (!found) return found.error();
    if (!*found) return std::optional<RecordRows>{};
    return std::move((*found)->record);
}

Result<std::optional<SessionRecordRows>> record_rows_of_session(Connection& connection,
                                                                std::string_view token_hash) {
    static const std::string sql =
        query(columns_of_session,
              "sessions LEFT JOIN citizens ON citizens.citizen = sessions.citizen")
            .append("WHERE sessions.token_hash = :token_hash")
            .append(newest_last_and_current_first);
    return rows_of(connection, sql, token_hash);
}

Result<std::map<std::string, SessionRecordRows>> record_rows_of_sessions(
    Connection& connection, const std::vector<std::string>& token_hashes) {
    static const std::string sql =
        query(columns_of_session,
              "given JOIN sessions ON sessions.token_hash = given.token_hash "
              "LEFT JOIN citizens ON citizens.citizen = sessions.citizen");
    std::vector<std::tuple<std::string>> tokens;
    tokens.reserve(token_hashes.size());
    for (const std::string& token_hash : token_hashes)
        tokens.emplace_back(token_hash);
    auto rows = select_rows_for_all(record_columns, connection, tokens, sql);
    if (!rows) return rows.error();
    std::vector<RecordColumns*> places = places_of(*rows);
    std::sort(places.begin(), places.end(), comes_before);
    std::map<std::string, SessionRecordRows> found;
    for (auto begin = places.begin(); begin != places.end();) {
        const auto end = std::find_if(begin, places.end(), [&](const RecordColumns* row) {
            return std::get<token_hash_column>(*row) != std::get<token_hash_column>(**begin);
        });
        auto session = session_in({begin, end});
        if (!session) return session.error();
        std::string token_hash = session->session.token_hash;
        found.emplace_hint(found.end(), std::move(token_hash), *std::move(session));
        begin = end;
    }
    return found;
}

}  // namespace tiemchung::storage
