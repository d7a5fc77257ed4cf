#pragma once

#include <ostream>

#include "core/base/error.h"

namespace tiemchung {

/// Lets Boost.Test show an error code by its name when an expectation fails.
inline std::ostream& boost_test_print_type(std::ostream& out, ErrorCode code) {
    return out << code_name(code);
}

inline std::ostream& boost_test_print_type(std::ostream& out, const Error& error) {
    return out << code_name(error.code) << " at " << error.offset;
}

}  // namespace tiemchung
