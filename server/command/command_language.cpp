#include "server/command/command_language.h"

namespace tiemchung::command {

text::Language language_among(std::span<const std::string_view> arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool next_is_english = i + 1 < arguments.size() && arguments[i + 1] == "en";
        if (arguments[i] == "--lang=en" || (arguments[i] == "--lang" && next_is_english)) {
            return text::Language::en;
        }
    }
    return text::Language::vi;
}

}  // namespace tiemchung::command
