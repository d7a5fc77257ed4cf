#include "core/api/record.h"

#include "core/api/json_reader.h"
#include "core/identity/date_input.h"
#include "core/identity/sex.h"

namespace tiemchung::api {
namespace {

constexpr std::size_t max_bytes = std::size_t{1} << 20U;
constexpr std::size_t max_request_bytes = std::size_t{64} << 10U;
constexpr std::size_t max_doses = 20;
constexpr std::size_t max_certificates = 100;
/// Names are up to 80 letters of up to 3 bytes with marks between; addresses longer.
constexpr std::size_t max_long_text = 800;
constexpr std::size_t max_certificate_text = 8192;
constexpr int max_dose_number = 9;

OrderedJson time_or_null(const std::optional<Timestamp>& time) {
    return time ? OrderedJson(to_iso8601(*time)) : OrderedJson(nullptr);
}

/// Members one behind the other, in room made before: an initializer list would copy every text
/// twice, and `json["name"]` would look for each member first. Everybody asks for this message.
using Members = OrderedJson::object_t;

Members room_for(std::size_t count) {
    Members members;
    members.reserve(count);
    return members;
}

OrderedJson json_of(const IssuedCertificate& certificate) {
    Members json = room_for(4);
    json.emplace_back("text", certificate.text);
    json.emplace_back("issued_at", to_iso8601(certificate.issued_at));
    json.emplace_back("expires_at", to_iso8601(certificate.expires_at));
    json.emplace_back("replaced_at", time_or_null(certificate.replaced_at));
    return OrderedJson(std::move(json));
}

OrderedJson json_of(const SiteContact& site) {
    Members json = room_for(4);
    json.emplace_back("code", site.code);
    json.emplace_back("name", site.name);
    json.emplace_back("phone", site.phone);
    json.emplace_back("address", site.address);
    return OrderedJson(std::move(json));
}

OrderedJson json_of(const RecordedDose& dose) {
    OrderedJson certificates = OrderedJson::array();
    for (const IssuedCertificate& certificate : dose.certificates)
        certificates.push_back(json_of(certificate));
    Members json = room_for(11);
    json.emplace_back("number", dose.number);
    json.emplace_back("date", identity::to_iso(dose.date));
    json.emplace_back("vaccine", dose.vaccine);
    json.emplace_back("lot", dose.lot);
    json.emplace_back("site", json_of(dose.site));
    json.emplace_back("state", name_of(dose.state));
    json.emplace_back("since", to_iso8601(dose.since));
    json.emplace_back("matched_at", time_or_null(dose.matched_at));
    json.emplace_back("signed_at", time_or_null(dose.signed_at));
    json.emplace_back("certificates", std::move(certificates));
    json.emplace_back("notice_asked", dose.notice_asked);
    return OrderedJson(std::move(json));
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
    site.name = reader.text("name", max_long_text);
    site.phone = reader.text("phone");
    site.address = reader.text("address", max_long_text);
    return site;
}

issuance::IssuingState read_state(JsonReader& reader) {
    const auto state = issuance::issuing_state_named(reader.text("state"));
    if (!state) reader.fail(ErrorCode::json_bad_member);
    return state.value_or(issuance::IssuingState::no_dose);
}

RecordedDose read_dose(JsonReader& reader) {
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
    record.name = reader.text("name", max_long_text);
    record.birth_date = reader.date("birth_date");
    record.sex = reader.text("sex");
    if (!identity::sex_named(record.sex)) reader.fail(ErrorCode::json_bad_member);
    record.nationality = reader.text("nationality");
    record.id_masked = reader.text("id_masked");
    record.commune = reader.text("commune", max_long_text);
    record.province = reader.text("province", max_long_text);
    reader.objects("doses", max_doses,
                   [&](JsonReader& dose) { record.doses.push_back(read_dose(dose)); });
    record.now = reader.time("now");
    return record;
}

}  // namespace

std::string to_json(const Record& record) {
    OrderedJson doses = OrderedJson::array();
    for (const RecordedDose& dose : record.doses)
        doses.push_back(json_of(dose));
    Members json = room_for(9);
    json.emplace_back("name", record.name);
    json.emplace_back("birth_date", identity::to_iso(record.birth_date));
    json.emplace_back("sex", record.sex);
    json.emplace_back("nationality", record.nationality);
    json.emplace_back("id_masked", record.id_masked);
    json.emplace_back("commune", record.commune);
    json.emplace_back("province", record.province);
    json.emplace_back("doses", std::move(doses));
    json.emplace_back("now", to_iso8601(record.now));
    return compact(OrderedJson(std::move(json)));
}

Result<Record> parse_record(std::string_view json) {
    return read_message(json, max_bytes, read_record);
}

std::string to_json(const NoticeRequest& request) {
    return compact(OrderedJson{{"dose_number", request.dose_number}});
}

Result<NoticeRequest> parse_notice_request(std::string_view json) {
    return read_message(json, max_request_bytes, [](JsonReader& reader) {
        return NoticeRequest{reader.number("dose_number", 1, max_dose_number)};
    });
}

}  // namespace tiemchung::api
