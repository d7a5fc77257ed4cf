#include "core/hcert/inflate.h"

#include <zlib.h>

#include <algorithm>

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
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    Bytes output(size);
    const int status = compress2(output.data(), &size, bytes.data(),
                                 static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION);
    if (status != Z_OK) return Error{ErrorCode::inflate_broken, 0};
    output.resize(size);
    return output;
}

}  // namespace tiemchung::hcert
