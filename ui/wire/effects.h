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
///   19 request: method, line break, path, line break, JSON; the answer is u16 HTTP status (0: the
///      network failed), u16 0, u32 seconds of Retry-After (0: none), then the body
///   20 print   21 QR picture: file name, squares, SVG path, each but the last with a line break
///   22 sound: path, line break, what to say when it fails   23 keep sealed: name, line break,
///   bytes   24 open kept: name 25 forget kept: name
///   26 upload photo: u32 photo; the answer as of a request   27 drop photo: u32 photo
///   28 store in tab: key, line break, value   29 save file: name, media type, content, each but
///   the last with a line break   30 open document: path
[[nodiscard]] Bytes encode_effects(const Effects& effects);

}  // namespace tiemchung::ui
