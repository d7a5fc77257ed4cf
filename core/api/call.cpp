#include "core/api/call_messages.h"
#include "core/api/named_values.h"
#include "core/api/report_case_json.h"

/// A running call, with what a verified caller's record says.
namespace tiemchung::api {
namespace {

constexpr std::size_t max_call_bytes = std::size_t{1} << 20U;
constexpr std::size_t max_doses = 20;
constexpr std::size_t max_reports = 200;
constexpr int max_tries = 100;

OrderedJson json_of(const CallerDose& dose) {
    return {{"number", dose.number},
            {"date", identity::to_iso(dose.date)},
            {"vaccine", dose.vaccine},
            {"site", dose.site},
            {"state", name_of(dose.state)}};
}

OrderedJson json_of(const CallerReport& report) {
    return {{"code", report.code},
            {"status", name_of(report.status)},
            {"kind", name_of(report.kind)},
            {"received_at", to_iso8601(report.received_at)}};
}

OrderedJson json_of(const CallerRecord& record) {
    OrderedJson doses = OrderedJson::array();
    for (const CallerDose& dose : record.doses)
        doses.push_back(json_of(dose));
    OrderedJson reports = OrderedJson::array();
    for (const CallerReport& report : record.reports)
        reports.push_back(json_of(report));
    return {{"name", record.name},
            {"birth_date", identity::to_iso(record.birth_date)},
            {"sex", name_of(record.sex)},
            {"id_masked", record.id_masked},
            {"phone_masked", record.phone_masked},
            {"doses", std::move(doses)},
            {"reports", std::move(reports)}};
}

CallerDose read_caller_dose(JsonReader& reader) {
    CallerDose dose;
    dose.number = reader.number("number", 1, max_dose_number);
    dose.date = reader.date("date");
    dose.vaccine = reader.text("vaccine");
    dose.site = reader.text("site", max_name_bytes);
    dose.state = read_named(reader, "state", issuance::issuing_state_named);
    return dose;
}

CallerReport read_report(JsonReader& reader) {
    CallerReport report;
    report.code = reader.text("code");
    report.status = read_named(reader, "status", report::report_status_named);
    report.kind = read_named(reader, "kind", report::report_kind_named);
    report.received_at = reader.time("received_at");
    return report;
}

CallerRecord read_record(JsonReader& reader) {
    CallerRecord record;
    record.name = reader.text("name", max_name_bytes);
    record.birth_date = reader.date("birth_date");
    record.sex = read_named(reader, "sex", identity::sex_named);
    record.id_masked = reader.text("id_masked");
    record.phone_masked = reader.text("phone_masked");
    reader.objects("doses", max_doses,
                   [&](JsonReader& dose) { record.doses.push_back(read_caller_dose(dose)); });
    reader.objects("reports", max_reports,
                   [&](JsonReader& report) { record.reports.push_back(read_report(report)); });
    return record;
}

}  // namespace

std::string to_json(const Call& call) {
    return compact(
        OrderedJson{{"id", call.id},
                    {"caller", name_of(call.caller)},
                    {"phone_masked", call.phone_masked},
                    {"began_at", to_iso8601(call.began_at)},
                    {"record", call.record ? json_of(*call.record) : OrderedJson(nullptr)},
                    {"tries_left", call.tries_left},
                    {"locked_until", json_of(call.locked_until)}});
}

Result<Call> parse_call(std::string_view json) {
    return read_message(json, max_call_bytes, [](JsonReader& reader) {
        Call call;
        call.id = reader.text("id");
        call.caller = read_named(reader, "caller", caller_named);
        call.phone_masked = reader.text("phone_masked");
        call.began_at = reader.time("began_at");
        if (reader.has("record")) {
            reader.object("record", [&](JsonReader& record) { call.record = read_record(record); });
        }
        call.tries_left = reader.number("tries_left", 0, max_tries);
        call.locked_until = reader.optional_time("locked_until");
        return call;
    });
}

}  // namespace tiemchung::api
