#include "ui/model/preferences.h"

#include <array>
#include <string_view>

#include "ui/model/navigation.h"

namespace tiemchung::ui {
namespace {

constexpr std::array<std::string_view, 3> theme_names{"light", "dark", "contrast"};
constexpr std::array<std::string_view, 3> text_sizes{"1", "1.15", "1.3"};

template <class Enum>
Enum next_of_three(Enum value) {
    return static_cast<Enum>((static_cast<unsigned>(value) + 1) % 3);
}

template <class Enum>
std::optional<Enum> named(const std::array<std::string_view, 3>& names, std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

std::string_view name_in(const std::array<std::string_view, 3>& names, auto value) {
    return names[static_cast<std::size_t>(value)];
}

std::string language_code(const State& state) {
    return state.preferences.language == text::Language::vi ? "vi" : "en";
}

void show_appearance(const Story& story) {
    story.ask(SetAppearance{std::string(name_in(theme_names, theme_of(story.state))),
                            std::string(name_in(text_sizes, story.state.preferences.text_size))});
}

}  // namespace

void remember(const Story& story, const Remembered& event) {
    Preferences& preferences = story.state.preferences;
    for (const auto& [key, value] : event.values) {
        if (key == "language") {
            preferences.language = value == "en" ? text::Language::en : text::Language::vi;
        } else if (key == "appearance") {
            preferences.theme = named<Theme>(theme_names, value);
        } else if (key == "text_size") {
            preferences.text_size = named<TextSize>(text_sizes, value).value_or(TextSize::normal);
        } else if (key == "plain") {
            preferences.plain = value == "1";
        } else if (key == "kept") {
            story.state.lookup.kept.remembered = value == "1";
        } else if (key == "random") {
            story.state.random = value;
        }
    }
    story.ask(SetLanguage{language_code(story.state)});
    show_appearance(story);
}

void switch_language(const Story& story) {
    text::Language& language = story.state.preferences.language;
    language = language == text::Language::vi ? text::Language::en : text::Language::vi;
    story.ask(SetLanguage{language_code(story.state)});
    story.ask(Store{"language", language_code(story.state)});
    set_title(story);
}

void cycle_text_size(const Story& story) {
    TextSize& size = story.state.preferences.text_size;
    size = next_of_three(size);
    story.ask(Store{"text_size", std::string(name_in(text_sizes, size))});
    show_appearance(story);
}

void cycle_appearance(const Story& story) {
    const Theme theme = next_of_three(theme_of(story.state));
    story.state.preferences.theme = theme;
    story.ask(Store{"appearance", std::string(name_in(theme_names, theme))});
    show_appearance(story);
}

void switch_skin(const Story& story) {
    State& state = story.state;
    state.preferences.plain = !state.preferences.plain;
    story.ask(Store{"plain", state.preferences.plain ? "1" : ""});
    if (!state.preferences.plain && state.route.plain) {
        state.route.plain = false;
        story.ask(WriteHistory{std::string(path_of(state.route.page)), true});
    }
}

void change_environment(const Story& story, const EnvironmentChanged& event) {
    const Theme before = theme_of(story.state);
    // A soft keyboard changes the height alone: laying out anew would make the page jump.
    const Environment old = story.state.environment;
    story.state.environment = event.environment;
    if (old.width_css == event.environment.width_css) {
        story.state.environment.height_css = old.height_css;
    }
    if (theme_of(story.state) != before) show_appearance(story);
}

}  // namespace tiemchung::ui
