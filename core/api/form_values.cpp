#include "core/api/form_values.h"

namespace tiemchung::api {

using identity::DateInput;

OrderedJson json_of(const DateInput& date) {
    return {{"day", date.day},
            {"month", date.month},
            {"year", date.year},
            {"year_only", date.year_only}};
}

DateInput read_date_input(JsonReader& reader) {
    // Four digits and what surrounds them by mistake.
    constexpr std::size_t max_date_field = 20;
    DateInput date;
    date.day = reader.text("day", max_date_field);
    date.month = reader.text("month", max_date_field);
    date.year = reader.text("year", max_date_field);
    date.year_only = reader.has("year_only") && reader.boolean("year_only");
    return date;
}

}  // namespace tiemchung::api
