#pragma once

#include <variant>
#include <vector>

#include "core/base/bytes.h"
#include "ui/model/event.h"
#include "ui/semantics/gesture.h"

namespace tiemchung::ui {

/// What the page reports: something done to an element, or something that happened by itself.
using Report = std::variant<Gesture, Event>;

/// Reads records of u16 kind, u16 flags, u32 node, u32 length, bytes, padded to 4:
///   1 activate  2 input  3 commit  4 choose  5 toggle (u8)  6 focus (flag 0: ring visible)
///   7 blur: a field was left  8 hover  9 press   (all on `node`; 2 to 4 carry NFC text)
///   10 navigate: path (flag 0: from history, flag 1: first load)
///   11 environment: f32 width, height, device pixel ratio, text scale; u32 of Environment's flags
///   12 answer to effect `node`; effect 0: `key=value` lines remembered from the last visit
///   13 texts of QR codes (flags: 0 picture, 1 camera, 2 pasted): u32 count, (u32 length, bytes)*
///   14 no text (flags as 13): the name of an ErrorCode
///   15 camera: u8 state, has torch, torch on, camera count; f32 zoom min, max, now
///   16 a picture is being read   17 a due timer fired
///   18 photo `node` is prepared: u8 format (0: none of ours, then report::PhotoFormat from 1),
///      u8 flags (0: opens, 1: blurred), u16 0, f64 bytes, u32 width, u32 height, u32 count of QR
///      texts, (u32 length, bytes)*, then the file's name
///   19 photo `node` is being uploaded (flag 0: interrupted): f32 part
/// A record that is malformed, of unknown kind or not UTF-8 is left out.
[[nodiscard]] std::vector<Report> decode_reports(ByteView records);

}  // namespace tiemchung::ui
