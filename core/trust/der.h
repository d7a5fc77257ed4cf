#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>

#include "core/base/bytes.h"

namespace tiemchung::trust {

/// The tags of DER (X.690) that certificates and keys are made of.
enum class DerTag : std::uint8_t {
    boolean = 0x01,
    integer = 0x02,
    bit_string = 0x03,
    octet_string = 0x04,
    null = 0x05,
    object_identifier = 0x06,
    utf8_string = 0x0c,
    printable_string = 0x13,
    teletex_string = 0x14,
    utc_time = 0x17,
    generalized_time = 0x18,
    bmp_string = 0x1e,
    sequence = 0x30,
    set = 0x31,
    explicit_0 = 0xa0,
    explicit_3 = 0xa3,
};

/// One element: its tag, what it holds, and the whole of it with tag and length.
struct DerElement {
    DerTag tag{};
    ByteView content;
    ByteView whole;
};

/// Reads elements one after another from a run of bytes, which must outlive the reader. Only
/// definite lengths up to 4 GiB, as DER demands; every length is held against the bytes there are.
class DerReader {
  public:
    explicit DerReader(ByteView bytes) : rest_(bytes) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    /// The next element, or nothing where the bytes are not one.
    std::optional<DerElement> next();

    /// The next element if it has this tag; otherwise nothing, and the reader stays.
    std::optional<DerElement> next(DerTag wanted);

  private:
    ByteView rest_;
};

/// Whether two runs hold the same bytes.
[[nodiscard]] bool same_bytes(ByteView one, ByteView other);

/// Writes one element around the parts given.
[[nodiscard]] Bytes der(DerTag tag, std::initializer_list<ByteView> parts);

/// Writes an unsigned INTEGER from big-endian bytes.
[[nodiscard]] Bytes der_unsigned(ByteView big_endian);

}  // namespace tiemchung::trust
