#include "server/handlers/site_list_handler.h"

#include <utility>

#include "server/handlers/refusals.h"
#include "server/http/entity_tag.h"
#include "server/http/problem.h"
#include "server/http/target.h"
#include "server/reports/site_list.h"

namespace tiemchung::handlers {
namespace {

http::Response answer(storage::Database& database, const http::Request& request) {
    const auto list =
        reports::list_sites(database, http::query_value(request.query, "province").value_or(""));
    if (!list && list.error().code == ErrorCode::province_unknown)
        return http::problem(http::Status::unprocessable_content, ErrorCode::province_unknown);
    if (!list) return problem_of(list.error());
    std::string json = api::to_json(*list);
    http::Response response;
    response.content_type = "application/json";
    response.cache_control = "public, max-age=3600";
    response.etag = http::entity_tag_of(json);
    response.body = std::move(json);
    return response;
}

}  // namespace

http::Route site_list_route(std::shared_ptr<storage::Database> database) {
    return {http::Method::get, "/api/v1/sites",
            [database = std::move(database)](const http::Request& request) {
                return answer(*database, request);
            },
            http::Execution::waiting_thread};
}

}  // namespace tiemchung::handlers
