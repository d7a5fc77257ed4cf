#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

/// The pieces of the page "Xem chứng nhận tiêm chủng".
namespace tiemchung::ui {

/// Everything to fill in, but for the captcha.
[[nodiscard]] Box person_fields(const View& view, const FormInProgress& form);

/// What to have at hand, and where to turn when nothing is found.
[[nodiscard]] Box lookup_side(const View& view);

}  // namespace tiemchung::ui
