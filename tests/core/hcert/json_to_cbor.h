#pragma once

#include <nlohmann/json.hpp>

#include "core/hcert/cbor.h"
#include "core/hcert/cbor_writer.h"

namespace tiemchung::tests {

/// The CBOR of a JSON value (integers, texts, lists, objects, null, true): payloads are easier to
/// read, and to alter, in JSON.
inline Bytes to_cbor(const nlohmann::ordered_json& json) {
    return nlohmann::ordered_json::to_cbor(json);
}

/// An item as JSON, tags taken off; maps must have text keys.
inline nlohmann::json to_json(const hcert::cbor::Item& tagged) {
    using hcert::cbor::Kind;
    const hcert::cbor::Item& item = tagged.untagged();
    if (const auto text = item.as_text()) return *text;
    if (const auto integer = item.as_integer()) return *integer;
    if (const auto number = item.as_double()) return *number;
    if (item.is(Kind::boolean)) return item.argument != 0;
    if (item.is(Kind::array)) {
        auto list = nlohmann::json::array();
        for (const auto& element : item.elements()) {
            list.push_back(to_json(element));
        }
        return list;
    }
    if (item.is(Kind::map)) {
        auto object = nlohmann::json::object();
        for (auto key = item.elements().begin(); key != item.elements().end(); ++key) {
            const std::string name(key->as_text().value());
            object[name] = to_json(*++key);
        }
        return object;
    }
    return nullptr;
}

}  // namespace tiemchung::tests
