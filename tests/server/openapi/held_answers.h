#pragma once

#include <boost/test/unit_test.hpp>
#include <set>
#include <stdexcept>
#include <string>

#include "tests/server/openapi/openapi_document.h"
#include "tests/server/support/raw_client.h"

namespace tiemchung::test {

/// Holds answers against their description, and remembers which operations were answered.
class HeldAnswers {
  public:
    /// Fails the test where the answer is not as the operation describes its status.
    void hold(const std::string& operation_id, const Reply& reply) {
        BOOST_TEST_CONTEXT(operation_id << " " << reply.status << " " << reply.body) {
            const YAML::Node responses = operation(operation_id).node["responses"];
            const std::string status = std::to_string(reply.status);
            BOOST_REQUIRE(responses[status].IsDefined());
            const YAML::Node described = document_.resolved(responses[status]);
            for (const auto& header : described["headers"]) {
                const YAML::Node schema = document_.resolved(header.second)["schema"];
                const std::string value = reply.field(header.first.Scalar());
                const bool is_number = schema["type"].Scalar() == "integer";
                BOOST_TEST(document_.fault(is_number ? value : quoted(value), schema) == "");
            }
            if (reply.status < 400) checked_.insert(operation_id);
            if (!described["content"]) {
                BOOST_TEST(reply.body.empty());
                return;
            }
            const YAML::Node content = described["content"][reply.field("Content-Type")];
            BOOST_REQUIRE(content.IsDefined());
            if (content["schema"]) BOOST_TEST(document_.fault(reply.body, content["schema"]) == "");
        }
    }

    void hold_request(const std::string& operation_id, const std::string& body) const {
        const YAML::Node content =
            operation(operation_id).node["requestBody"]["content"]["application/json"];
        BOOST_TEST(document_.fault(body, content["schema"]) == "", operation_id);
    }

    /// Fails the test where an operation of the tag was never answered.
    void hold_all_of(const std::string& tag) const {
        for (const Operation& operation : document_.operations()) {
            if (operation.node["tags"][0].Scalar() != tag) continue;
            const std::string name = operation.node["operationId"].Scalar();
            BOOST_TEST(checked_.contains(name), name);
        }
    }

  private:
    /// As a JSON string: entity tags have quotes of their own.
    static std::string quoted(const std::string& value) {
        std::string json = "\"";
        for (const char c : value)
            json += c == '"' ? "\\\"" : std::string(1, c);
        return json + '"';
    }

    [[nodiscard]] Operation operation(const std::string& id) const {
        for (const Operation& one : document_.operations())
            if (one.node["operationId"].Scalar() == id) return one;
        throw std::runtime_error{"no operation " + id};
    }

    OpenapiDocument document_;
    std::set<std::string> checked_;  ///< operationIds
};

}  // namespace tiemchung::test
