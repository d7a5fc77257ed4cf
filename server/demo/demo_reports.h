#pragma once

#include <memory>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::demo {

/// Fills the queue of the health station of Ho Chi Minh City, once: reports that wait, one of them
/// for less than a day more, one that must be mended, one put off, one refused, and one approved,
/// which the server then carries through to a new certificate. Their senders are citizens that
/// demo-citizens.json does not name. For a register that fill_demo_register and add_demo_staff
/// filled. Fails as filing and reviewing do.
Outcome add_demo_reports(const std::shared_ptr<storage::Database>& database,
                         const std::shared_ptr<const storage::Vault>& vault, Timestamp now);

}  // namespace tiemchung::demo
