#pragma once

#include <string>
#include <vector>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// A field that is to be mended.
struct ToMend {
    std::string label;
    std::string target;  ///< key of the element that the link leads to
    /// What following the link means, where the field is not on this page; else it is focused.
    std::optional<Event> use = {};
    std::string href = {};  ///< likewise: the address of its page
};

/// Everything that is to be mended, above the form, each a link to its field. Takes the focus after
/// a try to send. `sentence`: how many fields there are.
[[nodiscard]] Box error_summary(const View& view, const std::string& key, std::string_view sentence,
                                std::vector<ToMend> fields);

}  // namespace tiemchung::ui
