#include "core/api/report_case_json.h"

#include "core/api/form_values.h"
#include "core/api/named_values.h"

namespace tiemchung::api {
namespace {

using report::RefusalReason;
using report::ReportField;

constexpr std::size_t max_fields = 64;
constexpr std::size_t max_lines = 1000;

ReportLine read_line(JsonReader& reader) {
    ReportLine line;
    line.event = read_named(reader, "event", report::report_event_named);
    line.actor = read_named(reader, "actor", report::actor_kind_named);
    line.who = reader.text("who", max_name_bytes);
    line.at = reader.time("at");
    return line;
}

}  // namespace

OrderedJson json_of(const std::vector<ReportLine>& timeline) {
    OrderedJson lines = OrderedJson::array();
    for (const ReportLine& line : timeline) {
        lines.push_back({{"event", name_of(line.event)},
                         {"actor", name_of(line.actor)},
                         {"who", line.who},
                         {"at", to_iso8601(line.at)}});
    }
    return lines;
}

std::vector<ReportLine> read_timeline(JsonReader& reader, const char* name) {
    std::vector<ReportLine> timeline;
    reader.objects(name, max_lines, [&](JsonReader& line) { timeline.push_back(read_line(line)); });
    return timeline;
}

OrderedJson json_of(const std::vector<ReportField>& fields) {
    return names_to_json(fields, [](ReportField field) { return spelling_of(field); });
}

std::vector<ReportField> read_fields(JsonReader& reader, const char* name) {
    return read_all_named(reader, name, max_fields, report::report_field_spelled);
}

OrderedJson json_of(const std::vector<RefusalReason>& reasons) {
    return names_to_json(reasons, [](RefusalReason reason) { return name_of(reason); });
}

std::vector<RefusalReason> read_reasons(JsonReader& reader, const char* name) {
    return read_all_named(reader, name, report::refusal_reason_count, report::refusal_reason_named);
}

OrderedJson json_of(const std::optional<PartialDate>& date) {
    return date ? OrderedJson(identity::to_iso(*date)) : OrderedJson(nullptr);
}

std::optional<PartialDate> read_optional_date(JsonReader& reader, const char* name) {
    return reader.has(name) ? std::optional{reader.date(name)} : std::nullopt;
}

OrderedJson json_of(const std::optional<Timestamp>& time) {
    return time ? OrderedJson(to_iso8601(*time)) : OrderedJson(nullptr);
}

}  // namespace tiemchung::api
