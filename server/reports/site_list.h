#pragma once

#include <string_view>

#include "core/api/site_list.h"
#include "core/base/result.h"
#include "server/storage/database.h"

namespace tiemchung::reports {

/// The vaccination sites that people choose from. `province`: a code of before July 2025. Fails
/// with province.unknown or storage.failed.
Result<api::SiteList> list_sites(storage::Database& database, std::string_view province);

}  // namespace tiemchung::reports
