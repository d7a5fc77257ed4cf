#include "ui/model/passport_name.h"

#include <algorithm>

#include "core/identity/person_name.h"

namespace tiemchung::ui {
namespace {

std::vector<std::string> names_in(std::string_view icao) {
    std::vector<std::string> names;
    while (!icao.empty()) {
        const std::string_view name = icao.substr(0, icao.find('<'));
        if (!name.empty()) names.emplace_back(name);
        icao.remove_prefix(std::min(icao.size(), name.size() + 1));
    }
    return names;
}

}  // namespace

std::vector<NameDifference> compare_names(std::string_view typed, const hcert::PersonName& name) {
    const std::vector<std::string> passport = names_in(identity::icao_form(typed));
    const std::vector<std::string> certificate =
        names_in(name.family_transliterated + '<' + name.given_transliterated);
    std::vector<NameDifference> differences;
    const std::size_t count = std::max(passport.size(), certificate.size());
    for (std::size_t i = 0; i < count; ++i) {
        NameDifference pair{i < passport.size() ? passport[i] : "",
                            i < certificate.size() ? certificate[i] : ""};
        if (pair.in_passport != pair.in_certificate) differences.push_back(std::move(pair));
    }
    return differences;
}

}  // namespace tiemchung::ui
