#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/api/json_members.h"
#include "core/base/date.h"
#include "core/base/error_code.h"

namespace tiemchung::api {

/// The most bytes of a message that is not a list, and the highest number of a dose.
inline constexpr std::size_t max_small_message_bytes = std::size_t{64} << 10U;
inline constexpr int max_dose_number = 9;

/// Reads the members of one object of a message and keeps the first thing that is wrong with it, so
/// that a parser says what it reads and looks at `failure` once. What is wrong gives an empty
/// value.
class JsonReader {
  public:
    /// The longest text of a message, but for those that say otherwise.
    static constexpr std::size_t max_text = 200;

    explicit JsonReader(const Json& object) : object_(&object) {}

    /// json.missing_member or json.bad_member; nothing while all is well.
    [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

    /// A text in UTF-8 of at most `max` bytes.
    std::string text(const char* name, std::size_t max = max_text);
    /// An array of at most `max_count` such texts.
    std::vector<std::string> texts(const char* name, std::size_t max_count,
                                   std::size_t max = max_text);
    int number(const char* name, int min, int max);
    bool boolean(const char* name);
    /// ISO 8601: `2022-06-12T09:41:00Z`; `1979-03-22` or `1979`.
    Timestamp time(const char* name);
    PartialDate date(const char* name);
    /// Absent, or null, is nothing.
    std::optional<Timestamp> optional_time(const char* name);

    /// An object's reader calls `read(JsonReader&)`; so does every object of an array of at most
    /// `max`.
    template <class Read>
    void object(const char* name, Read read) {
        if (const Json* found = typed(name, Json::value_t::object)) nested(*found, read);
    }
    template <class Read>
    void objects(const char* name, std::size_t max, Read read) {
        const Json* found = typed(name, Json::value_t::array);
        if (found == nullptr) return;
        if (found->size() > max) fail(ErrorCode::json_bad_member);
        for (const Json& each : *found) {
            if (failure_) return;
            if (!each.is_object()) return fail(ErrorCode::json_bad_member);
            nested(each, read);
        }
    }
    /// Absent, or null, is nothing.
    [[nodiscard]] bool has(const char* name) const;

    void fail(ErrorCode code) {
        if (!failure_) failure_ = Error{code};
    }

  private:
    template <class Read>
    void nested(const Json& json, Read read) {
        JsonReader reader(json);
        read(reader);
        if (reader.failure_) fail(reader.failure_->code);
    }
    const Json* typed(const char* name, Json::value_t type);

    const Json* object_;
    std::optional<Error> failure_;
};

/// Reads a whole message: bounds it, parses it, hands `read(JsonReader&) -> T` its object. Fails
/// with json.too_large beyond `max_bytes`, json.malformed, json.missing_member or json.bad_member.
template <class Read>
auto read_message(std::string_view json, std::size_t max_bytes, Read read)
    -> Result<decltype(read(std::declval<JsonReader&>()))> {
    if (json.size() > max_bytes) return Error{ErrorCode::json_too_large};
    const Json document = parse_object(json);
    if (document.is_discarded()) return Error{ErrorCode::json_malformed};
    JsonReader reader(document);
    auto message = read(reader);
    if (reader.failure()) return *reader.failure();
    return message;
}

}  // namespace tiemchung::api
