#pragma once

#include <string>

#include "ui/semantics/key.h"

namespace tiemchung::ui {

/// What a person did to one element. The page reports elements, never coordinates or key codes.
struct Gesture {
    enum class Kind : std::uint8_t {
        activate = 1,
        input,   ///< typing: `text` is the whole content so far, NFC
        commit,  ///< the field was left or its change confirmed
        choose,  ///< an option; `text` is its value
        toggle,  ///< `flag`: now checked
        focus,   ///< `flag`: the focus ring is visible
        blur,
        hover,  ///< node 0: nothing is hovered
        press,  ///< node 0: released
    };
    Kind kind = Kind::activate;
    NodeId node = 0;
    std::string text;
    bool flag = false;
};

}  // namespace tiemchung::ui
