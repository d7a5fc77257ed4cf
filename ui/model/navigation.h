#pragma once

#include "ui/model/story.h"

/// Going from screen to screen, by a link, by the address and by the browser's history.
namespace tiemchung::ui {

enum class Arrival : std::uint8_t { by_link, from_history, first_load };

/// Shows the page of `route`, with title, focus and scrolling as the way of arriving demands.
void show_page(const Story& story, Route route, Arrival arrival);

/// Follows a link of the page itself.
void go_to(const Story& story, Page page);

/// Shows another page in the place of this one, which has nothing to show any more.
void replace_with(const Story& story, Page page);

/// Sets the title of the page that is shown, in the language in use.
void set_title(const Story& story);

/// The key of the heading that takes the focus when a page is shown.
inline constexpr const char* page_title_key = "page/title";

}  // namespace tiemchung::ui
