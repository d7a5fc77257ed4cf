#include "core/hcert/dcc_reader.h"

#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/base/nfc.h"
#include "core/base/utf8.h"
#include "core/hcert/dcc_schema.h"

namespace tiemchung::hcert {
namespace {

enum class Need : std::uint8_t { required, optional };

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

/// The value of a field inside its tags, or null where it is absent or null.
const cbor::Item* field(const cbor::Item& map, std::string_view key) {
    const cbor::Item* item = map.member(key);
    if (item == nullptr) return nullptr;
    const cbor::Item& value = item->untagged();
    return value.is(cbor::Kind::null) || value.is(cbor::Kind::undefined) ? nullptr : &value;
}

bool has_capital_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The letters of a machine readable zone (ICAO 9303): capitals and the filler.
bool is_transliterated(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || c == '<'; });
}

/// Reads fields of maps, noting each departure from the schema.
class Reader {
  public:
    void remark(ErrorCode code) { remarks_.push_back(code); }
    [[nodiscard]] std::vector<ErrorCode> take_remarks() { return std::move(remarks_); }
    [[nodiscard]] const DccSchema& schema() const { return schema_; }

    std::string version(const cbor::Item& map) {
        std::string text = plain(map, "ver", Need::required, ErrorCode::dcc_bad_version);
        const auto known = schema_of_version(text);
        if (known) {
            schema_ = *known;
        } else if (!text.empty()) {
            remark(ErrorCode::dcc_bad_version);
        }
        return text;
    }

    std::string birth_date(const cbor::Item& map) {
        std::string text = plain(map, "dob", Need::required, ErrorCode::dcc_bad_birth_date);
        const bool readable = field(map, "dob") != nullptr && !remarked_last_;
        if (readable && !schema_.allows_birth_date(text)) remark(ErrorCode::dcc_bad_birth_date);
        return text;
    }

    std::string code(const cbor::Item& map, std::string_view key, Need need = Need::required) {
        return plain(map, key, need, ErrorCode::dcc_bad_field);
    }

    std::string bounded(const cbor::Item& map, std::string_view key, Need need = Need::required) {
        return bounded_as(map, key, need, ErrorCode::dcc_bad_field);
    }

    std::string country(const cbor::Item& map) {
        std::string text = code(map, "co");
        if (!remarked_last_ && !has_capital_letter(text)) remark(ErrorCode::dcc_bad_field);
        return text;
    }

    std::string date(const cbor::Item& map, std::string_view key) {
        std::string text = plain(map, key, Need::required, ErrorCode::dcc_bad_date);
        if (remarked_last_) return text;
        const auto day = parse_partial_date(text);
        if (!day || day->day == 0) remark(ErrorCode::dcc_bad_date);
        return text;
    }

    std::optional<std::int64_t> dose(const cbor::Item& map, std::string_view key) {
        const cbor::Item* item = field(map, key);
        if (item == nullptr) {
            remark(ErrorCode::dcc_missing_field);
            return std::nullopt;
        }
        std::optional<std::int64_t> number = item->as_integer();
        constexpr double largest_exact = 9007199254740992.0;
        if (const auto real = item->as_double()) {
            const bool whole = std::fabs(*real) <= largest_exact && std::floor(*real) == *real;
            if (whole) number = static_cast<std::int64_t>(*real);
        }
        const bool fits = number && *number >= 1 && *number <= schema_.max_dose.value_or(*number);
        if (!fits) remark(ErrorCode::dcc_bad_number);
        return number;
    }

    std::string name(const cbor::Item& map, std::string_view key) {
        return bounded_as(map, key, Need::optional, ErrorCode::dcc_bad_name);
    }

    std::string transliterated(const cbor::Item& map, std::string_view key, Need need) {
        std::string text = bounded_as(map, key, need, ErrorCode::dcc_bad_name);
        if (!is_transliterated(text)) remark(ErrorCode::dcc_bad_name);
        return text;
    }

  private:
    /// Any text, "" where there is none.
    std::string plain(const cbor::Item& map, std::string_view key, Need need, ErrorCode wrong) {
        remarked_last_ = false;
        const cbor::Item* item = field(map, key);
        if (item == nullptr) {
            if (need == Need::required) remark_last(ErrorCode::dcc_missing_field);
            return {};
        }
        const auto text = item->as_text();
        if (!text) {
            remark_last(wrong);
            return {};
        }
        return to_nfc(trimmed(*text));
    }

    std::string bounded_as(const cbor::Item& map, std::string_view key, Need need,
                           ErrorCode wrong) {
        std::string text = plain(map, key, need, wrong);
        if (text.size() > schema_.max_text && count_code_points(text) > schema_.max_text) {
            remark(ErrorCode::dcc_text_too_long);
        }
        return text;
    }

    void remark_last(ErrorCode code) {
        remarked_last_ = true;
        remark(code);
    }

    DccSchema schema_ = newest_schema();
    std::vector<ErrorCode> remarks_;
    bool remarked_last_ = false;  ///< the field read last has had its remark
};

PersonName read_name(Reader& reader, const cbor::Item& nam) {
    const bool given_alone = reader.schema().given_name_is_enough && field(nam, "gnt") != nullptr;
    const Need family = given_alone ? Need::optional : Need::required;
    PersonName name;
    name.family = reader.name(nam, "fn");
    name.given = reader.name(nam, "gn");
    name.family_transliterated = reader.transliterated(nam, "fnt", family);
    name.given_transliterated = reader.transliterated(nam, "gnt", Need::optional);
    return name;
}

Vaccination read_vaccination(Reader& reader, const cbor::Item& map) {
    Vaccination entry;
    entry.disease = reader.code(map, "tg");
    entry.prophylaxis = reader.code(map, "vp");
    entry.product = reader.code(map, "mp");
    entry.manufacturer = reader.code(map, "ma");
    entry.dose_number = reader.dose(map, "dn");
    entry.doses_in_series = reader.dose(map, "sd");
    entry.date = reader.date(map, "dt");
    entry.country = reader.country(map);
    entry.issuer = reader.bounded(map, "is");
    entry.uvci = reader.bounded(map, "ci");
    return entry;
}

Test read_test(Reader& reader, const cbor::Item& map) {
    const bool centre_required = reader.schema().test_centre_is_required;
    Test entry;
    entry.disease = reader.code(map, "tg");
    entry.type = reader.code(map, "tt");
    entry.name = reader.schema().test_name_is_bounded ? reader.bounded(map, "nm", Need::optional)
                                                      : reader.code(map, "nm", Need::optional);
    entry.device = reader.code(map, "ma", Need::optional);
    entry.sample_time = reader.date(map, "sc");
    entry.result = reader.code(map, "tr");
    entry.centre = reader.bounded(map, "tc", centre_required ? Need::required : Need::optional);
    entry.country = reader.country(map);
    entry.issuer = reader.bounded(map, "is");
    entry.uvci = reader.bounded(map, "ci");
    return entry;
}

Recovery read_recovery(Reader& reader, const cbor::Item& map) {
    Recovery entry;
    entry.disease = reader.code(map, "tg");
    entry.first_positive = reader.date(map, "fr");
    entry.country = reader.country(map);
    entry.issuer = reader.bounded(map, "is");
    entry.valid_from = reader.date(map, "df");
    entry.valid_until = reader.date(map, "du");
    entry.uvci = reader.bounded(map, "ci");
    return entry;
}

struct FoundEntry {
    char list;
    const cbor::Item* map;
};

Result<FoundEntry> find_entry(Reader& reader, const cbor::Item& dcc) {
    std::optional<FoundEntry> found;
    for (const char list : {'v', 't', 'r'}) {
        const cbor::Item* entries = field(dcc, std::string_view(&list, 1));
        if (entries == nullptr) continue;
        const bool has_entry = entries->is(cbor::Kind::array) && entries->argument > 0;
        if (!has_entry) {
            reader.remark(ErrorCode::dcc_bad_field);
            continue;
        }
        if (entries->argument > 1 || found) return Error{ErrorCode::dcc_several_entries, 0};
        found = {list, &entries->elements().begin()->untagged()};
    }
    if (!found || !found->map->is(cbor::Kind::map)) return Error{ErrorCode::dcc_no_entry, 0};
    return *found;
}

Entry read_entry(Reader& reader, const FoundEntry& found) {
    switch (found.list) {
        case 'v':
            return read_vaccination(reader, *found.map);
        case 't':
            return read_test(reader, *found.map);
        default:
            return read_recovery(reader, *found.map);
    }
}

}  // namespace

Result<Dcc> read_dcc(const cbor::Item& map) {
    const cbor::Item* nam = field(map, "nam");
    if (nam == nullptr || !nam->is(cbor::Kind::map)) return Error{ErrorCode::dcc_no_person, 0};
    Reader reader;
    Dcc dcc;
    dcc.version = reader.version(map);
    dcc.name = read_name(reader, *nam);
    const PersonName& name = dcc.name;
    const bool nameless = name.family.empty() && name.given.empty() &&
                          name.family_transliterated.empty() && name.given_transliterated.empty();
    if (nameless) return Error{ErrorCode::dcc_no_person, 0};
    dcc.birth_date = reader.birth_date(map);
    const auto found = find_entry(reader, map);
    if (!found) return found.error();
    dcc.entry = read_entry(reader, *found);
    dcc.remarks = reader.take_remarks();
    return dcc;
}

}  // namespace tiemchung::hcert
