#include "server/handlers/trust_list_handler.h"

#include <string>

namespace tiemchung::handlers {
namespace {

http::Response answer_with(const publishing::Edition& edition, Timestamp now) {
    static_assert(publishing::edition_seconds == 3'600, "max-age below says the same");
    http::Response response;
    response.content_type = "application/json";
    response.cache_control = "public, max-age=3600";
    response.etag = '"' + edition.fingerprint + '"';
    response.modified_at = edition.issued_at;
    response.fields.push_back({"Age", std::to_string(now.seconds - edition.issued_at.seconds)});
    response.body = edition.json;
    return response;
}

}  // namespace

http::Route trust_list_route(std::shared_ptr<publishing::PublishedTrustList> list,
                             std::function<Timestamp()> clock) {
    return {http::Method::get, "/api/v1/trust-list",
            [list = std::move(list), clock = std::move(clock)](const http::Request&) {
                const Timestamp now = clock();
                return answer_with(list->current(now), now);
            }};
}

}  // namespace tiemchung::handlers
