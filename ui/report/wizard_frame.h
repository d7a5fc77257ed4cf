#pragma once

#include <optional>
#include <string>

#include "ui/report/report_parts.h"

namespace tiemchung::ui {

/// One of the five pages of the wizard.
struct WizardPage {
    int step = 1;  ///< 1…5
    std::string title;
    std::string lead;
    Box body;
    std::string back;  ///< path; empty: there is nothing before
    Box onward;        ///< the button that goes on
};

/// The steps, the title and the two ways on around what stands in the middle.
[[nodiscard]] Box wizard_page(const View& view, WizardPage page);

/// The button that goes on, in orange. `busy`: what it asked for is on its way.
[[nodiscard]] Box onward_button(const View& view, std::string key, std::string_view label,
                                std::optional<Icon> behind, Event use, bool busy = false);

}  // namespace tiemchung::ui
