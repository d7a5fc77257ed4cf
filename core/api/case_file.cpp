#include "core/api/case_json.h"
#include "core/api/form_values.h"
#include "core/api/named_values.h"
#include "core/api/report_case_json.h"

/// A report as its reviewer sees it.
namespace tiemchung::api {
namespace {

constexpr std::size_t max_case_file_bytes = std::size_t{2} << 20U;
constexpr std::size_t max_case_photos = 100;
constexpr std::size_t max_rows = 64;
constexpr std::size_t max_events = 32;
constexpr int max_side = 100'000;
/// Addresses of up to 200 letters of several bytes each.
constexpr std::size_t max_address = 1600;

OrderedJson json_of(const std::vector<CasePhoto>& photos) {
    OrderedJson list = OrderedJson::array();
    for (const CasePhoto& photo : photos) {
        list.push_back({{"number", photo.number},
                        {"media_type", photo.media_type},
                        {"width", photo.width},
                        {"height", photo.height}});
    }
    return list;
}

CasePhoto read_photo(JsonReader& reader) {
    CasePhoto photo;
    photo.number = reader.number("number", 1, static_cast<int>(max_case_photos));
    photo.media_type = reader.text("media_type");
    photo.width = reader.number("width", 0, max_side);
    photo.height = reader.number("height", 0, max_side);
    return photo;
}

OrderedJson json_of(const std::vector<report::ComparedRow>& rows) {
    OrderedJson list = OrderedJson::array();
    for (const report::ComparedRow& row : rows) {
        list.push_back({{"item", name_of(row.item)},
                        {"dose", row.dose},
                        {"declared", row.declared},
                        {"recorded", row.recorded},
                        {"certified", row.certified},
                        {"likeness", name_of(row.likeness)}});
    }
    return list;
}

report::ComparedRow read_row(JsonReader& reader) {
    report::ComparedRow row;
    row.item = read_named(reader, "item", report::compared_item_named);
    row.dose = reader.number("dose", 0, max_dose_number);
    row.declared = reader.text("declared", max_name_bytes);
    row.recorded = reader.text("recorded", max_name_bytes);
    row.certified = reader.text("certified", max_name_bytes);
    row.likeness = read_named(reader, "likeness", report::likeness_named);
    return row;
}

/// What was sent, and how it stands to what is known.
void read_report(JsonReader& reader, CaseFile& file) {
    reader.objects("photos", max_case_photos,
                   [&](JsonReader& photo) { file.photos.push_back(read_photo(photo)); });
    file.document = read_choice(reader, "document", report::document_type_named);
    file.paper_lost = reader.boolean("paper_lost");
    file.paper_at_site = reader.boolean("paper_at_site");
    reader.objects("rows", max_rows, [&](JsonReader& row) { file.rows.push_back(read_row(row)); });
    if (reader.has("population_match")) file.population_match = reader.boolean("population_match");
    file.note = reader.text("note", max_message_bytes);
    file.address = reader.text("address", max_address);
    file.phone_masked = reader.text("phone_masked");
    file.filed_by = reader.text("filed_by");
}

/// What reviewers have made of it.
void read_review(JsonReader& reader, CaseFile& file) {
    file.proposed = read_record_changes(reader, "proposed");
    file.first_reviewer = reader.text("first_reviewer");
    file.reasons = read_reasons(reader, "reasons");
    file.fields = read_fields(reader, "fields");
    file.message = reader.text("message", max_message_bytes);
    file.put_off = read_choice(reader, "put_off", report::later_reason_named);
    file.put_off_until = read_optional_date(reader, "put_off_until");
    file.timeline = read_timeline(reader, "timeline");
    file.locked_by = reader.text("locked_by");
    file.lock_ends_at = reader.optional_time("lock_ends_at");
    file.may = read_all_named(reader, "may", max_events, report::report_event_named);
}

CaseFile read_file(JsonReader& reader) {
    CaseFile file;
    file.code = reader.text("code");
    file.status = read_named(reader, "status", report::report_status_named);
    file.kind = read_named(reader, "kind", report::report_kind_named);
    file.for_whom = read_named(reader, "for_whom", report::report_for_named);
    file.route = reader.text("route", max_name_bytes);
    file.received_at = reader.time("received_at");
    file.deadline = reader.time("deadline");
    file.seconds_left = reader.number("seconds_left", -max_seconds_left, max_seconds_left);
    file.paused = reader.boolean("paused");
    read_report(reader, file);
    read_review(reader, file);
    file.previous = reader.text("previous");
    file.next = reader.text("next");
    file.place = reader.number("place", 0, max_case_count);
    file.total = reader.number("total", 0, max_case_count);
    file.now = reader.time("now");
    return file;
}

}  // namespace

std::string to_json(const CaseFile& file) {
    return compact(OrderedJson{
        {"code", file.code},
        {"status", name_of(file.status)},
        {"kind", name_of(file.kind)},
        {"for_whom", name_of(file.for_whom)},
        {"route", file.route},
        {"received_at", to_iso8601(file.received_at)},
        {"deadline", to_iso8601(file.deadline)},
        {"seconds_left", file.seconds_left},
        {"paused", file.paused},
        {"photos", json_of(file.photos)},
        {"document", choice_to_json(file.document)},
        {"paper_lost", file.paper_lost},
        {"paper_at_site", file.paper_at_site},
        {"rows", json_of(file.rows)},
        {"population_match",
         file.population_match ? OrderedJson(*file.population_match) : OrderedJson(nullptr)},
        {"note", file.note},
        {"address", file.address},
        {"phone_masked", file.phone_masked},
        {"filed_by", file.filed_by},
        {"proposed", json_of(file.proposed)},
        {"first_reviewer", file.first_reviewer},
        {"reasons", json_of(file.reasons)},
        {"fields", json_of(file.fields)},
        {"message", file.message},
        {"put_off", choice_to_json(file.put_off)},
        {"put_off_until", json_of(file.put_off_until)},
        {"timeline", json_of(file.timeline)},
        {"locked_by", file.locked_by},
        {"lock_ends_at", json_of(file.lock_ends_at)},
        {"may", names_to_json(file.may, [](report::ReportEvent may) { return name_of(may); })},
        {"previous", file.previous},
        {"next", file.next},
        {"place", file.place},
        {"total", file.total},
        {"now", to_iso8601(file.now)}});
}

Result<CaseFile> parse_case_file(std::string_view json) {
    return read_message(json, max_case_file_bytes, read_file);
}

}  // namespace tiemchung::api
