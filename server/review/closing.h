#pragma once

#include <optional>
#include <string_view>

#include "server/registry/certification.h"

/// From an approved report to a certificate that says what was approved.
namespace tiemchung::review {

struct ClosingRound {
    int done = 0;         ///< whose new certificates say what was approved
    int not_changed = 0;  ///< whose do not, found in this round
    int waiting = 0;      ///< for the population register, a site or the central signature
    int failed = 0;       ///< could not be carried on; the others were
    std::optional<Error> first_failure;
    bool busy = false;  ///< another server is at it
};

/// Goes once through the reports that are approved and not done, those that have waited long only
/// every five minutes: matches the person where that is
/// to be done, lets the sites sign exactly the doses concerned, issues to exactly that citizen, and
/// compares the new certificates with what was approved. Stopped or killed anywhere and begun
/// again, nothing is done twice. Any server may; one at a time does.
/// Fails as the database does.
Result<ClosingRound> carry_through(const registry::Certification& certification,
                                   std::string_view domain);

}  // namespace tiemchung::review
