#include "core/api/report_case.h"

#include "core/api/form_values.h"
#include "core/api/named_values.h"
#include "core/api/report_case_json.h"

namespace tiemchung::api {
namespace {

constexpr std::size_t max_report_case_bytes = std::size_t{1} << 20U;
constexpr std::size_t max_changes = 64;
constexpr std::size_t max_accesses = 100;
constexpr int max_photos = 100;

OrderedJson json_of(const std::vector<ReportChange>& changes) {
    OrderedJson list = OrderedJson::array();
    for (const ReportChange& change : changes) {
        list.push_back({{"item", name_of(change.item)},
                        {"dose", change.dose},
                        {"before", change.before},
                        {"after", change.after}});
    }
    return list;
}

ReportChange read_change(JsonReader& reader) {
    ReportChange change;
    change.item = read_named(reader, "item", report::compared_item_named);
    change.dose = reader.number("dose", 0, max_dose_number);
    change.before = reader.text("before", max_name_bytes);
    change.after = reader.text("after", max_name_bytes);
    return change;
}

OrderedJson json_of(const std::vector<AccessLine>& accesses) {
    OrderedJson list = OrderedJson::array();
    for (const AccessLine& access : accesses) {
        list.push_back({{"at", to_iso8601(access.at)},
                        {"actor", name_of(access.actor)},
                        {"who", access.who},
                        {"action", access.action}});
    }
    return list;
}

AccessLine read_access(JsonReader& reader) {
    AccessLine access;
    access.at = reader.time("at");
    access.actor = read_named(reader, "actor", report::actor_kind_named);
    access.who = reader.text("who", max_name_bytes);
    access.action = reader.text("action");
    return access;
}

/// What a reviewer answered.
void read_answer(JsonReader& reader, ReportCase& read) {
    read.reasons = read_reasons(reader, "reasons");
    read.fields = read_fields(reader, "fields");
    read.message = reader.text("message", max_message_bytes);
    read.put_off = read_choice(reader, "put_off", report::later_reason_named);
    read.put_off_until = read_optional_date(reader, "put_off_until");
    read.signer = reader.text("signer", max_name_bytes);
    reader.objects("changes", max_changes,
                   [&](JsonReader& change) { read.changes.push_back(read_change(change)); });
}

}  // namespace

OrderedJson json_of(const ReportCase& report) {
    return {{"code", report.code},
            {"status", name_of(report.status)},
            {"kind", name_of(report.kind)},
            {"received_at", to_iso8601(report.received_at)},
            {"deadline", to_iso8601(report.deadline)},
            {"clock_stopped", report.clock_stopped},
            {"level", name_of(report.level)},
            {"handler", report.handler},
            {"phone_masked", report.phone_masked},
            {"photos", report.photos},
            {"reasons", json_of(report.reasons)},
            {"fields", json_of(report.fields)},
            {"message", report.message},
            {"put_off", choice_to_json(report.put_off)},
            {"put_off_until", json_of(report.put_off_until)},
            {"signer", report.signer},
            {"changes", json_of(report.changes)},
            {"timeline", json_of(report.timeline)},
            {"accesses", json_of(report.accesses)},
            {"erased_at", json_of(report.erased_at)},
            {"now", to_iso8601(report.now)}};
}

ReportCase read_report_case(JsonReader& reader) {
    ReportCase read;
    read.code = reader.text("code");
    read.status = read_named(reader, "status", report::report_status_named);
    read.kind = read_named(reader, "kind", report::report_kind_named);
    read.received_at = reader.time("received_at");
    read.deadline = reader.time("deadline");
    read.clock_stopped = reader.boolean("clock_stopped");
    read.level = read_named(reader, "level", report::handling_level_named);
    read.handler = reader.text("handler", max_name_bytes);
    read.phone_masked = reader.text("phone_masked");
    read.photos = reader.number("photos", 0, max_photos);
    read_answer(reader, read);
    read.timeline = read_timeline(reader, "timeline");
    reader.objects("accesses", max_accesses,
                   [&](JsonReader& access) { read.accesses.push_back(read_access(access)); });
    read.erased_at = reader.optional_time("erased_at");
    read.now = reader.time("now");
    return read;
}

std::string to_json(const ReportCase& report) {
    return compact(json_of(report));
}

Result<ReportCase> parse_report_case(std::string_view json) {
    return read_message(json, max_report_case_bytes, read_report_case);
}

}  // namespace tiemchung::api
