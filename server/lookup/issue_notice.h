#pragma once

#include <memory>
#include <string_view>

#include "server/registry/certification.h"
#include "server/storage/vault.h"

namespace tiemchung::lookup {

/// Puts the promised message into the outbox: "your vaccine passport was issued", to the citizen's
/// own phone, naming the portal's `domain`. It is worth sending for a day.
[[nodiscard]] registry::SendNotice issue_notice(std::shared_ptr<const storage::Vault> vault,
                                                std::string_view domain);

}  // namespace tiemchung::lookup
