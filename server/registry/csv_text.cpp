#include "server/registry/csv_text.h"

#include <csv.h>

namespace tiemchung::registry {
namespace {

bool looks_like_a_formula(std::string_view value) {
    return !value.empty() &&
           std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos;
}

std::string in_quotes(std::string_view value) {
    // Every byte may be a quote that is doubled, and two go around.
    std::string text(2 * value.size() + 2, '\0');
    text.resize(csv_write(text.data(), text.size(), value.data(), value.size()));
    return text;
}

}  // namespace

std::string csv_record(std::initializer_list<std::string_view> values) {
    std::string record;
    for (const std::string_view value : values) {
        if (!record.empty()) record += ',';
        const bool plain = value.find_first_of(",\"\r\n'") == std::string_view::npos;
        if (looks_like_a_formula(value)) {
            record += in_quotes("'" + std::string(value));
        } else if (plain && !value.empty()) {
            record += value;
        } else {
            record += in_quotes(value);
        }
    }
    return record + "\r\n";
}

}  // namespace tiemchung::registry
