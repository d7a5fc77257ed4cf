#include "core/api/case_json.h"
#include "core/api/named_values.h"
#include "core/api/report_case_json.h"

/// The queue of a pile, and what its supervisors count.
namespace tiemchung::api {
namespace {

constexpr std::size_t max_case_queue_bytes = std::size_t{4} << 20U;
constexpr std::size_t max_page = 25;
constexpr std::size_t max_places = 5000;
constexpr std::size_t max_counts = 64;
constexpr std::size_t max_sample = 1000;

OrderedJson json_of(const CaseLine& line) {
    return {{"code", line.code},
            {"kind", name_of(line.kind)},
            {"status", name_of(line.status)},
            {"name", line.name},
            {"site", line.site},
            {"commune", line.commune},
            {"received_at", to_iso8601(line.received_at)},
            {"seconds_left", line.seconds_left},
            {"colour", name_of(line.colour)},
            {"paused", line.paused},
            {"locked_by", line.locked_by},
            {"assigned_to_me", line.assigned_to_me}};
}

CaseLine read_line(JsonReader& reader) {
    CaseLine line;
    line.code = reader.text("code");
    line.kind = read_named(reader, "kind", report::report_kind_named);
    line.status = read_named(reader, "status", report::report_status_named);
    line.name = reader.text("name", max_name_bytes);
    line.site = reader.text("site", max_name_bytes);
    line.commune = reader.text("commune", max_name_bytes);
    line.received_at = reader.time("received_at");
    line.seconds_left = reader.number("seconds_left", -max_seconds_left, max_seconds_left);
    line.colour = read_named(reader, "colour", report::clock_colour_named);
    line.paused = reader.boolean("paused");
    line.locked_by = reader.text("locked_by");
    line.assigned_to_me = reader.boolean("assigned_to_me");
    return line;
}

OrderedJson json_of(const std::vector<ReviewFigures::Count>& counts) {
    OrderedJson list = OrderedJson::array();
    for (const ReviewFigures::Count& each : counts)
        list.push_back({{"name", each.name}, {"count", each.count}});
    return list;
}

std::vector<ReviewFigures::Count> read_counts(JsonReader& reader, const char* name) {
    std::vector<ReviewFigures::Count> counts;
    reader.objects(name, max_counts, [&](JsonReader& each) {
        ReviewFigures::Count count;
        count.name = each.text("name", max_name_bytes);
        count.count = each.number("count", 0, max_case_count);
        counts.push_back(std::move(count));
    });
    return counts;
}

}  // namespace

OrderedJson json_of(const std::vector<CaseLine>& cases) {
    OrderedJson lines = OrderedJson::array();
    for (const CaseLine& line : cases)
        lines.push_back(json_of(line));
    return lines;
}

std::vector<CaseLine> read_case_lines(JsonReader& reader, const char* name, std::size_t max) {
    std::vector<CaseLine> cases;
    reader.objects(name, max, [&](JsonReader& line) { cases.push_back(read_line(line)); });
    return cases;
}

std::string to_json(const CaseQueue& queue) {
    return compact(OrderedJson{{"cases", json_of(queue.cases)},
                               {"total", queue.total},
                               {"page", queue.page},
                               {"open", queue.open},
                               {"late", queue.late},
                               {"sites", queue.sites},
                               {"communes", queue.communes},
                               {"now", to_iso8601(queue.now)}});
}

Result<CaseQueue> parse_case_queue(std::string_view json) {
    return read_message(json, max_case_queue_bytes, [](JsonReader& reader) {
        CaseQueue queue;
        queue.cases = read_case_lines(reader, "cases", max_page);
        queue.total = reader.number("total", 0, max_case_count);
        queue.page = reader.number("page", 0, max_case_count);
        queue.open = reader.number("open", 0, max_case_count);
        queue.late = reader.number("late", 0, max_case_count);
        queue.sites = reader.texts("sites", max_places, max_name_bytes);
        queue.communes = reader.texts("communes", max_places, max_name_bytes);
        queue.now = reader.time("now");
        return queue;
    });
}

std::string to_json(const ReviewFigures& figures) {
    return compact(OrderedJson{{"by_status", json_of(figures.by_status)},
                               {"decided", figures.decided},
                               {"decided_late", figures.decided_late},
                               {"refusals", json_of(figures.refusals)},
                               {"piles", json_of(figures.piles)},
                               {"sample", json_of(figures.sample)},
                               {"now", to_iso8601(figures.now)}});
}

Result<ReviewFigures> parse_review_figures(std::string_view json) {
    return read_message(json, max_case_queue_bytes, [](JsonReader& reader) {
        ReviewFigures figures;
        figures.by_status = read_counts(reader, "by_status");
        figures.decided = reader.number("decided", 0, max_case_count);
        figures.decided_late = reader.number("decided_late", 0, max_case_count);
        figures.refusals = read_counts(reader, "refusals");
        figures.piles = read_counts(reader, "piles");
        figures.sample = read_case_lines(reader, "sample", max_sample);
        figures.now = reader.time("now");
        return figures;
    });
}

}  // namespace tiemchung::api
