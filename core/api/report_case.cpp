#include "core/api/report_case.h"

#include "core/api/form_values.h"

namespace tiemchung::api {
namespace {

using report::RefusalReason;
using report::ReportField;

constexpr std::size_t max_bytes = std::size_t{1} << 20U;
constexpr std::size_t max_long_text = 800;
constexpr std::size_t max_message = 4000;
constexpr std::size_t max_fields = 64;
constexpr std::size_t max_lines = 1000;
constexpr int max_photos = 100;

OrderedJson json_of(const ReportLine& line) {
    return {{"event", name_of(line.event)},
            {"actor", name_of(line.actor)},
            {"who", line.who},
            {"at", to_iso8601(line.at)}};
}

/// A spelling that must be one of those known.
template <class Value>
Value read_named(JsonReader& reader, const char* name,
                 std::optional<Value> (*named)(std::string_view)) {
    const auto value = named(reader.text(name));
    if (!value) reader.fail(ErrorCode::json_bad_member);
    return value.value_or(Value{});
}

/// A list of such spellings.
template <class Value>
std::vector<Value> read_all_named(JsonReader& reader, const char* name, std::size_t max_count,
                                  std::optional<Value> (*named)(std::string_view)) {
    std::vector<Value> values;
    for (const std::string& spelling : reader.texts(name, max_count)) {
        if (const auto value = named(spelling)) {
            values.push_back(*value);
        } else {
            reader.fail(ErrorCode::json_bad_member);
        }
    }
    return values;
}

ReportLine read_line(JsonReader& reader) {
    ReportLine line;
    line.event = read_named(reader, "event", report::report_event_named);
    line.actor = read_named(reader, "actor", report::actor_kind_named);
    line.who = reader.text("who", max_long_text);
    line.at = reader.time("at");
    return line;
}

ReportCase read_case(JsonReader& reader) {
    ReportCase read;
    read.code = reader.text("code");
    read.status = read_named(reader, "status", report::report_status_named);
    read.kind = read_named(reader, "kind", report::report_kind_named);
    read.received_at = reader.time("received_at");
    read.deadline = reader.time("deadline");
    read.clock_stopped = reader.boolean("clock_stopped");
    read.level = read_named(reader, "level", report::handling_level_named);
    read.handler = reader.text("handler", max_long_text);
    read.phone_masked = reader.text("phone_masked");
    read.photos = reader.number("photos", 0, max_photos);
    read.reasons = read_all_named(reader, "reasons", report::refusal_reason_count,
                                  report::refusal_reason_named);
    read.fields = read_all_named(reader, "fields", max_fields, report::report_field_spelled);
    read.message = reader.text("message", max_message);
    read.put_off = read_choice(reader, "put_off", report::later_reason_named);
    if (reader.has("put_off_until")) read.put_off_until = reader.date("put_off_until");
    reader.objects("timeline", max_lines,
                   [&](JsonReader& line) { read.timeline.push_back(read_line(line)); });
    read.now = reader.time("now");
    return read;
}

}  // namespace

std::string to_json(const ReportCase& report) {
    OrderedJson reasons = OrderedJson::array();
    for (const RefusalReason reason : report.reasons)
        reasons.push_back(name_of(reason));
    OrderedJson fields = OrderedJson::array();
    for (const ReportField field : report.fields)
        fields.push_back(spelling_of(field));
    OrderedJson timeline = OrderedJson::array();
    for (const ReportLine& line : report.timeline)
        timeline.push_back(json_of(line));
    return compact(
        OrderedJson{{"code", report.code},
                    {"status", name_of(report.status)},
                    {"kind", name_of(report.kind)},
                    {"received_at", to_iso8601(report.received_at)},
                    {"deadline", to_iso8601(report.deadline)},
                    {"clock_stopped", report.clock_stopped},
                    {"level", name_of(report.level)},
                    {"handler", report.handler},
                    {"phone_masked", report.phone_masked},
                    {"photos", report.photos},
                    {"reasons", std::move(reasons)},
                    {"fields", std::move(fields)},
                    {"message", report.message},
                    {"put_off", choice_to_json(report.put_off)},
                    {"put_off_until", report.put_off_until
                                          ? OrderedJson(identity::to_iso(*report.put_off_until))
                                          : OrderedJson(nullptr)},
                    {"timeline", std::move(timeline)},
                    {"now", to_iso8601(report.now)}});
}

Result<ReportCase> parse_report_case(std::string_view json) {
    return read_message(json, max_bytes, read_case);
}

}  // namespace tiemchung::api
