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
    std::tuple<std::string, Timestamp, Timestamp, OptionalText, OptionalText, OptionalText,
               OptionalText, OptionalText, OptionalText, OptionalText, OptionalText, OptionalText,
               OptionalTime, OptionalTime, OptionalNumber, OptionalText, OptionalText, OptionalText,
               OptionalText, OptionalTime, OptionalTime, OptionalText, OptionalText, OptionalText,
               OptionalTime, OptionalText, OptionalTime, OptionalTime, OptionalTime>;

constexpr Error corrupt_record{ErrorCode::storage_failed};

constexpr std::string_view columns_of_session =
    "sessions.citizen, sessions.created_at, sessions.used_at";

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
    auto& [citizen, created_at, used_at, name, birth_date, sex, id_kind, id_sealed, nationality,
           province, commune, match_state, matched_at, changed_at, number, date, vaccine, lot, site,
           entered_at, signed_at, site_name, site_phone, site_address, asked_at, text, issued_at,
           expires_at, replaced_at] = columns;
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
    auto& [citizen, created_at, used_at, name, birth_date, sex, id_kind, id_sealed, nationality,
           province, commune, match_state, matched_at, changed_at, number, date, vaccine, lot, site,
           entered_at, signed_at, site_name, site_phone, site_address, asked_at, text, issued_at,
           expires_at, replaced_at] = columns;
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

/// The rows are those of one session.
Result<SessionRecordRows> session_in(std::string token_hash, std::span<RecordColumns> rows) {
    RecordColumns& first = rows.front();
    auto record = citizen_in(first);
    if (!record) return record.error();
    for (RecordColumns& row : rows) {
        if (!*record) break;
        const Outcome added = add_dose((*record)->doses, row);
        if (!added) return added.error();
    }
    return SessionRecordRows{{std::move(token_hash), std::move(std::get<0>(first)),
                              std::get<1>(first), std::get<2>(first)},
                             *std::move(record)};
}

template <class... Types>
auto select_rows(std::tuple<Types...>*, Connection& connection, std::string_view sql,
                 std::string_view key) {
    return connection.select<Types...>(sql, key);
}

Result<std::optional<SessionRecordRows>> rows_of(Connection& connection, std::string_view sql,
                                                 std::string_view key) {
    auto rows = select_rows(static_cast<RecordColumns*>(nullptr), connection, sql, key);
    if (!rows) return rows.error();
    if (rows->empty()) return std::optional<SessionRecordRows>{};
    auto session = session_in(std::string{key}, *rows);
    if (!session) return session.error();
    return std::optional{*std::move(session)};
}

/// A row of many sessions' records: whose it is, and what its place among them goes by.
struct RowOfMany {
    std::string token_hash;
    OptionalNumber generation;
    RecordColumns columns;
};

template <class... Columns>
Result<std::vector<RowOfMany>> rows_of_many(std::tuple<Columns...>*, Connection& connection,
                                            const std::vector<std::tuple<std::string>>& tokens,
                                            std::string_view sql) {
    auto found = connection.select_for_all<std::string, OptionalNumber, Columns...>("token_hash",
                                                                                    tokens, sql);
    if (!found) return found.error();
    std::vector<RowOfMany> rows;
    rows.reserve(found->size());
    for (auto& row : *found) {
        std::apply(
            [&rows](std::string& token_hash, OptionalNumber generation, Columns&... columns) {
                rows.push_back({std::move(token_hash), generation, {std::move(columns)...}});
            },
            row);
    }
    return rows;
}

/// As `newest_last_and_current_first` within each session.
bool comes_before(const RowOfMany& one, const RowOfMany& other) {
    constexpr std::size_t dose_number = 14;
    return std::tie(one.token_hash, std::get<dose_number>(one.columns), other.generation) <
           std::tie(other.token_hash, std::get<dose_number>(other.columns), one.generation);
}

}  // namespace

Result<std::optional<RecordRows>> record_rows_of(Connection& connection,
                                                 const std::string& citizen) {
    static const std::string sql = query("citizens.citizen, 0, 0", "citizens")
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
    static const std::string sql = query(
        std::string("sessions.token_hash, certificates.generation, ").append(columns_of_session),
        "given JOIN sessions ON sessions.token_hash = given.token_hash "
        "LEFT JOIN citizens ON citizens.citizen = sessions.citizen");
    std::vector<std::tuple<std::string>> tokens;
    tokens.reserve(token_hashes.size());
    for (const std::string& token_hash : token_hashes)
        tokens.emplace_back(token_hash);
    auto rows = rows_of_many(static_cast<RecordColumns*>(nullptr), connection, tokens, sql);
    if (!rows) return rows.error();
    std::sort(rows->begin(), rows->end(), comes_before);
    std::map<std::string, SessionRecordRows> found;
    for (std::size_t begin = 0; begin < rows->size();) {
        std::string token_hash = (*rows)[begin].token_hash;
        std::vector<RecordColumns> of_session;
        for (; begin < rows->size() && (*rows)[begin].token_hash == token_hash; ++begin)
            of_session.push_back(std::move((*rows)[begin].columns));
        auto session = session_in(token_hash, of_session);
        if (!session) return session.error();
        found.emplace(std::move(token_hash), *std::move(session));
    }
    return found;
}

}  // namespace tiemchung::storage
