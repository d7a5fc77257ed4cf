#pragma once

#include <string>
#include <string_view>

#include "core/trust/trusted_key.h"

namespace tiemchung::api {

/// What a key may sign as letters: t test, v vaccination, r recovery. The same letters as in the
/// Swiss and Dutch lists.
[[nodiscard]] inline std::string letters_of(const trust::KeyPurposes& purposes) {
    std::string letters;
    if (purposes.test) letters += 't';
    if (purposes.vaccination) letters += 'v';
    if (purposes.recovery) letters += 'r';
    return letters;
}

[[nodiscard]] inline trust::KeyPurposes purposes_of(std::string_view letters) {
    const auto has = [&](char letter) { return letters.find(letter) != std::string_view::npos; };
    return {.test = has('t'), .vaccination = has('v'), .recovery = has('r')};
}

}  // namespace tiemchung::api
