#pragma once

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>
#include <string_view>

namespace tiemchung::test {

/// The `{names}` that a sentence leaves open.
inline std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> found;
    for (std::size_t open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        BOOST_REQUIRE_MESSAGE(close != std::string_view::npos, text);
        found.emplace(text.substr(open, close - open + 1));
    }
    return found;
}

}  // namespace tiemchung::test
