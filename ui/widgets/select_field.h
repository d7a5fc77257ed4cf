#pragma once

#include <string>
#include <vector>

#include "ui/widgets/text_field.h"

namespace tiemchung::ui {

/// One entry of a list to choose from.
struct Entry {
    std::string value;
    std::string label;
};

/// A field with a list to choose from. The browser paints what is chosen and opens the list, which
/// finds an entry by its first letters; the frame and the arrow are painted here.
struct SelectField {
    std::string key;
    std::string label;
    Need need = Need::required;
    Remark remark;
    std::string chosen;   ///< a value; one that no entry has is shown as it is
    std::string nothing;  ///< what the entry for no choice says
    std::vector<Entry> entries;
    std::uint32_t revision = 0;
    bool disabled = false;
};

/// `choose` takes the chosen value.
[[nodiscard]] Box select_field(const View& view, const SelectField& field, Event choose,
                               std::optional<Event> leave = {});

}  // namespace tiemchung::ui
