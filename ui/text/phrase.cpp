#include "ui/text/phrase.h"

namespace tiemchung::ui {

text::Text text_of(Phrase phrase) {
    static constexpr text::Text texts[] = {
#define TIEMCHUNG_PHRASE(name, vi, en) {vi, en},
#include "ui/text/phrase_table.inc"
    };
    return texts[static_cast<std::size_t>(phrase)];
}

}  // namespace tiemchung::ui
