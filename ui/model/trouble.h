#pragma once

#include <optional>
#include <string>

#include "core/base/error_code.h"
#include "core/text/text.h"
#include "ui/model/server_answer.h"

namespace tiemchung::ui {

/// Why the server did not do what was asked.
struct Trouble {
    int status = 0;  ///< HTTP status; 0: the network failed
    ErrorCode code{};
    int retry_after_seconds = 0;  ///< 0: not said
    std::optional<int> tries_left;
};

/// Why an answer is not what was asked for: from its problem document, else from its status.
[[nodiscard]] Trouble trouble_of(const ServerAnswer& answer);

/// What happened and what to do, with the wait and the tries that are left where they are known.
[[nodiscard]] std::string sentence_of(const Trouble& trouble, text::Language language);

}  // namespace tiemchung::ui
