// Bytes → COSE_Sign1. What is signed must be the same after the message is written again.
#include <cstdlib>

#include "core/hcert/cbor.h"
#include "core/hcert/cose.h"

using namespace tiemchung;
using namespace tiemchung::hcert;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto message = parse_cose_sign1({data, size});
    if (!message) return 0;
    const Bytes to_verify = signed_bytes(*message);
    if (!cbor::parse(to_verify)) std::abort();
    CoseSign1 written = *message;
    written.protected_header = write_protected_header(message->algorithm, message->kid);
    const auto read = parse_cose_sign1(write_cose_sign1(written));
    if (!read || read->kid != message->kid || read->payload != message->payload) std::abort();
    return 0;
}
