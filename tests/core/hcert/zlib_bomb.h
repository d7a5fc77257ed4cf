#pragma once

#include "core/base/bytes.h"

namespace tiemchung::tests {

/// A zlib stream of `1 + 258 * repeats` zero bytes and a checksum that is not theirs: 13 bits for
/// 258 bytes, far beyond what an encoder of ours would agree to write.
inline Bytes zlib_bomb(std::size_t repeats) {
    Bytes stream{0x78, 0xda};
    unsigned pending = 0;
    unsigned count = 0;
    const auto put = [&](unsigned bits, unsigned width) {  // Huffman codes go first bit first
        for (unsigned i = width; i > 0; --i) {
            pending |= (bits >> (i - 1) & 1U) << count;
            if (++count == 8) {
                stream.push_back(static_cast<std::uint8_t>(pending));
                pending = count = 0;
            }
        }
    };
    put(0b1, 1);         // the last block,
    put(0b10, 2);        // in the fixed code of RFC 1951 section 3.2.6
    put(0b00110000, 8);  // the literal 0
    for (std::size_t i = 0; i < repeats; ++i) {
        put(0b11000101, 8);  // 258 bytes
        put(0b00000, 5);     // from one byte back
    }
    put(0, 7);  // end of block
    put(0, 7);
    stream.insert(stream.end(), {0, 0, 0, 1});
    return stream;
}

}  // namespace tiemchung::tests
