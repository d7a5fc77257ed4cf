#include "core/identity/province.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "core/base/letter.h"
#include "core/base/nfc.h"
#include "core/base/utf8.h"

namespace tiemchung::identity {
namespace {

constexpr PartialDate new_era_begins{2025, 7, 1};

constexpr Province old_provinces[] = {
#define TIEMCHUNG_OLD_PROVINCE(code, name, key, successor) \
    {ProvinceEra::before_july_2025, code, name},
#include "core/identity/province_table.inc"
};

constexpr std::string_view old_keys[] = {
#define TIEMCHUNG_OLD_PROVINCE(code, name, key, successor) key,
#include "core/identity/province_table.inc"
};

constexpr std::string_view successor_codes[] = {
#define TIEMCHUNG_OLD_PROVINCE(code, name, key, successor) successor,
#include "core/identity/province_table.inc"
};

constexpr Province new_provinces[] = {
#define TIEMCHUNG_PROVINCE(code, name, key) {ProvinceEra::since_july_2025, code, name},
#include "core/identity/province_table.inc"
};

constexpr std::string_view new_keys[] = {
#define TIEMCHUNG_PROVINCE(code, name, key) key,
#include "core/identity/province_table.inc"
};

struct OtherName {
    std::string_view name;     ///< as `search_key` gives it
    std::string_view meaning;  ///< the key of the name in the tables
};

/// What people and files write besides.
constexpr OtherName other_names[] = {
    {"hcm", "hochiminh"},   {"saigon", "hochiminh"}, {"brvt", "bariavungtau"}, {"daclac", "daklak"},
    {"dacnong", "daknong"}, {"hue", "thuathienhue"}, {"thuathienhue", "hue"},
};

/// The small letters a–z of a name and nothing else.
std::string search_key(std::string_view name) {
    std::string key;
    for (std::size_t position = 0; const auto c = next_code_point(name, position);) {
        const char32_t letter = without_marks(lower_case(*c));
        if (letter >= 'a' && letter <= 'z') key.push_back(static_cast<char>(letter));
        if (letter == 0x111) key.push_back('d');
    }
    return key;
}

const Province* province_of_key(ProvinceEra era, std::string_view key) {
    const auto all = provinces(era);
    const bool old = era == ProvinceEra::before_july_2025;
    const std::span<const std::string_view> keys =
        old ? std::span<const std::string_view>{old_keys} : new_keys;
    const auto named = [all, keys](std::string_view wanted) {
        const auto found = std::find(keys.begin(), keys.end(), wanted);
        return found == keys.end() ? nullptr : &all[static_cast<std::size_t>(found - keys.begin())];
    };
    if (const Province* found = named(key)) return found;
    for (const OtherName& other : other_names) {
        if (other.name != key) continue;
        if (const Province* found = named(other.meaning)) return found;
    }
    return nullptr;
}

}  // namespace

std::span<const Province> provinces(ProvinceEra era) {
    if (era == ProvinceEra::before_july_2025) return old_provinces;
    return new_provinces;
}

const Province* province_of_code(ProvinceEra era, std::string_view code) {
    const auto all = provinces(era);
    const auto found =
        std::lower_bound(all.begin(), all.end(), code,
                         [](const Province& each, auto wanted) { return each.code < wanted; });
    return found != all.end() && found->code == code ? &*found : nullptr;
}

const Province* province_named(ProvinceEra era, std::string_view name) {
    constexpr std::size_t max_bytes = 200;
    constexpr std::array<std::string_view, 3> ranks{"thanhpho", "tinh", "tp"};
    if (name.size() > max_bytes) return nullptr;
    const std::string key = search_key(name);
    if (const Province* found = province_of_key(era, key)) return found;
    for (const std::string_view rank : ranks) {
        if (!std::string_view{key}.starts_with(rank)) continue;
        if (const auto* found = province_of_key(era, std::string_view{key}.substr(rank.size()))) {
            return found;
        }
    }
    return nullptr;
}

const Province& successor_of(const Province& old_province) {
    const auto* row =
        std::find_if(std::begin(old_provinces), std::end(old_provinces),
                     [&](const Province& each) { return each.code == old_province.code; });
    if (old_province.era == ProvinceEra::since_july_2025 || row == std::end(old_provinces)) {
        return old_province;
    }
    return *province_of_code(ProvinceEra::since_july_2025,
                             successor_codes[row - std::begin(old_provinces)]);
}

ProvinceEra era_on(PartialDate day) {
    return day < new_era_begins ? ProvinceEra::before_july_2025 : ProvinceEra::since_july_2025;
}

}  // namespace tiemchung::identity
