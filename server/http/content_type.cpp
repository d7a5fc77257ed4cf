#include "server/http/content_type.h"

#include <array>
#include <utility>

namespace tiemchung::http {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

constexpr std::array rows{
    Row{".html", "text/html; charset=utf-8"},
    Row{".js", "text/javascript; charset=utf-8"},
    Row{".mjs", "text/javascript; charset=utf-8"},
    Row{".css", "text/css; charset=utf-8"},
    Row{".wasm", "application/wasm"},
    Row{".json", "application/json"},
    Row{".webmanifest", "application/manifest+json"},
    Row{".map", "application/json"},
    Row{".svg", "image/svg+xml"},
    Row{".png", "image/png"},
    Row{".jpg", "image/jpeg"},
    Row{".webp", "image/webp"},
    Row{".ico", "image/x-icon"},
    Row{".ttf", "font/ttf"},
    Row{".woff2", "font/woff2"},
    Row{".txt", "text/plain; charset=utf-8"},
    Row{".xml", "application/xml"},
};

}  // namespace

std::string_view content_type_of(std::string_view path) {
    for (const auto& [ending, type] : rows) {
        if (path.ends_with(ending)) return type;
    }
    return "application/octet-stream";
}

}  // namespace tiemchung::http
