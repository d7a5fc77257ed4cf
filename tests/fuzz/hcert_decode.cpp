// Text → certificate. A first byte of 0 says that the rest is a COSE message, to be packed first:
// chance alone does not get past zlib's checksum. Decoding what was decoded changes nothing.
#include <cstdlib>

#include "core/hcert/base45.h"
#include "core/hcert/decode.h"
#include "core/hcert/inflate.h"
#include "core/hcert/uvci.h"

using namespace tiemchung;
using namespace tiemchung::hcert;

namespace {

void try_text(std::string_view text) {
    const auto certificate = decode(text);
    if (!certificate) return;
    const auto again = decode(certificate->text);
    if (!again || again->text != certificate->text) std::abort();
    if (signed_bytes(again->cose) != signed_bytes(certificate->cose)) std::abort();
    (void)parse_uvci(uvci_of(certificate->dcc.entry));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 0 && data[0] == 0) {
        const auto packed = deflate_zlib({data + 1, size - 1});
        if (packed) try_text(std::string(context_identifier) + encode_base45(*packed));
        return 0;
    }
    try_text(as_text({data, size}));
    return 0;
}
