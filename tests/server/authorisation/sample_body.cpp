#include "tests/server/authorisation/sample_body.h"

#include <regex>
#include <stdexcept>

namespace tiemchung::test {
namespace {

std::string sample(const OpenapiDocument& document, const YAML::Node& described);

std::string sample_object(const OpenapiDocument& document, const YAML::Node& schema) {
    std::string json;
    for (const auto& name : schema["required"]) {
        json += json.empty() ? "" : ",";
        json += '"' + name.Scalar() + "\":" + sample(document, schema["properties"][name.Scalar()]);
    }
    return '{' + json + '}';
}

std::string sample_text(const YAML::Node& schema) {
    if (schema["const"]) return schema["const"].Scalar();
    if (schema["enum"]) return schema["enum"][0].Scalar();
    if (schema["format"]) return "2022-06-12T02:00:00Z";
    // A one-time code, or a name that nobody can guess: all that texts are in requests so far.
    for (const char* text : {"123456", "AAAAAAAAAAAAAAAAAAAAAA"}) {
        const bool fits =
            !schema["pattern"] || std::regex_search(text, std::regex{schema["pattern"].Scalar()});
        if (fits) return text;
    }
    throw std::runtime_error{"no sample for " + schema["pattern"].Scalar()};
}

std::string sample(const OpenapiDocument& document, const YAML::Node& described) {
    const YAML::Node schema = document.resolved(described);
    if (schema["type"].IsSequence()) return "null";
    const std::string type = schema["type"].Scalar();
    if (type == "object") return sample_object(document, schema);
    if (type == "array") return "[]";
    if (type == "boolean") return "true";
    if (type == "integer") return schema["minimum"] ? schema["minimum"].Scalar() : "0";
    return '"' + sample_text(schema) + '"';
}

}  // namespace

std::string sample_body(const OpenapiDocument& document, const Operation& operation) {
    const YAML::Node request = operation.node["requestBody"];
    if (!request) return "";
    const YAML::Node json = document.resolved(request)["content"]["application/json"];
    return json ? sample(document, json["schema"]) : "bytes";
}

}  // namespace tiemchung::test
