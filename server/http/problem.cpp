#include "server/http/problem.h"

#include <string>

#include "core/api/problem.h"

namespace tiemchung::http {

Response problem(Status status, ErrorCode code) {
    Response response;
    response.status = status;
    response.content_type = "application/problem+json";
    response.body =
        api::to_json({static_cast<int>(status), std::string{reason_of(status)}, code, "", ""});
    return response;
}

Response wrong_method_problem(std::string_view allow) {
    Response response = problem(Status::method_not_allowed, ErrorCode::request_wrong_method);
    response.fields.push_back({"Allow", std::string{allow}});
    return response;
}

}  // namespace tiemchung::http
