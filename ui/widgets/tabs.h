#pragma once

#include <string>
#include <vector>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

struct Tab {
    std::string key;
    std::string label;
    Icon symbol{};
    bool selected = false;
    Event select;
};

/// A row of tabs; `panel_key` is the panel that the selected one shows.
[[nodiscard]] Box tab_list(const View& view, std::string key, std::string_view label,
                           const std::string& panel_key, std::vector<Tab> tabs);

}  // namespace tiemchung::ui
