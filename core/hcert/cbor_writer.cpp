#include "core/hcert/cbor_writer.h"

namespace tiemchung::hcert::cbor {

void Writer::head(std::uint8_t major, std::uint64_t argument) {
    const auto initial = static_cast<std::uint8_t>(major << 5U);
    if (argument < 24) {
        out_.push_back(static_cast<std::uint8_t>(initial | argument));
        return;
    }
    const unsigned width = argument <= 0xff         ? 1
                           : argument <= 0xffff     ? 2
                           : argument <= 0xffffffff ? 4
                                                    : 8;
    const unsigned info = width == 1 ? 24 : width == 2 ? 25 : width == 4 ? 26 : 27;
    out_.push_back(static_cast<std::uint8_t>(initial | info));
    for (unsigned i = width; i > 0; --i) {
        out_.push_back(static_cast<std::uint8_t>(argument >> (8 * (i - 1))));
    }
}

void Writer::integer(std::int64_t value) {
    if (value >= 0) {
        head(0, static_cast<std::uint64_t>(value));
    } else {
        head(1, static_cast<std::uint64_t>(-1 - value));
    }
}

void Writer::bytes(ByteView value) {
    head(2, value.size());
    out_.insert(out_.end(), value.begin(), value.end());
}

void Writer::text(std::string_view value) {
    head(3, value.size());
    const ByteView raw = as_bytes(value);
    out_.insert(out_.end(), raw.begin(), raw.end());
}

void Writer::array(std::size_t count) {
    head(4, count);
}

void Writer::map(std::size_t count) {
    head(5, count);
}

void Writer::tag(std::uint64_t number) {
    head(6, number);
}

}  // namespace tiemchung::hcert::cbor
