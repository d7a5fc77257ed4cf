#pragma once

#include <string>

#include "ui/widgets/text_field.h"

namespace tiemchung::ui {

/// A field for a code of six digits: one real input, over six painted cells with its digits.
struct CodeCells {
    std::string key;
    std::string label;
    Remark remark;
    std::string value;   ///< as typed
    std::string digits;  ///< of what was typed
    std::uint32_t revision = 0;
};
[[nodiscard]] Box code_cells(const View& view, const CodeCells& field, Event edit);

}  // namespace tiemchung::ui
