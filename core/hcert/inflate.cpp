#include "core/hcert/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>

namespace tiemchung::hcert {
namespace {

/// Owns zlib's decoder state for one stream.
class Inflater {
  public:
    explicit Inflater(ByteView input) {
        stream_.next_in = const_cast<Bytef*>(input.data());  // zlib never writes through it
        stream_.avail_in = static_cast<uInt>(input.size());
        ready_ = inflateInit(&stream_) == Z_OK;
    }
    ~Inflater() {
        if (ready_) inflateEnd(&stream_);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// Fills what `output` has beyond what is unpacked already; true at the end of the stream.
    [[nodiscard]] bool finish_into(Bytes& output) {
        stream_.next_out = output.data() + stream_.total_out;
        stream_.avail_out = static_cast<uInt>(output.size() - stream_.total_out);
        return ready_ && inflate(&stream_, Z_FINISH) == Z_STREAM_END;
    }

    [[nodiscard]] bool output_is_full() const { return stream_.avail_out == 0; }
    [[nodiscard]] std::size_t consumed() const { return stream_.total_in; }
    [[nodiscard]] std::size_t unpacked() const { return stream_.total_out; }

  private:
    z_stream stream_{};
    bool ready_ = false;
};

/// Deflate with a window of 32 KiB, packed at the highest level (RFC 1950 section 2.2).
constexpr std::array<std::uint8_t, 2> zlib_header{0x78, 0xda};

/// Owns zlib's encoder state for one stream without header and check sum.
///
/// A certificate is far smaller than the window that its header allows for. State of its own size
/// gives the same bytes: allocating and clearing that of the whole window took most of the time.
class Deflater {
  public:
    explicit Deflater(std::size_t size) {
        constexpr std::size_t small = 2'000;
        constexpr int whole_window = 15;
        constexpr int usual_memory = 8;
        constexpr int small_window = 12;  // 4 KiB
        constexpr int small_memory = 5;   // holds 2,047 symbols in a block
        ready_ =
            deflateInit2(&stream_, Z_BEST_COMPRESSION, Z_DEFLATED,
                         size <= small ? -small_window : -whole_window,
                         size <= small ? small_memory : usual_memory, Z_DEFAULT_STRATEGY) == Z_OK;
    }
    ~Deflater() {
        if (ready_) deflateEnd(&stream_);
    }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    [[nodiscard]] std::optional<Bytes> finish(ByteView input) {
        if (!ready_) return std::nullopt;
        Bytes output(deflateBound(&stream_, static_cast<uLong>(input.size())));
        stream_.next_in = const_cast<Bytef*>(input.data());  // zlib never writes through it
        stream_.avail_in = static_cast<uInt>(input.size());
        stream_.next_out = output.data();
        stream_.avail_out = static_cast<uInt>(output.size());
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) return std::nullopt;
        output.resize(stream_.total_out);
        return output;
    }

  private:
    z_stream stream_{};
    bool ready_ = false;
};

/// RFC 1950 section 2.2: deflate, a window of at most 32 KiB, no preset dictionary, a header that
/// is a multiple of 31.
bool has_zlib_header(ByteView bytes) {
    if (bytes.size() < 2) return false;
    const unsigned method = bytes[0];
    const unsigned flags = bytes[1];
    const bool deflate_method = (method & 0x0fU) == 8 && method >> 4U <= 7;
    const bool preset_dictionary = (flags & 0x20U) != 0;
    return deflate_method && !preset_dictionary && (method << 8U | flags) % 31 == 0;
}

}  // namespace

Result<Bytes> inflate_zlib(ByteView compressed, std::size_t limit) {
    constexpr std::size_t usual_size = 2'048;
    if (!has_zlib_header(compressed)) return Error{ErrorCode::inflate_not_zlib, 0};
    Inflater inflater(compressed);
    // One byte more than the limit tells a stream that just fits from one that goes on.
    Bytes output(std::min(usual_size, limit + 1));
    while (!inflater.finish_into(output)) {
        if (!inflater.output_is_full()) {
            return Error{ErrorCode::inflate_broken, inflater.consumed()};
        }
        if (output.size() > limit) return Error{ErrorCode::inflate_too_large, inflater.consumed()};
        output.resize(std::min(output.size() * 4, limit + 1));
    }
    if (inflater.unpacked() > limit) {
        return Error{ErrorCode::inflate_too_large, inflater.consumed()};
    }
    if (inflater.consumed() != compressed.size()) {
        return Error{ErrorCode::inflate_trailing_bytes, inflater.consumed()};
    }
    output.resize(inflater.unpacked());
    return output;
}

Result<Bytes> deflate_zlib(ByteView bytes) {
    if (bytes.size() > max_inflated_size) return Error{ErrorCode::inflate_too_large, 0};
    Deflater deflater(bytes.size());
    auto body = deflater.finish(bytes);
    if (!body) return Error{ErrorCode::inflate_broken, 0};
    Bytes output{zlib_header.begin(), zlib_header.end()};
    output.insert(output.end(), body->begin(), body->end());
    const uLong sum =
        adler32(adler32(0, nullptr, 0), bytes.data(), static_cast<uInt>(bytes.size()));
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        output.push_back(static_cast<std::uint8_t>(sum >> shift));
    return output;
}

}  // namespace tiemchung::hcert
