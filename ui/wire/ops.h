#pragma once

#include <vector>

#include "core/base/bytes.h"
#include "ui/semantics/diff.h"

namespace tiemchung::ui {

/// The ops as the page reads them. Little endian, unaligned, strings as u32 length and UTF-8:
///   1 remove: u32 id
///   2 put:    u32 id, u32 parent, u8 role, u8 variant, u16 states, f32 x y w h (w < 0: no place),
///             u8 type role, u8 align, f32 size, f32 line, u16 weight, u32 revision,
///             str key, str label, str value, str error key, u16 count, (u8 hint, str)*
///   3 order:  u32 parent, u32 count, u32 id*
///   4 rect:   u32 id, f32 x y w h
[[nodiscard]] Bytes encode_ops(const std::vector<Op>& ops);

}  // namespace tiemchung::ui
