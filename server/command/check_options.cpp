#include "server/command/check_options.h"

#include "core/text/error_texts.h"
#include "server/command/bounded_file.h"
#include "server/command/command_language.h"
#include "server/command/command_texts.h"

namespace tiemchung::command {
namespace {

constexpr std::size_t max_key_file = 4'096;

/// Walks over the arguments, splitting `--name=value`.
class Arguments {
  public:
    explicit Arguments(std::span<const std::string_view> arguments) : rest_(arguments) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    std::string_view next() {
        const std::string_view argument = rest_.front();
        rest_ = rest_.subspan(1);
        return argument;
    }

    /// The value of an option: what stands behind its `=`, else the next argument.
    std::optional<std::string_view> value(std::optional<std::string_view> attached) {
        if (attached) return attached;
        if (at_end()) return std::nullopt;
        return next();
    }

  private:
    std::span<const std::string_view> rest_;
};

/// Takes in one option that has a value; the complaint where the value is wrong.
std::optional<std::string> set_option(CheckOptions& options, std::string_view name,
                                      std::string_view value) {
    const text::Language language = options.language;
    if (name == "--trust") {
        options.trust_paths.emplace_back(value);
    } else if (name == "--at") {
        const auto time = parse_timestamp(value);
        if (!time) {
            const std::string_view reason = text::text_of(time.error().code).what.in(language);
            return text::fill(texts::bad_time.in(language), {{"value", value}, {"reason", reason}});
        }
        options.at = *time;
    } else if (name == "--publisher-key") {
        options.publisher_key = read_public_key_argument(value);
        if (!options.publisher_key) return std::string(texts::bad_publisher_key.in(language));
    } else if (name == "--lang") {
        if (value != "vi" && value != "en") return std::string(texts::bad_language.in(language));
    } else {
        return text::fill(texts::unknown_option.in(language), {{"name", name}});
    }
    return std::nullopt;
}

}  // namespace

std::variant<CheckOptions, WrongUse> parse_check_options(
    std::span<const std::string_view> arguments) {
    CheckOptions options;
    options.language = language_among(arguments);
    const auto wrong = [&](std::string message) {
        return WrongUse{std::move(message), options.language};
    };
    Arguments rest(arguments);
    bool only_inputs = false;
    while (!rest.at_end()) {
        const std::string_view argument = rest.next();
        if (only_inputs || argument == "-" || !argument.starts_with('-')) {
            options.inputs.emplace_back(argument);
            continue;
        }
        if (argument == "--") {
            only_inputs = true;
        } else if (argument == "--json") {
            options.json = true;
        } else if (argument == "--help" || argument == "-h") {
            options.help = true;
        } else {
            const std::size_t equals = argument.find('=');
            const std::string_view name = argument.substr(0, equals);
            std::optional<std::string_view> attached;
            if (equals != std::string_view::npos) attached = argument.substr(equals + 1);
            const bool known = name == "--trust" || name == "--at" || name == "--publisher-key" ||
                               name == "--lang";
            const auto value = known ? rest.value(attached) : attached.value_or("");
            if (!value) {
                return wrong(
                    text::fill(texts::missing_value.in(options.language), {{"name", name}}));
            }
            if (auto complaint = set_option(options, name, *value)) {
                return wrong(*std::move(complaint));
            }
        }
    }
    if (options.inputs.empty() && !options.help) {
        return wrong(std::string(texts::no_inputs.in(options.language)));
    }
    return options;
}

std::optional<crypto::Ed25519PublicKey> read_public_key_argument(std::string_view argument) {
    constexpr std::size_t size = std::tuple_size_v<crypto::Ed25519PublicKey>;
    if (const auto bytes = from_base64(argument); bytes && bytes->size() == size) {
        return crypto::exactly<size>(*bytes);
    }
    const auto file = read_bounded_file(std::filesystem::path(argument), max_key_file);
    if (!file) return std::nullopt;
    if (file->size() == size) return crypto::exactly<size>(*file);
    std::string_view text = as_text(*file);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
        text.remove_suffix(1);
    const auto bytes = from_base64(text);
    return bytes ? crypto::exactly<size>(*bytes) : std::nullopt;
}

}  // namespace tiemchung::command
