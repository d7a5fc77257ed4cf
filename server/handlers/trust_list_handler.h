#pragma once

#include <functional>
#include <memory>

#include "core/base/date.h"
#include "server/http/route.h"
#include "server/publishing/published_trust_list.h"

namespace tiemchung::handlers {

/// GET /api/v1/trust-list: the signed list, with the time it was signed (Last-Modified) and its age
/// since (Age), so that caches give it up when the next edition is due.
[[nodiscard]] http::Route trust_list_route(std::shared_ptr<publishing::PublishedTrustList> list,
                                           std::function<Timestamp()> clock);

}  // namespace tiemchung::handlers
