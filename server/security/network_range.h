#pragma once

#include <string>
#include <string_view>

namespace tiemchung::security {

/// The network that an address belongs to, as far as limits go: the first 24 bits of IPv4, the
/// first 56 of IPv6, which is what one subscriber gets; IPv4 within IPv6 counts as IPv4. Another
/// text is a range of its own.
[[nodiscard]] std::string network_range_of(std::string_view numeric_address);

}  // namespace tiemchung::security
