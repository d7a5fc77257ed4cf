#pragma once

#include <string>

#include "core/text/text.h"
#include "ui/model/lookup_state.h"
#include "ui/model/server_answer.h"

namespace tiemchung::ui {

/// Why an answer is not what was asked for: from its problem document, else from its status.
[[nodiscard]] Trouble trouble_of(const ServerAnswer& answer);

/// What happened and what to do, with the wait and the tries that are left where they are known.
[[nodiscard]] std::string sentence_of(const Trouble& trouble, text::Language language);

}  // namespace tiemchung::ui
