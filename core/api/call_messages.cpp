#include "core/api/call_messages.h"

#include "core/api/form_values.h"
#include "core/api/named_values.h"
#include "core/api/report_case_json.h"
#include "core/api/report_form_json.h"
#include "core/base/name_table.h"

namespace tiemchung::api {
namespace {

constexpr NameTable<Caller, 3> callers{
    {{Caller::self, "self"}, {Caller::guardian, "guardian"}, {Caller::proxy, "proxy"}}};

constexpr NameTable<FilingWay, 2> filing_ways{
    {{FilingWay::link, "link"}, {FilingWay::at_site, "at_site"}}};

constexpr NameTable<ClosingReason, 6> closing_reasons{
    {{ClosingReason::filed, "filed"},
     {ClosingReason::informed, "informed"},
     {ClosingReason::phone_change, "phone_change"},
     {ClosingReason::not_verified, "not_verified"},
     {ClosingReason::no_consent, "no_consent"},
     {ClosingReason::cut_off, "cut_off"}}};

}  // namespace

std::string_view name_of(Caller caller) {
    return name_in(callers, caller);
}

std::optional<Caller> caller_named(std::string_view name) {
    return value_in(callers, name);
}

std::string_view name_of(FilingWay way) {
    return name_in(filing_ways, way);
}

std::optional<FilingWay> filing_way_named(std::string_view name) {
    return value_in(filing_ways, name);
}

std::string_view name_of(ClosingReason reason) {
    return name_in(closing_reasons, reason);
}

std::optional<ClosingReason> closing_reason_named(std::string_view name) {
    return value_in(closing_reasons, name);
}

std::string to_json(const CallOpening& opening) {
    return compact(OrderedJson{{"caller_phone", opening.caller_phone},
                               {"caller", name_of(opening.caller)},
                               {"consent", opening.consent}});
}

Result<CallOpening> parse_call_opening(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        CallOpening opening;
        opening.caller_phone = reader.text("caller_phone");
        opening.caller = read_named(reader, "caller", caller_named);
        opening.consent = reader.boolean("consent");
        return opening;
    });
}

std::string to_json(const CallerCheck& check) {
    return compact(OrderedJson{{"name", check.name},
                               {"birth_date", json_of(check.birth_date)},
                               {"id_last4", check.id_last4},
                               {"dose_number", check.dose_number},
                               {"dose_date", json_of(check.dose_date)},
                               {"dose_vaccine", check.dose_vaccine}});
}

Result<CallerCheck> parse_caller_check(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        CallerCheck check;
        check.name = reader.text("name", max_name_bytes);
        reader.object("birth_date",
                      [&](JsonReader& date) { check.birth_date = read_date_input(date); });
        check.id_last4 = reader.text("id_last4");
        check.dose_number = reader.number("dose_number", 0, max_dose_number);
        reader.object("dose_date",
                      [&](JsonReader& date) { check.dose_date = read_date_input(date); });
        check.dose_vaccine = reader.text("dose_vaccine");
        return check;
    });
}

std::string to_json(const CallerFiling& filing) {
    return compact(OrderedJson{{"report", json_of(filing.form)},
                               {"read_back", filing.read_back},
                               {"way", name_of(filing.way)},
                               {"idempotency_key", filing.idempotency_key}});
}

Result<CallerFiling> parse_caller_filing(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        CallerFiling filing;
        reader.object("report", [&](JsonReader& form) { filing.form = read_report_form(form); });
        filing.read_back = reader.boolean("read_back");
        filing.way = read_named(reader, "way", filing_way_named);
        filing.idempotency_key = reader.text("idempotency_key");
        return filing;
    });
}

std::string to_json(const FiledReport& filed) {
    return compact(OrderedJson{{"code", filed.code},
                               {"way", name_of(filed.way)},
                               {"phone_masked", filed.phone_masked},
                               {"link_ends_at", json_of(filed.link_ends_at)}});
}

Result<FiledReport> parse_filed_report(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        FiledReport filed;
        filed.code = reader.text("code");
        filed.way = read_named(reader, "way", filing_way_named);
        filed.phone_masked = reader.text("phone_masked");
        filed.link_ends_at = reader.optional_time("link_ends_at");
        return filed;
    });
}

std::string to_json(const CallClosing& closing) {
    return compact(OrderedJson{{"reason", name_of(closing.reason)}, {"note", closing.note}});
}

Result<CallClosing> parse_call_closing(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        CallClosing closing;
        closing.reason = read_named(reader, "reason", closing_reason_named);
        closing.note = reader.text("note", max_message_bytes);
        return closing;
    });
}

std::string to_json(const Shift& shift) {
    return compact(OrderedJson{{"calls_today", shift.calls_today},
                               {"reports_today", shift.reports_today},
                               {"waiting_for_link", shift.waiting_for_link}});
}

Result<Shift> parse_shift(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        constexpr int max_count = 1'000'000;
        Shift shift;
        shift.calls_today = reader.number("calls_today", 0, max_count);
        shift.reports_today = reader.number("reports_today", 0, max_count);
        shift.waiting_for_link = reader.number("waiting_for_link", 0, max_count);
        return shift;
    });
}

}  // namespace tiemchung::api
