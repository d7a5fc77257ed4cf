#include "ui/review/review_phrase.h"

namespace tiemchung::ui {

text::Text text_of(ReviewPhrase phrase) {
    static constexpr text::Text texts[] = {
#define TIEMCHUNG_PHRASE(name, vi, en) {vi, en},
#include "ui/review/review_phrase_table.inc"
    };
    return texts[static_cast<std::size_t>(phrase)];
}

}  // namespace tiemchung::ui
