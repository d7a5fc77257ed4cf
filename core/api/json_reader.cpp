#include "core/api/json_reader.h"

namespace tiemchung::api {

bool JsonReader::has(const char* name) const {
    const Json* found = member(*object_, name);
    return found != nullptr && !found->is_null();
}

const Json* JsonReader::typed(const char* name, Json::value_t type) {
    const Json* found = member(*object_, name);
    if (found == nullptr) {
        fail(ErrorCode::json_missing_member);
        return nullptr;
    }
    if (found->type() != type) {
        fail(ErrorCode::json_bad_member);
        return nullptr;
    }
    return found;
}

std::string JsonReader::text(const char* name, std::size_t max) {
    const Json* found = typed(name, Json::value_t::string);
    if (found == nullptr) return {};
    const std::string& value = found->get_ref<const std::string&>();
    if (value.size() <= max) return value;
    fail(ErrorCode::json_bad_member);
    return {};
}

std::vector<std::string> JsonReader::texts(const char* name, std::size_t max_count,
                                           std::size_t max) {
    std::vector<std::string> values;
    const Json* found = typed(name, Json::value_t::array);
    if (found == nullptr) return values;
    if (found->size() > max_count) fail(ErrorCode::json_bad_member);
    for (const Json& each : *found) {
        const auto* value = each.get_ptr<const std::string*>();
        if (value == nullptr || value->size() > max) fail(ErrorCode::json_bad_member);
        if (failure_) return {};
        values.push_back(*value);
    }
    return values;
}

int JsonReader::number(const char* name, int min, int max) {
    const Json* found = member(*object_, name);
    if (found == nullptr) {
        fail(ErrorCode::json_missing_member);
        return min;
    }
    if (found->is_number_integer() && *found >= min && *found <= max) return found->get<int>();
    fail(ErrorCode::json_bad_member);
    return min;
}

bool JsonReader::boolean(const char* name) {
    const Json* found = typed(name, Json::value_t::boolean);
    return found != nullptr && found->get<bool>();
}

Timestamp JsonReader::time(const char* name) {
    const auto read = parse_timestamp(text(name));
    if (read) return *read;
    fail(ErrorCode::json_bad_member);
    return {};
}

PartialDate JsonReader::date(const char* name) {
    const auto read = parse_partial_date(text(name));
    if (read) return *read;
    fail(ErrorCode::json_bad_member);
    return {};
}

std::optional<Timestamp> JsonReader::optional_time(const char* name) {
    return has(name) ? std::optional{time(name)} : std::nullopt;
}

}  // namespace tiemchung::api
