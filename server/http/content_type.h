#pragma once

#include <string_view>

namespace tiemchung::http {

/// The media type of a static file by its name's ending; `application/octet-stream` for others.
[[nodiscard]] std::string_view content_type_of(std::string_view path);

}  // namespace tiemchung::http
