#pragma once

#include <cstdint>
#include <string>

#include "core/text/text.h"
#include "ui/model/story.h"

namespace tiemchung::ui {

/// Every sentence of the pages on which a report is written, by name.
enum class ReportPhrase : std::uint16_t {
#define TIEMCHUNG_PHRASE(name, vi, en) name,
#include "ui/report/report_phrase_table.inc"
};

[[nodiscard]] text::Text text_of(ReportPhrase phrase);

/// A phrase in the language in use.
[[nodiscard]] inline std::string say(const Story& story, ReportPhrase phrase) {
    return std::string(text_of(phrase).in(story.state.preferences.language));
}

}  // namespace tiemchung::ui
