#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/base/bytes.h"

namespace tiemchung::ui {

/// Appends little-endian values to a byte list, unaligned.
class ByteWriter {
  public:
    explicit ByteWriter(Bytes& out) : out_(out) {}

    void u8(std::uint8_t value) { out_.push_back(value); }
    void u16(std::uint16_t value) {
        u8(static_cast<std::uint8_t>(value));
        u8(static_cast<std::uint8_t>(value >> 8U));
    }
    void u32(std::uint32_t value) {
        u16(static_cast<std::uint16_t>(value));
        u16(static_cast<std::uint16_t>(value >> 16U));
    }
    void f32(float value) {
        // Emscripten 3.1.6's library has no std::bit_cast.
        std::uint32_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        u32(bits);
    }
    void bytes(ByteView view) { out_.insert(out_.end(), view.begin(), view.end()); }

    /// The length in bytes, then the bytes.
    void text(std::string_view view) {
        u32(static_cast<std::uint32_t>(view.size()));
        bytes(as_bytes(view));
    }

  private:
    Bytes& out_;
};

}  // namespace tiemchung::ui
