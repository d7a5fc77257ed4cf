#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/text/text.h"

namespace tiemchung::text {

/// The value sets of the EU Digital COVID Certificate whose codes people meet.
enum class ValueSet : std::uint8_t {
    disease,       ///< `tg`
    prophylaxis,   ///< `vp`
    product,       ///< `mp`
    manufacturer,  ///< `ma` of a vaccination
    test_type,     ///< `tt`
    test_result,   ///< `tr`
    country,       ///< `co`, `iss`; ISO 3166-1 alpha-2
};

/// What a code stands for, or nothing where the set does not have it.
[[nodiscard]] std::optional<Text> name_of_code(ValueSet set, std::string_view code);

/// The name of a code for people to read; an unknown one raw, "(mã chưa có trong danh mục)" after
/// it; "" for "".
[[nodiscard]] std::string display_code(ValueSet set, std::string_view code, Language language);

}  // namespace tiemchung::text
