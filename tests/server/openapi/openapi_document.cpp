#include "tests/server/openapi/openapi_document.h"

#include <regex>
#include <set>
#include <stdexcept>

#include "core/base/bytes.h"

namespace tiemchung::test {
namespace {

bool is_quoted(const YAML::Node& value) {
    return value.IsScalar() && value.Tag() == "!";
}

bool has_type(const YAML::Node& value, const std::string& type) {
    if (type == "object") return value.IsMap();
    if (type == "array") return value.IsSequence();
    if (type == "string") return is_quoted(value);
    if (!value.IsScalar() || is_quoted(value)) return false;
    const std::string text = value.Scalar();
    if (type == "boolean") return text == "true" || text == "false";
    if (type == "integer") return std::regex_match(text, std::regex{"-?[0-9]+"});
    throw std::runtime_error{"unknown type " + type};
}

void require_known_keywords(const YAML::Node& schema) {
    static const std::set<std::string> known{
        "type",         "description", "properties", "required",        "additionalProperties",
        "items",        "const",       "enum",       "pattern",         "minimum",
        "maximum",      "format",      "$ref",       "contentEncoding", "contentMediaType",
        "contentSchema"};
    for (const auto& member : schema) {
        if (!known.contains(member.first.Scalar())) {
            throw std::runtime_error{"unknown keyword " + member.first.Scalar()};
        }
    }
}

std::string scalar_fault(const YAML::Node& value, const YAML::Node& schema) {
    const std::string text = value.Scalar();
    if (schema["const"] && text != schema["const"].Scalar()) return "is not the constant";
    if (schema["pattern"] && !std::regex_search(text, std::regex{schema["pattern"].Scalar()})) {
        return "does not fit its pattern";
    }
    if (schema["minimum"] && value.as<long>() < schema["minimum"].as<long>()) return "is too small";
    if (schema["maximum"] && value.as<long>() > schema["maximum"].as<long>()) return "is too large";
    if (schema["enum"]) {
        for (const auto& choice : schema["enum"])
            if (choice.Scalar() == text) return "";
        return "is none of the choices";
    }
    if (schema["format"] &&
        !std::regex_match(text, std::regex{R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"})) {
        return "is no date-time";
    }
    if (schema["contentEncoding"] && !from_base64(text).ok()) return "is not base64";
    return "";
}

}  // namespace

OpenapiDocument::OpenapiDocument()
    : root_(YAML::LoadFile(TIEMCHUNG_SOURCE_DIR "/server/openapi.yaml")) {}

std::vector<Operation> OpenapiDocument::operations() const {
    std::vector<Operation> operations;
    for (const auto& path : root_["paths"]) {
        for (const auto& operation : path.second) {
            if (operation.first.Scalar() == "parameters") continue;  // of all operations there
            std::string method = operation.first.Scalar();
            for (char& c : method)
                c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            operations.push_back({method, path.first.Scalar(), operation.second});
        }
    }
    return operations;
}

YAML::Node OpenapiDocument::resolved(const YAML::Node& node) const {
    if (!node.IsMap() || !node["$ref"]) return node;
    std::string pointer = node["$ref"].Scalar();
    if (!pointer.starts_with("#/")) throw std::runtime_error{"foreign reference " + pointer};
    YAML::Node target = YAML::Clone(root_);
    for (std::size_t begin = 2; begin < pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', begin), pointer.size());
        target.reset(target[pointer.substr(begin, end - begin)]);
        begin = end + 1;
    }
    if (!target.IsDefined()) throw std::runtime_error{"dangling reference " + pointer};
    return resolved(target);
}

YAML::Node OpenapiDocument::schema(const std::string& name) const {
    return root_["components"]["schemas"][name];
}

std::string OpenapiDocument::fault(const std::string& json, const YAML::Node& schema) const {
    return fault_at("", YAML::Load(json), schema);
}

std::string OpenapiDocument::fault_at(const std::string& place, const YAML::Node& value,
                                      YAML::Node schema) const {
    schema.reset(resolved(schema));
    require_known_keywords(schema);
    if (schema["type"].IsSequence()) {  // a type, or null
        if (value.IsNull()) return "";
        schema = YAML::Clone(schema);
        schema["type"] = schema["type"][0].Scalar();
    }
    if (!has_type(value, schema["type"].Scalar())) return place + " has the wrong type";
    for (const auto& name : schema["required"]) {
        if (!value[name.Scalar()]) return place + " lacks " + name.Scalar();
    }
    if (value.IsMap()) {
        for (const auto& member : value) {
            const std::string name = member.first.Scalar();
            const YAML::Node expected = schema["properties"][name];
            if (!expected.IsDefined()) return place + " has the surplus member " + name;
            const std::string fault = fault_at(place + "/" + name, member.second, expected);
            if (!fault.empty()) return fault;
        }
    }
    if (value.IsSequence()) {
        for (const auto& item : value) {
            const std::string fault = fault_at(place + "/[]", item, schema["items"]);
            if (!fault.empty()) return fault;
        }
    }
    if (!value.IsScalar()) return "";
    const std::string fault = scalar_fault(value, schema);
    if (!fault.empty()) return place + " " + fault;
    if (!schema["contentSchema"]) return "";
    const auto content = from_base64(value.Scalar());
    return fault_at(place + "/(content)", YAML::Load(std::string{as_text(*content)}),
                    schema["contentSchema"]);
}

}  // namespace tiemchung::test
