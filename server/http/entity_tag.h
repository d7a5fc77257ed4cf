#pragma once

#include <string>
#include <string_view>

namespace tiemchung::http {

/// A strong entity tag, quotes included: the first half of the content's SHA-256, so that every
/// server gives the same content the same tag. `coding` tells variants apart.
[[nodiscard]] std::string entity_tag_of(std::string_view content, std::string_view coding = "");

}  // namespace tiemchung::http
