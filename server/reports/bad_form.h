#pragma once

#include <vector>

#include "core/api/problem.h"

namespace tiemchung::reports {

/// A form that must be mended: at most one code a field.
struct BadForm {
    std::vector<api::FieldProblem> fields;
};

}  // namespace tiemchung::reports
