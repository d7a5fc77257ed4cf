#include "server/security/network_range.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>

#include "core/base/bytes.h"

namespace tiemchung::security {
namespace {

constexpr std::size_t ipv4_range_bytes = 3;
constexpr std::size_t ipv6_range_bytes = 7;
constexpr std::array<std::uint8_t, 12> ipv4_within_ipv6{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

}  // namespace

std::string network_range_of(std::string_view numeric_address) {
    const std::string address{numeric_address};
    std::array<std::uint8_t, 4> four{};
    if (::inet_pton(AF_INET, address.c_str(), four.data()) == 1) {
        return "4:" + to_hex(ByteView{four}.first(ipv4_range_bytes));
    }
    std::array<std::uint8_t, 16> six{};
    if (::inet_pton(AF_INET6, address.c_str(), six.data()) != 1) return "?:" + address;
    if (std::equal(ipv4_within_ipv6.begin(), ipv4_within_ipv6.end(), six.begin())) {
        return "4:" + to_hex(ByteView{six}.subspan(ipv4_within_ipv6.size(), ipv4_range_bytes));
    }
    return "6:" + to_hex(ByteView{six}.first(ipv6_range_bytes));
}

}  // namespace tiemchung::security
