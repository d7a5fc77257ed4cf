// Signer certificates, their keys, and PEM around them. A key that was read is read again the same.
#include <cstdlib>

#include "core/trust/certificate.h"
#include "core/trust/public_key.h"

using namespace tiemchung;

namespace {

void check_key(const Bytes& spki) {
    const auto again = trust::read_public_key(spki);
    if (!again || again->spki != spki) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    if (const auto key = trust::read_certificate(bytes)) {
        check_key(key->spki);
        if (!(key->not_before && key->not_after)) std::abort();
    }
    if (const auto key = trust::read_public_key(bytes)) check_key(key->spki);
    if (const auto certificates = trust::read_pem_certificates(as_text(bytes))) {
        if (certificates->empty()) std::abort();
        for (const Bytes& der : *certificates)
            (void)trust::read_certificate(der);
    }
    return 0;
}
