#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/date.h"

namespace tiemchung::api {

/// Writes one message straight into its text: for messages that everybody asks for, where a tree of
/// values would cost several times the work. The counterpart of JsonReader; the result is what
/// `compact` gives for the same members. Names are literals that need no escaping.
class JsonWriter {
  public:
    explicit JsonWriter(std::size_t expected_bytes) {
        json_.reserve(expected_bytes);
        json_.push_back('{');
    }

    /// Texts that are not UTF-8 get replacement characters.
    void text(std::string_view name, std::string_view value);
    void number(std::string_view name, int value);
    void boolean(std::string_view name, bool value);
    void time(std::string_view name, Timestamp value);
    void time_or_null(std::string_view name, const std::optional<Timestamp>& value);

    /// A member that is an object; `write(JsonWriter&)` gives it its members.
    template <class Write>
    void object(std::string_view name, Write write) {
        begin_member(name);
        nested(write);
    }

    /// A member that is an array of objects; `write(JsonWriter&, const Item&)` for each.
    template <class Items, class Write>
    void objects(std::string_view name, const Items& items, Write write) {
        begin_member(name);
        json_.push_back('[');
        bool first = true;
        for (const auto& item : items) {
            if (!std::exchange(first, false)) json_.push_back(',');
            nested([&](JsonWriter& json) { write(json, item); });
        }
        json_.push_back(']');
    }

    /// The whole message. Nothing can be written afterwards.
    [[nodiscard]] std::string take() && {
        json_.push_back('}');
        return std::move(json_);
    }

  private:
    template <class Write>
    void nested(Write write) {
        json_.push_back('{');
        is_first_ = true;
        write(*this);
        json_.push_back('}');
        is_first_ = false;
    }
    void begin_member(std::string_view name);

    std::string json_;
    bool is_first_ = true;
};

}  // namespace tiemchung::api
