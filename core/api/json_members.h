#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace tiemchung::api {

/// JSON as read. Not the ordered kind, whose members are found one by one: an object of a million
/// members from outside must not cost a million squared.
using Json = nlohmann::json;

/// JSON to be written, its members in the order in which they were put in.
using OrderedJson = nlohmann::ordered_json;

/// The object in `text`, or a discarded value where it is none. Never throws.
[[nodiscard]] inline Json parse_object(std::string_view text) {
    Json document = Json::parse(text.begin(), text.end(), nullptr, false);
    return document.is_object() ? document : Json(Json::value_t::discarded);
}

/// A member of an object, or null where there is none, or `object` is no object.
[[nodiscard]] inline const Json* member(const Json& object, const char* name) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

/// A text member; nothing where it is absent or no text. Lives as long as `object`.
[[nodiscard]] inline std::optional<std::string_view> text_member(const Json& object,
                                                                 const char* name) {
    const Json* found = member(object, name);
    if (found == nullptr || !found->is_string()) return std::nullopt;
    return found->get_ref<const std::string&>();
}

/// The bytes of a base64 member; nothing where it is absent or not base64.
[[nodiscard]] inline std::optional<Bytes> bytes_member(const Json& object, const char* name) {
    const auto text = text_member(object, name);
    if (!text) return std::nullopt;
    auto bytes = from_base64(*text);
    if (!bytes) return std::nullopt;
    return *std::move(bytes);
}

/// As compact JSON; texts that are not UTF-8 get replacement characters.
[[nodiscard]] inline std::string compact(const OrderedJson& document) {
    return document.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

}  // namespace tiemchung::api
