#include "core/issuance/vaccine.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace tiemchung::issuance {
namespace {

constexpr Vaccine all_vaccines[] = {
#define TIEMCHUNG_VACCINE(key, name, prophylaxis, product, manufacturer, course) \
    {key, name, prophylaxis, product, manufacturer, course},
#include "core/issuance/vaccine_table.inc"
};

struct OtherName {
    std::string_view key;
    std::string_view name;
};

constexpr OtherName other_names[] = {
#define TIEMCHUNG_VACCINE_NAME(key, name) {key, name},
#include "core/issuance/vaccine_table.inc"
};

/// The letters and digits, small.
std::string search_key(std::string_view name) {
    std::string key;
    for (const char c : name) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key.push_back(c);
        if (c >= 'A' && c <= 'Z') key.push_back(static_cast<char>(c - 'A' + 'a'));
    }
    return key;
}

}  // namespace

std::span<const Vaccine> vaccines() {
    return all_vaccines;
}

const Vaccine* vaccine_of_key(std::string_view key) {
    const auto* found = std::find_if(std::begin(all_vaccines), std::end(all_vaccines),
                                     [key](const Vaccine& vaccine) { return vaccine.key == key; });
    return found == std::end(all_vaccines) ? nullptr : found;
}

const Vaccine* vaccine_named(std::string_view name) {
    constexpr std::size_t max_bytes = 200;
    if (name.size() > max_bytes) return nullptr;
    if (const Vaccine* found = vaccine_of_key(name)) return found;
    const std::string wanted = search_key(name);
    if (wanted.empty()) return nullptr;
    for (const Vaccine& vaccine : all_vaccines) {
        if (wanted == search_key(vaccine.key) || wanted == search_key(vaccine.product) ||
            wanted == search_key(vaccine.name)) {
            return &vaccine;
        }
    }
    for (const OtherName& other : other_names) {
        if (wanted == other.name) return vaccine_of_key(other.key);
    }
    return nullptr;
}

}  // namespace tiemchung::issuance
