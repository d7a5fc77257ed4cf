#pragma once

#include <string>

#include "core/api/report_messages.h"
#include "core/text/text.h"

/// What a person can keep of a report that is in. Neither says whose report it is or about what.
namespace tiemchung::ui {

/// Code, who takes it up and until when, as a text.
[[nodiscard]] std::string receipt_text(const api::ReportReceipt& receipt, text::Language language);

/// The deadline as a calendar's entry of half an hour (RFC 5545), in UTC. `now`: DTSTAMP.
[[nodiscard]] std::string calendar_entry(const api::ReportReceipt& receipt, Timestamp now,
                                         text::Language language);

}  // namespace tiemchung::ui
