#include "server/registry/csv_columns.h"

#include <algorithm>

namespace tiemchung::registry {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool same_name(std::string_view known, std::string_view written) {
    written = trimmed(written);
    return std::equal(known.begin(), known.end(), written.begin(), written.end(),
                      [](char one, char other) {
                          const bool capital = other >= 'A' && other <= 'Z';
                          return one == (capital ? static_cast<char>(other - 'A' + 'a') : other);
                      });
}

}  // namespace

Result<CsvColumns> CsvColumns::find(std::span<const CsvColumn> known,
                                    std::span<const std::string> head) {
    CsvColumns columns;
    columns.width_ = head.size();
    for (std::size_t i = 0; i < known.size(); ++i) {
        std::size_t place = absent;
        for (std::size_t j = 0; j < head.size(); ++j) {
            if (!same_name(known[i].name, head[j])) continue;
            if (place != absent) return Error{ErrorCode::csv_bad_line, i};
            place = j;
        }
        if (place == absent && known[i].required) return Error{ErrorCode::csv_missing_column, i};
        columns.places_.push_back(place);
    }
    return columns;
}

Result<std::vector<std::string_view>> CsvColumns::values(
    std::span<const std::string> fields) const {
    if (fields.size() != width_) return Error{ErrorCode::csv_bad_line};
    std::vector<std::string_view> values;
    values.reserve(places_.size());
    for (const std::size_t place : places_) {
        values.push_back(place == absent ? std::string_view() : trimmed(fields[place]));
    }
    return values;
}

}  // namespace tiemchung::registry
