#include "server/handlers/report_answers.h"

#include <utility>
#include <variant>

#include "server/http/problem.h"

namespace tiemchung::handlers {

using security::Refusal;

http::Response problem_of_form(const reports::BadForm& bad) {
    return http::problem(http::Status::unprocessable_content, bad.fields.front().code,
                         {bad.fields, {}, {}});
}

http::Response begun_answer(const Result<reports::Begun>& begun) {
    if (!begun) return problem_of(begun.error());
    if (const auto* bad = std::get_if<reports::BadForm>(&*begun)) return problem_of_form(*bad);
    if (const auto* refusal = std::get_if<Refusal>(&*begun)) return problem_of(*refusal);
    return json_answer(http::Status::accepted, api::to_json(std::get<api::OtpSent>(*begun)));
}

http::Response sent_answer(const Result<security::Decision<api::OtpSent>>& sent) {
    if (!sent) return problem_of(sent.error());
    if (const auto* refusal = std::get_if<Refusal>(&*sent)) return problem_of(*refusal);
    return json_answer(http::Status::accepted, api::to_json(std::get<api::OtpSent>(*sent)));
}

}  // namespace tiemchung::handlers
