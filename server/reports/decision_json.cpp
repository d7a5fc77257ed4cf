#include "server/reports/decision_json.h"

#include "core/api/form_values.h"
#include "core/identity/date_input.h"

namespace tiemchung::reports {
namespace {

using api::JsonReader;
using api::OrderedJson;
using report::ApprovedContent;
using report::ComparedRow;
using report::RecordChange;

constexpr std::size_t max_bytes = std::size_t{64} << 10U;
constexpr std::size_t max_rows = 100;
constexpr std::size_t max_long_text = 4'000;
constexpr int max_dose = 9;

OrderedJson json_of(const RecordChange& change) {
    return {{"kind", name_of(change.kind)}, {"dose", change.dose}};
}

OrderedJson json_of(const ComparedRow& row) {
    return {{"item", name_of(row.item)},  {"dose", row.dose},
            {"declared", row.declared},   {"recorded", row.recorded},
            {"certified", row.certified}, {"likeness", name_of(row.likeness)}};
}

OrderedJson json_of(const ApprovedContent& content) {
    OrderedJson doses = OrderedJson::array();
    for (const ApprovedContent::Dose& dose : content.doses) {
        doses.push_back({{"number", dose.number},
                         {"date", identity::to_iso(dose.date)},
                         {"vaccine", dose.vaccine}});
    }
    return {{"name", content.name},
            {"birth_date", identity::to_iso(content.birth_date)},
            {"doses", std::move(doses)}};
}

OrderedJson json_of(const std::pair<std::string, std::string>& corrected) {
    return {{"field", corrected.first}, {"value", corrected.second}};
}

template <class Items>
OrderedJson all_of(const Items& items) {
    OrderedJson array = OrderedJson::array();
    for (const auto& item : items)
        array.push_back(json_of(item));
    return array;
}

/// A value by its spelling, in a list of them or alone.
template <class Value>
Value value_named(JsonReader& reader, const std::string& spelling,
                  std::optional<Value> (*named)(std::string_view)) {
    const auto value = named(spelling);
    if (!value) reader.fail(ErrorCode::json_bad_member);
    return value.value_or(Value{});
}

ApprovedContent read_content(JsonReader& reader) {
    ApprovedContent content;
    content.name = reader.text("name", max_long_text);
    content.birth_date = reader.date("birth_date");
    reader.objects("doses", max_rows, [&](JsonReader& dose) {
        content.doses.push_back(
            {dose.number("number", 1, max_dose), dose.date("date"), dose.text("vaccine")});
    });
    return content;
}

ComparedRow read_row(JsonReader& reader) {
    ComparedRow row;
    row.item = value_named(reader, reader.text("item"), report::compared_item_named);
    row.dose = reader.number("dose", 0, max_dose);
    row.declared = reader.text("declared", max_long_text);
    row.recorded = reader.text("recorded", max_long_text);
    row.certified = reader.text("certified", max_long_text);
    row.likeness = value_named(reader, reader.text("likeness"), report::likeness_named);
    return row;
}

Decision read_decision(JsonReader& reader) {
    Decision decision;
    for (const std::string& name : reader.texts("reasons", report::refusal_reason_count))
        decision.reasons.push_back(value_named(reader, name, report::refusal_reason_named));
    for (const std::string& name : reader.texts("fields", max_rows))
        decision.fields.push_back(value_named(reader, name, report::report_field_spelled));
    decision.message = reader.text("message", max_long_text);
    decision.put_off = api::read_choice(reader, "put_off", report::later_reason_named);
    if (reader.has("put_off_until")) decision.put_off_until = reader.date("put_off_until");
    reader.objects("changes", max_rows, [&](JsonReader& change) {
        const auto kind = value_named(change, change.text("kind"), report::change_kind_named);
        decision.changes.push_back({kind, change.number("dose", 0, max_dose)});
    });
    reader.objects("corrected", max_rows, [&](JsonReader& corrected) {
        decision.corrected.emplace_back(corrected.text("field"),
                                        corrected.text("value", max_long_text));
    });
    decision.first_reviewer = reader.text("first_reviewer");
    decision.reviewer = reader.text("reviewer");
    if (reader.has("approved")) {
        reader.object("approved",
                      [&](JsonReader& content) { decision.approved = read_content(content); });
    }
    reader.objects("before", max_rows,
                   [&](JsonReader& row) { decision.before.push_back(read_row(row)); });
    return decision;
}

}  // namespace

std::string to_json(const Decision& decision) {
    OrderedJson reasons = OrderedJson::array();
    for (const report::RefusalReason reason : decision.reasons)
        reasons.push_back(name_of(reason));
    OrderedJson fields = OrderedJson::array();
    for (const report::ReportField field : decision.fields)
        fields.push_back(spelling_of(field));
    const OrderedJson nothing(nullptr);
    return api::compact(OrderedJson{
        {"reasons", std::move(reasons)},
        {"fields", std::move(fields)},
        {"message", decision.message},
        {"put_off", api::choice_to_json(decision.put_off)},
        {"put_off_until",
         decision.put_off_until ? OrderedJson(identity::to_iso(*decision.put_off_until)) : nothing},
        {"changes", all_of(decision.changes)},
        {"corrected", all_of(decision.corrected)},
        {"first_reviewer", decision.first_reviewer},
        {"reviewer", decision.reviewer},
        {"approved", decision.approved ? json_of(*decision.approved) : nothing},
        {"before", all_of(decision.before)}});
}

Result<Decision> parse_decision(std::string_view json) {
    return api::read_message(json, max_bytes, read_decision);
}

}  // namespace tiemchung::reports
