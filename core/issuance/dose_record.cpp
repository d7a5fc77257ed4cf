#include "core/issuance/dose_record.h"

#include "core/hcert/cbor_writer.h"
#include "core/identity/date_input.h"

namespace tiemchung::issuance {

Bytes canonical_bytes(const DoseRecord& record) {
    constexpr std::size_t fields = 11;
    hcert::cbor::Writer writer;
    const auto field = [&writer](std::string_view key, std::string_view value) {
        writer.text(key);
        writer.text(value);
    };
    writer.map(fields);
    // Says what is signed, so that no signature over something else can stand for one over a dose.
    field("type", "tiemchung-dose-1");
    field("name", record.person.name);
    field("birth_date", identity::to_iso(record.person.birth_date));
    field("sex", name_of(record.person.sex));
    field("id_kind", name_of(record.person.id.kind));
    field("id_number", record.person.id.number);
    writer.text("dose");
    writer.integer(record.number);
    field("date", identity::to_iso(record.date));
    field("vaccine", record.vaccine);
    field("lot", record.lot);
    field("site", record.site);
    return std::move(writer).written();
}

}  // namespace tiemchung::issuance
