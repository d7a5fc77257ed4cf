#pragma once

#include <string>

#include "core/api/report_messages.h"

/// What a server answers while a report is written, made up for the tests of the page.
namespace tiemchung::ui {

/// The vaccination sites of Thành phố Hồ Chí Minh, three of them.
[[nodiscard]] std::string made_sites();

/// A report that is in; `duplicate_of`: an open one about the same dose.
[[nodiscard]] std::string made_confirmed(const std::string& duplicate_of = {});

/// The report of kind 2 that an operator filed for Lê Hoàng Phúc.
[[nodiscard]] std::string made_linked_report();

/// What the page draws its keys from.
[[nodiscard]] std::string made_random();

}  // namespace tiemchung::ui
