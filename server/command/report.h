#pragma once

#include <string>
#include <string_view>

#include "core/check/verdict.h"
#include "core/text/text.h"

namespace tiemchung::command {

/// One line about one input: icon, name, heading and explanation. Holds nothing of the person.
[[nodiscard]] std::string short_report(std::string_view input, const check::Verdict& verdict,
                                       text::Language language);

/// The same, and below it the findings that did not pass, the content as far as it may be shown,
/// and the notice about the holder.
[[nodiscard]] std::string full_report(std::string_view input, const check::Verdict& verdict,
                                      text::Language language);

/// The text with control characters replaced, so that a certificate cannot steer the terminal.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace tiemchung::command
