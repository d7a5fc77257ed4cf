#include "core/api/case_json.h"
#include "core/api/form_values.h"
#include "core/api/named_values.h"
#include "core/api/report_case_json.h"

namespace tiemchung::api {
namespace {

constexpr std::size_t max_changes = 32;
constexpr std::size_t max_corrected = 32;

using Corrected = std::vector<std::pair<std::string, std::string>>;

OrderedJson corrected_to_json(const Corrected& corrected) {
    OrderedJson values = OrderedJson::array();
    for (const auto& [field, value] : corrected)
        values.push_back({{"field", field}, {"value", value}});
    return values;
}

/// A field that the form does not have is refused; whether its value holds is the review's to
/// judge.
Corrected read_corrected(JsonReader& reader) {
    Corrected corrected;
    reader.objects("corrected", max_corrected, [&](JsonReader& each) {
        const auto field = read_named(each, "field", report::report_field_spelled);
        corrected.emplace_back(spelling_of(field), each.text("value", max_name_bytes));
    });
    return corrected;
}

}  // namespace

OrderedJson json_of(const std::vector<report::RecordChange>& changes) {
    OrderedJson list = OrderedJson::array();
    for (const report::RecordChange& change : changes)
        list.push_back({{"kind", name_of(change.kind)}, {"dose", change.dose}});
    return list;
}

std::vector<report::RecordChange> read_record_changes(JsonReader& reader, const char* name) {
    std::vector<report::RecordChange> changes;
    reader.objects(name, max_changes, [&](JsonReader& each) {
        report::RecordChange change;
        change.kind = read_named(each, "kind", report::change_kind_named);
        change.dose = each.number("dose", 0, max_dose_number);
        changes.push_back(change);
    });
    return changes;
}

std::string to_json(const CaseDecision& decision) {
    return compact(OrderedJson{{"event", name_of(decision.event)},
                               {"changes", json_of(decision.changes)},
                               {"corrected", corrected_to_json(decision.corrected)},
                               {"reasons", json_of(decision.reasons)},
                               {"fields", json_of(decision.fields)},
                               {"message", decision.message},
                               {"put_off", choice_to_json(decision.put_off)},
                               {"put_off_until", json_of(decision.put_off_until)}});
}

Result<CaseDecision> parse_case_decision(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        CaseDecision decision;
        decision.event = read_named(reader, "event", report::report_event_named);
        decision.changes = read_record_changes(reader, "changes");
        decision.corrected = read_corrected(reader);
        decision.reasons = read_reasons(reader, "reasons");
        decision.fields = read_fields(reader, "fields");
        decision.message = reader.text("message", max_message_bytes);
        decision.put_off = read_choice(reader, "put_off", report::later_reason_named);
        decision.put_off_until = read_optional_date(reader, "put_off_until");
        return decision;
    });
}

}  // namespace tiemchung::api
