#include "ui/theme/type_scale.h"

#include <array>
#include <cmath>

namespace tiemchung::ui {
namespace {

struct Steps {
    TypeStyle phone;
    TypeStyle desktop;
};

constexpr std::array<Steps, type_role_count> steps{{
    /* display       */ {{28, 42, Weight::bold}, {40, 60, Weight::bold}},
    /* page_title    */ {{20, 30, Weight::bold}, {28, 42, Weight::bold}},
    /* section_title */ {{20, 30, Weight::semibold}, {20, 30, Weight::semibold}},
    /* card_title    */ {{17, 26, Weight::semibold}, {17, 26, Weight::semibold}},
    /* body          */ {{16, 25, Weight::regular}, {16, 25, Weight::regular}},
    /* body_medium   */ {{16, 25, Weight::medium}, {16, 25, Weight::medium}},
    /* button        */ {{16, 25, Weight::semibold}, {16, 25, Weight::semibold}},
    /* label         */ {{15, 23, Weight::semibold}, {15, 23, Weight::semibold}},
    /* item          */ {{15, 23, Weight::regular}, {15, 23, Weight::regular}},
    /* hint          */ {{14, 22, Weight::regular}, {14, 22, Weight::regular}},
    /* caption       */ {{13, 20, Weight::medium}, {13, 20, Weight::medium}},
    /* verdict_word  */ {{28, 42, Weight::bold}, {34, 50, Weight::bold}},
    /* lead          */ {{16, 25, Weight::regular}, {18, 29, Weight::regular}},
    /* door_title    */ {{18, 28, Weight::semibold}, {20, 30, Weight::semibold}},
    /* door_text     */ {{14, 22, Weight::regular}, {15, 23, Weight::regular}},
    /* door_action   */ {{16, 25, Weight::semibold}, {16, 25, Weight::semibold}},
    /* app_name      */ {{15, 23, Weight::bold}, {18, 27, Weight::bold}},
    /* nav           */ {{15, 23, Weight::medium}, {15, 23, Weight::medium}},
    /* nav_active    */ {{15, 23, Weight::semibold}, {15, 23, Weight::semibold}},
    /* tab           */ {{14, 22, Weight::semibold}, {15, 23, Weight::semibold}},
    /* hotline       */ {{17, 26, Weight::bold}, {17, 26, Weight::bold}},
    /* hotline_big   */ {{24, 36, Weight::bold}, {28, 42, Weight::bold}},
    /* number        */ {{15, 23, Weight::bold}, {15, 23, Weight::bold}},
    /* pill          */ {{13, 20, Weight::semibold}, {13, 20, Weight::semibold}},
    /* code          */ {{13, 20, Weight::regular}, {13, 20, Weight::regular}},
}};

}  // namespace

std::uint16_t css_weight(Weight weight) {
    return static_cast<std::uint16_t>(400 + 100 * static_cast<int>(weight));
}

TypeStyle type_style(TypeRole role, bool wide, float scale) {
    const Steps& step = steps[static_cast<std::size_t>(role)];
    TypeStyle style = wide ? step.desktop : step.phone;
    style.size = std::round(style.size * scale);
    style.line = std::round(style.line * scale);
    return style;
}

}  // namespace tiemchung::ui
