#include "core/crypto/equality.h"

#include <sodium/utils.h>

namespace tiemchung::crypto {

bool equal_in_constant_time(ByteView one, ByteView other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace tiemchung::crypto
