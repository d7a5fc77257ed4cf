#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/bytes.h"

namespace tiemchung::hcert::cbor {

/// Writes CBOR (RFC 8949) with definite lengths and the shortest heads. Containers announce their
/// count; the caller then writes that many items (pairs for a map).
class Writer {
  public:
    void integer(std::int64_t value);
    void bytes(ByteView value);
    void text(std::string_view value);
    void array(std::size_t count);
    void map(std::size_t count);
    void tag(std::uint64_t number);

    [[nodiscard]] const Bytes& written() const& { return out_; }
    [[nodiscard]] Bytes written() && { return std::move(out_); }
    void reserve(std::size_t size) { out_.reserve(size); }

  private:
    void head(std::uint8_t major, std::uint64_t argument);

    Bytes out_;
};

}  // namespace tiemchung::hcert::cbor
