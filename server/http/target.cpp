#include "server/http/target.h"

#include <algorithm>

namespace tiemchung::http {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (text.size() - i < 3) return std::nullopt;
            const int high = hex_value(text[i + 1]);
            const int low = hex_value(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        if (is_control(c)) return std::nullopt;
        decoded.push_back(c);
    }
    return decoded;
}

/// What follows the authority in the absolute form: empty, or beginning with '/' or '?'.
std::optional<std::string_view> after_authority(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        const std::size_t end = target.find_first_of("/?", scheme.size());
        return end == std::string_view::npos ? std::string_view{} : target.substr(end);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
    bool path_may_be_empty = false;
    if (const auto rest = after_authority(target)) {
        target = *rest;
        path_may_be_empty = true;
    }
    const std::size_t mark = target.find('?');
    auto path = percent_decoded(target.substr(0, mark));
    if (!path) return std::nullopt;
    if (path->empty() && path_may_be_empty) path = "/";
    if (!path->starts_with('/')) return std::nullopt;
    return Target{std::move(*path),
                  mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1)};
}

std::optional<std::string> query_value(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        const std::string_view member = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(member.size() + 1, query.size()));
        const std::size_t sign = member.find('=');
        if (member.substr(0, sign) != name) continue;
        if (sign == std::string_view::npos) return std::string{};
        std::string value{member.substr(sign + 1)};
        std::replace(value.begin(), value.end(), '+', ' ');
        return percent_decoded(value);
    }
    return std::nullopt;
}

}  // namespace tiemchung::http
