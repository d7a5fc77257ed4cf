#pragma once

#include <string>
#include <vector>

#include "core/api/problem.h"
#include "core/api/report_following.h"
#include "core/api/report_messages.h"
#include "core/base/result.h"
#include "server/handlers/json_answer.h"
#include "server/handlers/refusals.h"
#include "server/http/response.h"
#include "server/reports/desk_parts.h"

/// Answers that the resources of reports share.
namespace tiemchung::handlers {

/// 422 with what is to be mended.
[[nodiscard]] http::Response problem_of_form(const reports::BadForm& bad);

/// 202 where a one-time code was sent.
[[nodiscard]] http::Response begun_answer(const Result<reports::Begun>& begun);
[[nodiscard]] http::Response sent_answer(const Result<security::Decision<api::OtpSent>>& sent);

/// 200 with the message, or why there is none.
template <class Message>
[[nodiscard]] http::Response message_answer(const Result<Message>& message) {
    if (!message) return problem_of(message.error());
    return json_answer(http::Status::ok, api::to_json(*message));
}

}  // namespace tiemchung::handlers
