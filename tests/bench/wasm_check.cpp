// What check_in_wasm_bench.mjs calls: core's text → verdict as WebAssembly, the signature left to
// Web Crypto, as in the page.
#include <emscripten.h>

#include <algorithm>

#include "core/check/check.h"
#include "core/hcert/encode.h"
#include "tests/core/hcert/sample_dcc.h"

namespace {

using namespace tiemchung;

constexpr Timestamp now{1'655'001'660};
constexpr trust::Kid kid{1, 2, 3, 4, 5, 6, 7, 8};

/// One certificate on its way from payload to verdict.
struct Bench {
    Bytes arena;
    hcert::CoseSign1 message;
    std::string text;
    trust::TrustList trust;
    check::PendingCheck pending;
};

Bench& bench() {
    static Bench only;
    return only;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE std::uint8_t* bench_arena(std::size_t size) {
    bench().arena.resize(size);
    return bench().arena.data();
}

/// Trusts the key whose SubjectPublicKeyInfo is in the arena; prepares a message for it.
EMSCRIPTEN_KEEPALIVE void bench_prepare(int algorithm) {
    trust::TrustedKey key;
    key.kid = kid;
    key.country = "VN";
    key.algorithm = static_cast<hcert::CoseAlgorithm>(algorithm);
    key.spki = bench().arena;
    bench().trust = trust::TrustList({key});
    const hcert::CwtClaims claims{"VN", Timestamp{now.seconds + 86'400}, {}, now};
    bench().message = hcert::prepare(tests::sample_dcc(), claims, key.algorithm, kid);
    bench().arena = hcert::signed_bytes(bench().message);
}

EMSCRIPTEN_KEEPALIVE std::size_t bench_arena_size() {
    return bench().arena.size();
}

/// Makes the text from the signature in the arena; its length, or 0.
EMSCRIPTEN_KEEPALIVE std::size_t bench_assemble() {
    const auto text = hcert::assemble(bench().message, bench().arena);
    if (!text) return 0;
    bench().text = *text;
    return text->size();
}

EMSCRIPTEN_KEEPALIVE void bench_begin() {
    bench().pending = check::begin(bench().text, bench().trust, now);
}

EMSCRIPTEN_KEEPALIVE const std::uint8_t* bench_signed_bytes() {
    return bench().pending.signed_bytes.data();
}

EMSCRIPTEN_KEEPALIVE std::size_t bench_signed_size() {
    return bench().pending.signed_bytes.size();
}

EMSCRIPTEN_KEEPALIVE const std::uint8_t* bench_signature() {
    return bench().pending.verdict.certificate->cose.signature.data();
}

EMSCRIPTEN_KEEPALIVE std::size_t bench_signature_size() {
    return bench().pending.verdict.certificate->cose.signature.size();
}

/// The verdict's number, 8 being OK.
EMSCRIPTEN_KEEPALIVE int bench_conclude(int verified) {
    using Kind = check::SignatureAnswer::Kind;
    const check::SignatureAnswer answer{verified != 0 ? Kind::verified : Kind::mismatch, 0};
    return static_cast<int>(check::conclude(std::move(bench().pending), answer).kind);
}

}  // extern "C"
