#pragma once

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

namespace tiemchung::test {

/// `text` with the first `part`, which must be there, replaced.
inline std::string replaced(std::string text, std::string_view part, std::string_view replacement) {
    const std::size_t at = text.find(part);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, part);
    return text.replace(at, part.size(), replacement);
}

}  // namespace tiemchung::test
