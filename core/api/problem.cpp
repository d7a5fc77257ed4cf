#include "core/api/problem.h"

#include <nlohmann/json.hpp>

namespace tiemchung::api {
namespace {

using Json = nlohmann::ordered_json;

}  // namespace

std::string to_json(const Problem& problem) {
    const Json document{
        {"type", "about:blank"},
        {"title", problem.title},
        {"status", problem.status},
        {"code", code_name(problem.code)},
        {"message", {{"vi", problem.message_vi}, {"en", problem.message_en}}},
    };
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Problem> parse_problem(std::string_view json) {
    const Json document = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!document.is_object()) return Error{ErrorCode::json_malformed};
    const auto status = document.find("status");
    const auto title = document.find("title");
    const auto code = document.find("code");
    const auto message = document.find("message");
    if (status == document.end() || title == document.end() || code == document.end() ||
        message == document.end()) {
        return Error{ErrorCode::json_missing_member};
    }
    if (!status->is_number_integer() || !title->is_string() || !code->is_string() ||
        !message->is_object()) {
        return Error{ErrorCode::json_bad_member};
    }
    const auto known = error_code_named(code->get_ref<const std::string&>());
    const auto vi = message->find("vi");
    const auto en = message->find("en");
    if (!known || vi == message->end() || en == message->end() || !vi->is_string() ||
        !en->is_string()) {
        return Error{ErrorCode::json_bad_member};
    }
    return Problem{status->get<int>(), title->get<std::string>(), *known, vi->get<std::string>(),
                   en->get<std::string>()};
}

}  // namespace tiemchung::api
