#include "server/http/problem.h"

#include <string>

#include "core/api/problem.h"
#include "core/text/error_texts.h"

namespace tiemchung::http {

Response problem(Status status, ErrorCode code, ProblemDetails details) {
    const text::ErrorText sentences = text::text_of(code);
    api::Problem document;
    document.status = static_cast<int>(status);
    document.title = reason_of(status);
    document.code = code;
    document.message_vi.append(sentences.what.vi).append(" ").append(sentences.next.vi);
    document.message_en.append(sentences.what.en).append(" ").append(sentences.next.en);
    document.fields = std::move(details.fields);
    document.tries_left = details.tries_left;
    document.retry_after_seconds = details.retry_after_seconds;
    Response response;
    response.status = status;
    response.content_type = "application/problem+json";
    if (details.retry_after_seconds) {
        response.fields.push_back({"Retry-After", std::to_string(*details.retry_after_seconds)});
    }
    response.body = api::to_json(document);
    return response;
}

Response wrong_method_problem(std::string_view allow) {
    Response response = problem(Status::method_not_allowed, ErrorCode::request_wrong_method);
    response.fields.push_back({"Allow", std::string{allow}});
    return response;
}

}  // namespace tiemchung::http
