// Base45 text → bytes. What is accepted must encode to the same text again.
#include <cstdlib>

#include "core/hcert/base45.h"

using namespace tiemchung;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = as_text({data, size});
    const auto bytes = hcert::decode_base45(text);
    if (bytes && hcert::encode_base45(*bytes) != text) std::abort();
    if (!bytes && bytes.error().offset > size) std::abort();
    return 0;
}
