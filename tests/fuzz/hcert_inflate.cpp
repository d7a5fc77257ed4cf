// A zlib stream → bytes, within the limit. What was unpacked must survive being packed again.
#include <cstdlib>

#include "core/hcert/inflate.h"

using namespace tiemchung;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = hcert::inflate_zlib({data, size});
    if (!bytes) return 0;
    if (bytes->size() > hcert::max_inflated_size) std::abort();
    if (hcert::inflate_zlib(hcert::deflate_zlib(*bytes).value()).value() != *bytes) std::abort();
    return 0;
}
