#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

namespace tiemchung::test {

/// One operation of the document.
struct Operation {
    std::string method;  ///< in capitals
    std::string path;
    YAML::Node node;
};

/// server/openapi.yaml, and the part of JSON Schema that it is written in.
class OpenapiDocument {
  public:
    OpenapiDocument();

    [[nodiscard]] std::vector<Operation> operations() const;

    /// Follows a `$ref` within the document; any other node is returned as it is.
    [[nodiscard]] YAML::Node resolved(const YAML::Node& node) const;

    [[nodiscard]] YAML::Node schema(const std::string& name) const;

    /// Where and how `json` departs from the schema; "" if it does not. Throws on a keyword that
    /// this checker does not know, so that none goes unheeded.
    [[nodiscard]] std::string fault(const std::string& json, const YAML::Node& schema) const;

  private:
    [[nodiscard]] std::string fault_at(const std::string& place, const YAML::Node& value,
                                       YAML::Node schema) const;

    YAML::Node root_;
};

}  // namespace tiemchung::test
