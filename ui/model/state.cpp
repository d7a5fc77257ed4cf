#include "ui/model/state.h"

namespace tiemchung::ui {

Theme theme_of(const State& state) {
    if (state.preferences.theme) return *state.preferences.theme;
    if (state.environment.more_contrast) return Theme::contrast;
    return state.environment.prefers_dark ? Theme::dark : Theme::light;
}

Skin skin_of(const State& state) {
    const Environment& environment = state.environment;
    const bool can_paint = environment.webgl && environment.fonts_ready;
    const bool must_be_plain =
        environment.forced_colors || environment.text_spacing || environment.translated;
    return can_paint && !must_be_plain && !state.preferences.plain ? Skin::overlay : Skin::plain;
}

float text_scale_of(const State& state) {
    constexpr float scales[] = {1, 1.15F, 1.3F};
    return scales[static_cast<std::size_t>(state.preferences.text_size)] *
           state.environment.text_scale;
}

}  // namespace tiemchung::ui
