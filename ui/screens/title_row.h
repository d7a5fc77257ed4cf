#pragma once

#include <string>

#include "ui/model/route.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// A way back and the page's title: in one row on phones, one above the other on a desktop.
[[nodiscard]] Box title_row(const View& view, Page back, Phrase back_label, std::string_view title);

/// The way back alone.
[[nodiscard]] Box back_link(const View& view, Page back, Phrase back_label);

/// The middle of a page that is all reading: title, then sections.
[[nodiscard]] Box reading_page(const View& view);

}  // namespace tiemchung::ui
