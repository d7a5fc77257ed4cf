#pragma once

#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/text/text.h"

namespace tiemchung::command {

/// A line on standard error.
void complain(std::string_view line);

/// The lines on standard error that say, in both languages, which thing failed, why, and what to
/// do: who reads a server's log may know one or the other.
void complain_in_both(const text::Text& subject, Error error);

/// The same for a subject that has one name in both, such as a file.
void complain_in_both(std::string_view subject, Error error);

}  // namespace tiemchung::command
