#pragma once

#include "core/base/bytes.h"
#include "ui/model/effect.h"

namespace tiemchung::ui {

/// The effects as the page reads them: u16 kind, u16 flags, u32 id, u32 length, bytes, padded to 4.
///   1 focus: u32 node   2 announce (flag 0: assertive): text   3 title: text
///   4 history (flag 0: replace): path   5 scroll to top   6 language: `vi` or `en`
///   7 appearance: theme, line break, text size   8 load trust list   9 load configuration
///   10 verify: i32 COSE algorithm, u32 lengths of key, data and signature, then the three
///   11 open camera: facing   12 close camera   13 torch (flag 0: on)   14 zoom: f32
///   15 next camera   16 store: key, line break, value   18 skin (flag 0: plain)
[[nodiscard]] Bytes encode_effects(const Effects& effects);

}  // namespace tiemchung::ui
