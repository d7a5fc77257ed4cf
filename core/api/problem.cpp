#include "core/api/problem.h"

#include "core/api/json_members.h"

namespace tiemchung::api {

std::string to_json(const Problem& problem) {
    OrderedJson document{
        {"type", "about:blank"},
        {"title", problem.title},
        {"status", problem.status},
        {"code", code_name(problem.code)},
        {"message", {{"vi", problem.message_vi}, {"en", problem.message_en}}},
    };
    for (const FieldProblem& field : problem.fields) {
        document["fields"].push_back({{"field", field.field}, {"code", code_name(field.code)}});
    }
    if (problem.tries_left) document["tries_left"] = *problem.tries_left;
    if (problem.retry_after_seconds) {
        document["retry_after_seconds"] = *problem.retry_after_seconds;
    }
    return compact(document);
}

namespace {

/// The members that only some problems have.
Outcome parse_details(const Json& document, Problem& problem) {
    if (const auto fields = document.find("fields"); fields != document.end()) {
        if (!fields->is_array() || fields->size() > 64) return Error{ErrorCode::json_bad_member};
        for (const Json& field : *fields) {
            const auto name = text_member(field, "field");
            const auto known = error_code_named(text_member(field, "code").value_or(""));
            if (!name || !known) return Error{ErrorCode::json_bad_member};
            problem.fields.push_back({std::string(*name), *known});
        }
    }
    const auto number = [&document](const char* name, std::optional<int>& value) {
        const auto found = document.find(name);
        if (found == document.end()) return true;
        if (!found->is_number_integer() || *found < 0 || *found > 1'000'000) return false;
        value = found->get<int>();
        return true;
    };
    if (!number("tries_left", problem.tries_left) ||
        !number("retry_after_seconds", problem.retry_after_seconds)) {
        return Error{ErrorCode::json_bad_member};
    }
    return Done{};
}

}  // namespace

Result<Problem> parse_problem(std::string_view json) {
    const Json document = parse_object(json);
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
    Problem problem{status->get<int>(),
                    title->get<std::string>(),
                    *known,
                    vi->get<std::string>(),
                    en->get<std::string>(),
                    {},
                    {},
                    {}};
    const Outcome details = parse_details(document, problem);
    if (!details) return details.error();
    return problem;
}

}  // namespace tiemchung::api
