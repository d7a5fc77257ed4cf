#pragma once

#include <string>
#include <string_view>

#include "server/registry/certification.h"

namespace tiemchung::review {

/// Where an approved report stands after a look at it.
enum class Standing : unsigned char {
    done,
    not_changed,  ///< found in this look
    waiting,      ///< for the population register, a site, the central signature, or somebody
};

/// Takes one approved report as far as it comes now. Killed anywhere and done again, nothing is
/// done twice. Fails with storage.wrong_key, or as the database or the signer does.
Result<Standing> carry_on(const registry::Certification& certification, std::string_view domain,
                          const std::string& report, Timestamp now);

}  // namespace tiemchung::review
