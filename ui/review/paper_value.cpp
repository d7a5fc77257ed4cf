#include "ui/review/paper_value.h"

#include <array>

#include "core/base/date.h"

namespace tiemchung::ui {
namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// `10/11/2021`, `10-11-2021`, `11/2021`, `2021`: as papers write dates.
std::optional<std::string> iso_of(std::string_view typed) {
    std::array<std::string, 3> parts;
    std::size_t count = 0;
    bool in_number = false;
    for (const char letter : typed) {
        if (!is_digit(letter)) {
            in_number = false;
            continue;
        }
        if (!in_number && ++count > parts.size()) return std::nullopt;
        in_number = true;
        parts[count - 1] += letter;
    }
    if (count == 0) return std::nullopt;
    std::string iso = parts[count - 1];
    for (std::size_t i = count - 1; i-- > 0;)
        iso += (parts[i].size() == 1 ? "-0" : "-") + parts[i];
    const auto date = parse_partial_date(iso);
    return date ? std::optional(iso) : std::nullopt;
}

}  // namespace

std::optional<std::string> value_on_paper(report::ComparedItem item, std::string_view typed) {
    const std::size_t begin = typed.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return std::nullopt;
    typed = typed.substr(begin, typed.find_last_not_of(" \t\n") - begin + 1);
    if (item == report::ComparedItem::birth_date || item == report::ComparedItem::dose_date) {
        return iso_of(typed);
    }
    return std::string(typed);
}

std::string part_of(RowKey row) {
    const std::string item(report::name_of(row.item));
    return row.dose == 0 ? item : "dose_" + std::to_string(row.dose) + "/" + item;
}

std::string paper_value_key(RowKey row) {
    return "case/paper/" + part_of(row);
}

}  // namespace tiemchung::ui
