#include "core/api/record.h"

#include "core/api/json_reader.h"
#include "core/api/json_writer.h"
#include "core/identity/date_input.h"
#include "core/identity/sex.h"

namespace tiemchung::api {
namespace {

constexpr std::size_t max_record_bytes = std::size_t{1} << 20U;
constexpr std::size_t max_doses = 20;
constexpr std::size_t max_certificates = 100;
/// Names are up to 80 letters of up to 3 bytes with marks between; addresses longer.
constexpr std::size_t max_record_text = 800;
constexpr std::size_t max_certificate_text = 8192;
/// Of a person with three doses and a certificate.
constexpr std::size_t expected_record_bytes = 3072;

void write_certificate(JsonWriter& json, const IssuedCertificate& certificate) {
    json.text("text", certificate.text);
    json.time("issued_at", certificate.issued_at);
    json.time("expires_at", certificate.expires_at);
    json.time_or_null("replaced_at", certificate.replaced_at);
}

void write_site(JsonWriter& json, const SiteContact& site) {
    json.text("code", site.code);
    json.text("name", site.name);
    json.text("phone", site.phone);
    json.text("address", site.address);
}

void write_dose(JsonWriter& json, const RecordedDose& dose) {
    json.number("number", dose.number);
    json.text("date", identity::to_iso(dose.date));
    json.text("vaccine", dose.vaccine);
    json.text("lot", dose.lot);
    json.object("site", [&](JsonWriter& site) { write_site(site, dose.site); });
    json.text("state", name_of(dose.state));
    json.time("since", dose.since);
    json.time_or_null("matched_at", dose.matched_at);
    json.time_or_null("signed_at", dose.signed_at);
    json.objects("certificates", dose.certificates, write_certificate);
    json.boolean("notice_asked", dose.notice_asked);
}

IssuedCertificate read_certificate(JsonReader& reader) {
    IssuedCertificate certificate;
    certificate.text = reader.text("text", max_certificate_text);
    certificate.issued_at = reader.time("issued_at");
    certificate.expires_at = reader.time("expires_at");
    certificate.replaced_at = reader.optional_time("replaced_at");
    return certificate;
}

SiteContact read_site(JsonReader& reader) {
    SiteContact site;
    site.code = reader.text("code");
    site.name = reader.text("name", max_record_text);
    site.phone = reader.text("phone");
    site.address = reader.text("address", max_record_text);
    return site;
}

issuance::IssuingState read_state(JsonReader& reader) {
    const auto state = issuance::issuing_state_named(reader.text("state"));
    if (!state) reader.fail(ErrorCode::json_bad_member);
    return state.value_or(issuance::IssuingState::no_dose);
}

RecordedDose read_recorded_dose(JsonReader& reader) {
    RecordedDose dose;
    dose.number = reader.number("number", 1, max_dose_number);
    dose.date = reader.date("date");
    dose.vaccine = reader.text("vaccine");
    dose.lot = reader.text("lot");
    reader.object("site", [&](JsonReader& site) { dose.site = read_site(site); });
    dose.state = read_state(reader);
    dose.since = reader.time("since");
    dose.matched_at = reader.optional_time("matched_at");
    dose.signed_at = reader.optional_time("signed_at");
    reader.objects("certificates", max_certificates, [&](JsonReader& certificate) {
        dose.certificates.push_back(read_certificate(certificate));
    });
    dose.notice_asked = reader.boolean("notice_asked");
    return dose;
}

Record read_record(JsonReader& reader) {
    Record record;
    record.name = reader.text("name", max_record_text);
    record.birth_date = reader.date("birth_date");
    record.sex = reader.text("sex");
    if (!identity::sex_named(record.sex)) reader.fail(ErrorCode::json_bad_member);
    record.nationality = reader.text("nationality");
    record.id_masked = reader.text("id_masked");
    record.commune = reader.text("commune", max_record_text);
    record.province = reader.text("province", max_record_text);
    reader.objects("doses", max_doses,
                   [&](JsonReader& dose) { record.doses.push_back(read_recorded_dose(dose)); });
    record.now = reader.time("now");
    return record;
}

}  // namespace

std::string to_json(const Record& record) {
    JsonWriter json(expected_record_bytes);
    json.text("name", record.name);
    json.text("birth_date", identity::to_iso(record.birth_date));
    json.text("sex", record.sex);
    json.text("nationality", record.nationality);
    json.text("id_masked", record.id_masked);
    json.text("commune", record.commune);
    json.text("province", record.province);
    json.objects("doses", record.doses, write_dose);
    json.time("now", record.now);
    return std::move(json).take();
}

Result<Record> parse_record(std::string_view json) {
    return read_message(json, max_record_bytes, read_record);
}

std::string to_json(const NoticeRequest& request) {
    return compact(OrderedJson{{"dose_number", request.dose_number}});
}

Result<NoticeRequest> parse_notice_request(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        return NoticeRequest{reader.number("dose_number", 1, max_dose_number)};
    });
}

}  // namespace tiemchung::api
