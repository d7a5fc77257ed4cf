#pragma once

#include <memory>

#include "server/http/route.h"
#include "server/storage/database.h"

namespace tiemchung::handlers {

/// GET /api/v1/sites?province=79: the vaccination sites of a province of before July 2025, to be
/// kept for an hour. 422 province.unknown for any other.
[[nodiscard]] http::Route site_list_route(std::shared_ptr<storage::Database> database);

}  // namespace tiemchung::handlers
