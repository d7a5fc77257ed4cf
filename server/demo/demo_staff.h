#pragma once

#include <filesystem>

#include "core/base/date.h"
#include "core/base/result.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Database;
}

namespace tiemchung::demo {

/// Makes an account of every role, once, and writes what it takes to sign in to
/// `data`/demo-staff.json: two reviewers of one site (a second person confirms), one of a province,
/// two hotline operators, a supervisor, an administrator, and a newcomer whose password must be
/// changed. The sites must be there. Fails as registry::add_staff_account does, or with
/// file.unwritable.
Outcome add_demo_staff(storage::Database& database, const storage::Vault& vault,
                       const std::filesystem::path& data, Timestamp now);

}  // namespace tiemchung::demo
