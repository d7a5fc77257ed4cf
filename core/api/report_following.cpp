#include "core/api/report_following.h"

#include "core/api/form_values.h"
#include "core/api/report_case_json.h"
#include "core/api/report_form_json.h"

namespace tiemchung::api {
namespace {

constexpr std::size_t max_cases_bytes = std::size_t{8} << 20U;
constexpr std::size_t max_cases = 200;

}  // namespace

std::string to_json(const TrackRequest& request) {
    return compact(OrderedJson{{"code", request.code},
                               {"phone", request.phone},
                               {"birth_date", json_of(request.birth_date)}});
}

Result<TrackRequest> parse_track_request(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        TrackRequest request;
        request.code = reader.text("code");
        request.phone = reader.text("phone");
        reader.object("birth_date",
                      [&](JsonReader& date) { request.birth_date = read_date_input(date); });
        return request;
    });
}

std::string to_json(const ReportCases& cases) {
    OrderedJson reports = OrderedJson::array();
    for (const ReportCase& report : cases.reports)
        reports.push_back(json_of(report));
    return compact(OrderedJson{{"reports", std::move(reports)}});
}

Result<ReportCases> parse_report_cases(std::string_view json) {
    return read_message(json, max_cases_bytes, [](JsonReader& reader) {
        ReportCases cases;
        reader.objects("reports", max_cases, [&](JsonReader& report) {
            cases.reports.push_back(read_report_case(report));
        });
        return cases;
    });
}

std::string to_json(const Supplement& supplement) {
    return compact(OrderedJson{{"report", json_of(supplement.form)},
                               {"idempotency_key", supplement.idempotency_key}});
}

Result<Supplement> parse_supplement(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        Supplement supplement;
        reader.object("report",
                      [&](JsonReader& form) { supplement.form = read_report_form(form); });
        supplement.idempotency_key = reader.text("idempotency_key");
        return supplement;
    });
}

std::string to_json(const PhoneChange& change) {
    return compact(OrderedJson{{"phone", change.phone}});
}

Result<PhoneChange> parse_phone_change(std::string_view json) {
    return read_message(json, max_small_message_bytes,
                        [](JsonReader& reader) { return PhoneChange{reader.text("phone")}; });
}

std::string to_json(const ReportJoining& joining) {
    return compact(OrderedJson{{"into", joining.into}});
}

Result<ReportJoining> parse_report_joining(std::string_view json) {
    return read_message(json, max_small_message_bytes,
                        [](JsonReader& reader) { return ReportJoining{reader.text("into")}; });
}

}  // namespace tiemchung::api
