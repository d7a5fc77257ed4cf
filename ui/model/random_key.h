#pragma once

#include <string>

#include "ui/model/story.h"

namespace tiemchung::ui {

/// A key of 22 characters that nobody can guess, each used once, from what the platform drew for
/// this document. Empty where it drew nothing, or all is used.
[[nodiscard]] std::string random_key(const Story& story);

}  // namespace tiemchung::ui
