#include "core/hcert/dcc_writer.h"

#include <array>
#include <span>
#include <string_view>

namespace tiemchung::hcert {
namespace {

/// A text field; an optional one is written only if it says something.
struct Field {
    std::string_view key;
    std::string_view value;
    bool optional = false;

    [[nodiscard]] bool is_written() const { return !optional || !value.empty(); }
};

std::size_t count_written(std::span<const Field> fields) {
    std::size_t count = 0;
    for (const Field& field : fields) {
        if (field.is_written()) ++count;
    }
    return count;
}

void write_fields(cbor::Writer& writer, std::span<const Field> fields) {
    for (const Field& field : fields) {
        if (!field.is_written()) continue;
        writer.text(field.key);
        writer.text(field.value);
    }
}

void write_map(cbor::Writer& writer, std::span<const Field> fields) {
    writer.map(count_written(fields));
    write_fields(writer, fields);
}

void write_dose(cbor::Writer& writer, std::string_view key, std::optional<std::int64_t> number) {
    if (!number) return;
    writer.text(key);
    writer.integer(*number);
}

void write_name(cbor::Writer& writer, const PersonName& name) {
    const std::array fields{
        Field{"fn", name.family, true},
        Field{"fnt", name.family_transliterated, !name.given_transliterated.empty()},
        Field{"gn", name.given, true},
        Field{"gnt", name.given_transliterated, true},
    };
    write_map(writer, fields);
}

void write_entry(cbor::Writer& writer, const Vaccination& entry) {
    const std::array fields{
        Field{"tg", entry.disease}, Field{"vp", entry.prophylaxis},  Field{"mp", entry.product},
        Field{"dt", entry.date},    Field{"ma", entry.manufacturer}, Field{"co", entry.country},
        Field{"is", entry.issuer},  Field{"ci", entry.uvci},
    };
    const std::size_t numbers = (entry.dose_number ? 1U : 0U) + (entry.doses_in_series ? 1U : 0U);
    writer.map(fields.size() + numbers);
    write_fields(writer, fields);
    write_dose(writer, "dn", entry.dose_number);
    write_dose(writer, "sd", entry.doses_in_series);
}

void write_entry(cbor::Writer& writer, const Test& entry) {
    const std::array fields{
        Field{"tg", entry.disease},      Field{"tt", entry.type},    Field{"nm", entry.name, true},
        Field{"ma", entry.device, true}, Field{"tr", entry.result},  Field{"sc", entry.sample_time},
        Field{"tc", entry.centre, true}, Field{"co", entry.country}, Field{"is", entry.issuer},
        Field{"ci", entry.uvci},
    };
    write_map(writer, fields);
}

void write_entry(cbor::Writer& writer, const Recovery& entry) {
    const std::array fields{
        Field{"tg", entry.disease}, Field{"fr", entry.first_positive},
        Field{"co", entry.country}, Field{"df", entry.valid_from},
        Field{"is", entry.issuer},  Field{"du", entry.valid_until},
        Field{"ci", entry.uvci},
    };
    write_map(writer, fields);
}

}  // namespace

void write_dcc(cbor::Writer& writer, const Dcc& dcc) {
    constexpr std::array<std::string_view, 3> lists{"v", "t", "r"};
    writer.map(4);
    writer.text("ver");
    writer.text(dcc.version);
    writer.text("nam");
    write_name(writer, dcc.name);
    writer.text("dob");
    writer.text(dcc.birth_date);
    writer.text(lists[dcc.entry.index()]);
    writer.array(1);
    if (const auto* vaccination = std::get_if<Vaccination>(&dcc.entry)) {
        write_entry(writer, *vaccination);
    } else if (const auto* test = std::get_if<Test>(&dcc.entry)) {
        write_entry(writer, *test);
    } else if (const auto* recovery = std::get_if<Recovery>(&dcc.entry)) {
        write_entry(writer, *recovery);
    }
}

}  // namespace tiemchung::hcert
