#include "server/registry/dose_line.h"

#include <algorithm>
#include <array>

#include "core/identity/date_input.h"
#include "core/identity/person_name.h"
#include "core/issuance/vaccine.h"
#include "server/registry/person_fields.h"

namespace tiemchung::registry {
namespace {

/// In the order of `columns`.
enum Column : std::size_t {
    name,
    birth_date,
    sex,
    id_number,
    id_kind,
    phone,
    nationality,
    province,
    district,
    commune,
    dose_number,
    dose_date,
    vaccine,
    lot,
    site,
};

constexpr std::array<CsvColumn, 15> columns{{
    {"name", true},
    {"birth_date", true},
    {"sex", true},
    {"id_number", true},
    {"id_kind"},
    {"phone", true},
    {"nationality"},
    {"province", true},
    {"district"},
    {"commune"},
    {"dose_number", true},
    {"dose_date", true},
    {"vaccine", true},
    {"lot"},
    {"site", true},
}};

constexpr std::size_t longest_id = 40;

Result<int> read_dose_number(std::string_view text) {
    const bool one_digit = text.size() == 1 && text.front() >= '1' && text.front() <= '9';
    if (!one_digit) return Error{ErrorCode::dose_bad_number};
    return text.front() - '0';
}

Result<std::string> read_vaccine(std::string_view text) {
    const issuance::Vaccine* known = issuance::vaccine_named(text);
    if (known == nullptr) return Error{ErrorCode::dose_unknown_vaccine};
    return std::string(known->key);
}

Result<std::string> read_lot(std::string_view text) {
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longest = 20;
    const auto belongs = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               c == '.' || c == '/' || c == '-';
    };
    const bool fits = text.size() >= shortest && text.size() <= longest &&
                      std::all_of(text.begin(), text.end(), belongs);
    if (!text.empty() && !fits) return Error{ErrorCode::dose_bad_lot};
    return std::string(text);
}

/// Moves what was read into `target`, where it was.
template <class T, class Value>
void keep(T& target, std::optional<Value> value) {
    if (value) target = *std::move(value);
}

void read_id_number(std::string_view kind, std::string_view number, FieldCheck& check,
                    DoseLine& line) {
    line.id.reset();
    const auto written = read_text(number, false);
    if (!written || written->size() > longest_id) {
        check.complain(columns[id_number].name,
                       written ? ErrorCode::csv_value_too_long : written.error().code);
        return;
    }
    line.id_as_written = *written;
    const auto id = read_id(kind, number);
    if (id) line.id = *id;
    if (!id && id.error().code == ErrorCode::person_id_kind_missing) {
        check.complain(columns[id_kind].name, id.error().code);
    }
}

}  // namespace

std::span<const CsvColumn> dose_columns() {
    return columns;
}

std::vector<BadField> read_dose_line(std::span<const std::string_view> values, PartialDate today,
                                     DoseLine& line) {
    FieldCheck check;
    const auto take = [&](Column column, auto value) {
        return check.take(columns[column].name, std::move(value));
    };
    keep(line.name, take(name, identity::clean_name(values[name])));
    keep(line.birth_date, take(birth_date, identity::parse_birth_date(values[birth_date], today)));
    keep(line.sex, take(sex, read_sex(values[sex])));
    read_id_number(values[id_kind], values[id_number], check, line);
    keep(line.phone, take(phone, read_phone(values[phone])));
    keep(line.nationality, take(nationality, read_nationality(values[nationality])));
    keep(line.province, take(province, read_province(values[province])));
    keep(line.district, take(district, read_text(values[district], false)));
    keep(line.commune, take(commune, read_text(values[commune], false)));
    keep(line.number, take(dose_number, read_dose_number(values[dose_number])));
    keep(line.date, take(dose_date, identity::parse_dose_date(values[dose_date], today)));
    keep(line.vaccine, take(vaccine, read_vaccine(values[vaccine])));
    keep(line.lot, take(lot, read_lot(values[lot])));
    keep(line.site, take(site, read_text(values[site], true)));
    if (check.ok() && line.date < line.birth_date) {
        check.complain(columns[dose_date].name, ErrorCode::dose_bad_date);
    }
    return std::move(check).bad();
}

}  // namespace tiemchung::registry
