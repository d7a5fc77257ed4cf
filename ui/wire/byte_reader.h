#pragma once

#include <cstdint>
#include <cstring>
#include <string>

#include "core/base/bytes.h"

namespace tiemchung::ui {

/// Reads little-endian values from a byte list. Reading past the end gives zeros and empty views
/// and is remembered in `ok`, so that a record is checked once, after reading it.
class ByteReader {
  public:
    explicit ByteReader(ByteView in) : in_(in) {}

    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] bool at_end() const { return in_.empty(); }

    std::uint8_t u8() {
        const ByteView one = take(1);
        return one.empty() ? std::uint8_t{0} : one[0];
    }
    std::uint16_t u16() {
        const std::uint16_t low = u8();
        return static_cast<std::uint16_t>(low | u8() << 8U);
    }
    std::uint32_t u32() {
        const std::uint32_t low = u16();
        return low | static_cast<std::uint32_t>(u16()) << 16U;
    }
    float f32() {
        // Emscripten 3.1.6's library has no std::bit_cast.
        const std::uint32_t bits = u32();
        float value = 0;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }
    double f64() {
        std::uint64_t bits = u32();
        bits |= static_cast<std::uint64_t>(u32()) << 32U;
        double value = 0;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }
    ByteView bytes(std::size_t count) { return take(count); }
    std::string text(std::size_t length) { return std::string(as_text(take(length))); }
    ByteView rest() { return take(in_.size()); }

  private:
    ByteView take(std::size_t count) {
        if (count > in_.size()) {
            ok_ = false;
            in_ = {};
            return {};
        }
        const ByteView head = in_.first(count);
        in_ = in_.subspan(count);
        return head;
    }

    ByteView in_;
    bool ok_ = true;
};

}  // namespace tiemchung::ui
