#pragma once

#include "ui/model/code_in_progress.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// What using the parts of a code's page means, and what is on its way.
struct CodeUses {
    Event edit;   ///< takes what is typed
    Event again;  ///< asks for another code
    bool sending_again = false;
};

/// That a code was sent, in the page's own words, and that it was sent again. `phone`: a line about
/// the number that it goes to; may be empty.
[[nodiscard]] Box code_sent_to(const View& view, const CodeInProgress& code,
                               std::string_view sentence, std::string_view phone = {});

/// The six cells, how long the code lives, and asking for another one.
[[nodiscard]] Box code_entry(const View& view, const CodeInProgress& code, double now_ms,
                             const CodeUses& uses);

/// Whom not to tell the code, and what to do where none comes.
[[nodiscard]] Box code_advice(const View& view);

}  // namespace tiemchung::ui
