#pragma once

#include <cstring>
#include <type_traits>

namespace tiemchung {

/// The value of type To with the bits of `from`: std::bit_cast, which the libc++ of Emscripten
/// 3.1.6 lacks.
template <class To, class From>
[[nodiscard]] To same_bits(const From& from) {
    static_assert(sizeof(To) == sizeof(From) && std::is_trivially_copyable_v<To> &&
                  std::is_trivially_copyable_v<From>);
    To to;
    std::memcpy(&to, &from, sizeof to);
    return to;
}

}  // namespace tiemchung
