#include "ui/report/report_phrase.h"

namespace tiemchung::ui {

text::Text text_of(ReportPhrase phrase) {
    static constexpr text::Text texts[] = {
#define TIEMCHUNG_PHRASE(name, vi, en) {vi, en},
#include "ui/report/report_phrase_table.inc"
    };
    return texts[static_cast<std::size_t>(phrase)];
}

}  // namespace tiemchung::ui
