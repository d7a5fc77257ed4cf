#include "core/api/json_writer.h"

#include "core/api/json_members.h"
#include "core/base/utf8.h"

namespace tiemchung::api {
namespace {

/// Whether a text stands in JSON as it is. Looks at every byte without leaving early, which
/// compilers turn into a few instructions for many bytes.
bool needs_no_care(std::string_view text) {
    unsigned char escaped = 0;
    unsigned char any = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        escaped |= static_cast<unsigned char>((byte < 0x20) | (byte == '"') | (byte == '\\'));
        any |= byte;
    }
    return escaped == 0 && (any < 0x80 || check_utf8(text).ok());
}

}  // namespace

void JsonWriter::begin_member(std::string_view name) {
    if (!std::exchange(is_first_, false)) json_.push_back(',');
    json_.push_back('"');
    json_.append(name).append("\":");
}

void JsonWriter::text(std::string_view name, std::string_view value) {
    begin_member(name);
    if (needs_no_care(value)) {
        json_.push_back('"');
        json_.append(value).push_back('"');
    } else {
        json_.append(compact(OrderedJson(std::string(value))));
    }
}

void JsonWriter::number(std::string_view name, int value) {
    begin_member(name);
    json_.append(std::to_string(value));
}

void JsonWriter::boolean(std::string_view name, bool value) {
    begin_member(name);
    json_.append(value ? "true" : "false");
}

void JsonWriter::time(std::string_view name, Timestamp value) {
    text(name, to_iso8601(value));
}

void JsonWriter::time_or_null(std::string_view name, const std::optional<Timestamp>& value) {
    if (value) return time(name, *value);
    begin_member(name);
    json_.append("null");
}

}  // namespace tiemchung::api
