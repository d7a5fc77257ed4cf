#include "server/storage/record_rows.h"

#include <tuple>

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using OptionalNumber = std::optional<int>;
using OptionalText = std::optional<std::string>;
using OptionalTime = std::optional<Timestamp>;

constexpr Error corrupt{ErrorCode::storage_failed};

using CitizenColumns =
    std::tuple<OptionalText, OptionalText, OptionalText, OptionalText, OptionalText, OptionalText,
               OptionalText, OptionalText, OptionalText, OptionalText, OptionalTime, OptionalTime>;
constexpr std::string_view citizen_columns =
    "citizens.citizen, citizens.name, citizens.birth_date, citizens.sex, citizens.id_kind, "
    "citizens.id_sealed, citizens.nationality, citizens.province, citizens.commune, "
    "citizens.match_state, citizens.matched_at, citizens.changed_at, ";

using DoseColumns =
    std::tuple<OptionalNumber, OptionalText, OptionalText, OptionalText, OptionalText, OptionalTime,
               OptionalTime, OptionalText, OptionalText, OptionalText, OptionalTime, OptionalText,
               OptionalTime, OptionalTime, OptionalTime>;
constexpr std::string_view dose_columns =
    "doses.number, doses.date, doses.vaccine, doses.lot, doses.site, doses.entered_at, "
    "doses.signed_at, sites.name, sites.phone, sites.address, notices.asked_at, certificates.text, "
    "certificates.issued_at, certificates.expires_at, certificates.replaced_at ";

constexpr std::string_view doses_of_citizens =
    "LEFT JOIN doses ON doses.citizen = citizens.citizen "
    "LEFT JOIN sites ON sites.site = doses.site "
    "LEFT JOIN notices ON notices.citizen = doses.citizen AND notices.number = doses.number "
    "LEFT JOIN certificates ON certificates.citizen = doses.citizen "
    "AND certificates.number = doses.number ";

constexpr std::string_view in_order = " ORDER BY doses.number, certificates.generation DESC";

/// Where the columns of a row that holds others too begin.
template <class Part, std::size_t offset, class Row, std::size_t... places>
Part part_of(Row& row, std::index_sequence<places...>) {
    return Part{std::move(std::get<offset + places>(row))...};
}

template <class Part, std::size_t offset, class Row>
Part part_of(Row& row) {
    return part_of<Part, offset>(row, std::make_index_sequence<std::tuple_size_v<Part>>{});
}

Result<RecordRows> record_of(CitizenColumns columns) {
    auto& [citizen, name, birth_date, sex, id_kind, id_sealed, nationality, province, commune,
           match_state, matched_at, changed_at] = columns;
    if (!citizen || !name || !birth_date || !sex || !nationality || !province || !commune ||
        !match_state || !changed_at) {
        return corrupt;
    }
    const auto born = parse_partial_date(*birth_date);
    const auto known_sex = identity::sex_named(*sex);
    const auto state = issuance::match_state_named(*match_state);
    const auto kind = id_kind ? identity::id_kind_named(*id_kind) : std::nullopt;
    if (!born || !known_sex || !state || kind.has_value() != id_kind.has_value()) return corrupt;
    RecordRows record;
    record.citizen = *std::move(citizen);
    record.name = *std::move(name);
    record.birth_date = *born;
    record.sex = *known_sex;
    record.id_kind = kind;
    record.id_sealed = std::move(id_sealed);
    record.nationality = *std::move(nationality);
    record.province = *std::move(province);
    record.commune = *std::move(commune);
    record.match_state = *state;
    record.matched_at = matched_at;
    record.changed_at = *changed_at;
    return record;
}

/// Adds what one row says: a dose, a certificate of the dose before, or nothing.
Outcome add_dose(std::vector<RecordedDoseRow>& doses, DoseColumns columns) {
    auto& [number, date, vaccine, lot, site, entered_at, signed_at, site_name, site_phone,
           site_address, asked_at, text, issued_at, expires_at, replaced_at] = columns;
    if (!number) return Done{};
    if (doses.empty() || doses.back().dose.number != *number) {
        if (!date || !vaccine || !lot || !site || !entered_at) return corrupt;
        const auto day = parse_partial_date(*date);
        if (!day) return corrupt;
        RecordedDoseRow& row = doses.emplace_back();
        row.entered_at = *entered_at;
        row.dose.number = *number;
        row.dose.date = *day;
        row.dose.vaccine = *std::move(vaccine);
        row.dose.lot = *std::move(lot);
        row.dose.site = {*std::move(site), std::move(site_name).value_or(""),
                         std::move(site_phone).value_or(""), std::move(site_address).value_or("")};
        row.dose.signed_at = signed_at;
        row.dose.notice_asked = asked_at.has_value();
    }
    if (!text || !issued_at || !expires_at) return Done{};
    doses.back().dose.certificates.push_back(
        {*std::move(text), *issued_at, *expires_at, replaced_at});
    return Done{};
}

/// The record in rows of one citizen, each with its columns from `offset` on.
template <std::size_t offset, class Row>
Result<RecordRows> record_in(std::vector<Row>& rows) {
    auto record = record_of(part_of<CitizenColumns, offset>(rows.front()));
    if (!record) return record.error();
    for (Row& row : rows) {
        constexpr std::size_t doses_from = offset + std::tuple_size_v<CitizenColumns>;
        const Outcome added = add_dose(record->doses, part_of<DoseColumns, doses_from>(row));
        if (!added) return added.error();
    }
    return record;
}

/// `connection.select` for the columns that a tuple names.
template <class Row>
struct Selection;
template <class... Columns>
struct Selection<std::tuple<Columns...>> {
    template <class... Parameters>
    static auto run(Connection& connection, std::string_view sql,
                    const Parameters&... parameters) {
        return connection.select<Columns...>(sql, parameters...);
    }
};

using CitizenRowColumns = decltype(std::tuple_cat(CitizenColumns{}, DoseColumns{}));
using SessionRowColumns = decltype(std::tuple_cat(std::tuple<std::string, Timestamp, Timestamp>{},
                                                  CitizenColumns{}, DoseColumns{}));

}  // namespace

Result<std::optional<RecordRows>> record_rows_of(Connection& connection,
                                                 const std::string& citizen) {
    std::string sql{"SELECT "};
    sql.append(citizen_columns).append(dose_columns).append("FROM citizens ");
    sql.append(doses_of_citizens).append("WHERE citizens.citizen = :citizen").append(in_order);
    auto rows = Selection<CitizenRowColumns>::run(connection, sql, citizen);
    if (!rows) return rows.error();
    if (rows->empty()) return std::optional<RecordRows>{};
    auto record = record_in<0>(*rows);
    if (!record) return record.error();
    return std::optional{*std::move(record)};
}

Result<std::optional<SessionRecordRows>> record_rows_of_session(Connection& connection,
                                                                std::string_view token_hash) {
    std::string sql{"SELECT sessions.citizen, sessions.created_at, sessions.used_at, "};
    sql.append(citizen_columns).append(dose_columns).append("FROM sessions ");
    sql.append("LEFT JOIN citizens ON citizens.citizen = sessions.citizen ");
    sql.append(doses_of_citizens).append("WHERE sessions.token_hash = :token_hash");
    sql.append(in_order);
    auto rows = Selection<SessionRowColumns>::run(connection, sql, token_hash);
    if (!rows) return rows.error();
    if (rows->empty()) return std::optional<SessionRecordRows>{};
    auto& [citizen, created_at, used_at] = std::tie(std::get<0>(rows->front()),
        std::get<1>(rows->front()), std::get<2>(rows->front()));
    return std::optional<SessionRecordRows>{};
}

}  // namespace tiemchung::storage
