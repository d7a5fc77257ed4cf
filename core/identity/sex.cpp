#include "core/identity/sex.h"

namespace tiemchung::identity {

std::string_view name_of(Sex sex) {
    return sex == Sex::male ? "male" : "female";
}

std::optional<Sex> sex_named(std::string_view name) {
    if (name == "male") return Sex::male;
    if (name == "female") return Sex::female;
    return std::nullopt;
}

}  // namespace tiemchung::identity
