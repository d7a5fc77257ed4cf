#pragma once

#include <string>

#include "ui/model/story.h"
#include "ui/text/phrase.h"

/// Saying what changed to those who cannot see it.
namespace tiemchung::ui {

/// A phrase in the language in use.
[[nodiscard]] inline std::string say(const Story& story, Phrase phrase) {
    return std::string(ui::phrase(phrase, story.state.preferences.language));
}

/// At once, over what is being read.
inline void announce(const Story& story, std::string sentence) {
    story.ask(Announce{std::move(sentence), true});
}

/// After what is being read.
inline void mention(const Story& story, std::string sentence) {
    story.ask(Announce{std::move(sentence), false});
}

}  // namespace tiemchung::ui
