#include "core/api/report_messages.h"

#include "core/api/named_values.h"
#include "core/api/report_form_json.h"

namespace tiemchung::api {
namespace {

constexpr std::size_t max_handler = 800;

OrderedJson json_of(const ReportReceipt& receipt) {
    return {{"code", receipt.code},
            {"level", name_of(receipt.level)},
            {"handler", receipt.handler},
            {"received_at", to_iso8601(receipt.received_at)},
            {"deadline", to_iso8601(receipt.deadline)}};
}

ReportReceipt read_receipt(JsonReader& reader) {
    ReportReceipt receipt;
    receipt.code = reader.text("code");
    receipt.level = read_named(reader, "level", report::handling_level_named);
    receipt.handler = reader.text("handler", max_handler);
    receipt.received_at = reader.time("received_at");
    receipt.deadline = reader.time("deadline");
    return receipt;
}

}  // namespace

std::string to_json(const ReportRequest& request) {
    return compact(
        OrderedJson{{"report", json_of(request.form)},
                    {"captcha", {{"id", request.captcha_id}, {"answer", request.captcha_answer}}},
                    {"idempotency_key", request.idempotency_key}});
}

Result<ReportRequest> parse_report_request(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        ReportRequest request;
        reader.object("report", [&](JsonReader& form) { request.form = read_report_form(form); });
        reader.object("captcha", [&](JsonReader& captcha) {
            request.captcha_id = captcha.text("id");
            request.captcha_answer = captcha.text("answer");
        });
        request.idempotency_key = reader.text("idempotency_key");
        return request;
    });
}

std::string to_json(const report::ReportForm& draft) {
    return compact(json_of(draft));
}

Result<report::ReportForm> parse_report_draft(std::string_view json) {
    return read_message(json, max_small_message_bytes, read_report_form);
}

std::string to_json(const ReportReceipt& receipt) {
    return compact(json_of(receipt));
}

Result<ReportReceipt> parse_report_receipt(std::string_view json) {
    return read_message(json, max_small_message_bytes, read_receipt);
}

std::string to_json(const ReportConfirmed& confirmed) {
    return compact(OrderedJson{{"receipt", json_of(confirmed.receipt)},
                               {"duplicate_of", confirmed.duplicate_of}});
}

Result<ReportConfirmed> parse_report_confirmed(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        ReportConfirmed confirmed;
        reader.object("receipt",
                      [&](JsonReader& receipt) { confirmed.receipt = read_receipt(receipt); });
        confirmed.duplicate_of = reader.text("duplicate_of");
        return confirmed;
    });
}

std::vector<FieldProblem> field_problems(std::span<const report::ReportFinding> findings) {
    std::vector<FieldProblem> fields;
    for (const report::ReportFinding& finding : findings)
        fields.push_back({report::spelling_of(finding.field), finding.code});
    return fields;
}

std::vector<report::ReportFinding> report_findings(std::span<const FieldProblem> fields) {
    std::vector<report::ReportFinding> findings;
    for (const FieldProblem& problem : fields) {
        const auto field = report::report_field_spelled(problem.field);
        if (field) findings.push_back({*field, problem.code});
    }
    return findings;
}

}  // namespace tiemchung::api
