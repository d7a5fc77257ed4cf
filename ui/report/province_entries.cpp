#include "ui/report/province_entries.h"

#include <algorithm>

#include "core/base/letter.h"
#include "core/base/nfc.h"
#include "core/base/utf8.h"

namespace tiemchung::ui {
namespace {

using identity::Province;
using identity::ProvinceEra;

/// What names are sorted by: without case and marks, Đ behind D.
std::string sort_key(std::string_view name) {
    std::string key;
    for (std::size_t position = 0; const auto c = next_code_point(name, position);) {
        const char32_t letter = without_marks(lower_case(*c));
        if (letter == 0x111) {
            key += "d~";
        } else {
            key += static_cast<char>(letter & 0x7F);
        }
    }
    return key;
}

/// `, Bình Dương, Bà Rịa - Vũng Tàu`: the others that became this one.
std::string former_names(const Province& today) {
    std::string names;
    for (const Province& old : identity::provinces(ProvinceEra::before_july_2025)) {
        if (&identity::successor_of(old) != &today || old.name == today.name) continue;
        if (!names.empty()) names += ", ";
        names += old.name;
    }
    return names;
}

}  // namespace

std::vector<Entry> province_entries(ProvinceEra era) {
    std::vector<std::pair<std::string, Entry>> sorted;
    for (const Province& province : identity::provinces(era)) {
        std::string label(province.name);
        const std::string former =
            era == ProvinceEra::since_july_2025 ? former_names(province) : std::string();
        if (!former.empty()) label += " (" + former + ")";
        sorted.push_back({sort_key(province.name), {std::string(province.code), std::move(label)}});
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<Entry> entries;
    entries.reserve(sorted.size());
    for (auto& [key, entry] : sorted)
        entries.push_back(std::move(entry));
    return entries;
}

std::string province_name(ProvinceEra era, std::string_view code) {
    const Province* province = identity::province_of_code(era, code);
    return std::string(province == nullptr ? code : province->name);
}

}  // namespace tiemchung::ui
