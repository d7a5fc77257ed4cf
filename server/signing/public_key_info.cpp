#include "server/signing/public_key_info.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/param_build.h>

#include "server/signing/openssl_handles.h"

namespace tiemchung::signing {
namespace {

using BuilderHandle = std::unique_ptr<OSSL_PARAM_BLD, OpensslDeleter<&OSSL_PARAM_BLD_free>>;
using ParametersHandle = std::unique_ptr<OSSL_PARAM, OpensslDeleter<&OSSL_PARAM_free>>;
using NumberHandle = std::unique_ptr<BIGNUM, OpensslDeleter<&BN_free>>;

Result<Bytes> spki_of(const char* kind, OSSL_PARAM_BLD* builder) {
    const ParametersHandle parameters(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY* made = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) {
        return Error{ErrorCode::signature_unusable_key};
    }
    const KeyHandle key(made);
    const int size = i2d_PUBKEY(key.get(), nullptr);
    if (size <= 0) return Error{ErrorCode::signature_unusable_key};
    Bytes spki(static_cast<std::size_t>(size));
    unsigned char* position = spki.data();
    i2d_PUBKEY(key.get(), &position);
    return spki;
}

NumberHandle number_of(ByteView bytes) {
    return NumberHandle(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
}

}  // namespace

Result<Bytes> rsa_spki(ByteView modulus, ByteView exponent) {
    const BuilderHandle builder(OSSL_PARAM_BLD_new());
    const NumberHandle n = number_of(modulus);
    const NumberHandle e = number_of(exponent);
    if (!builder || !n || !e ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1) {
        return Error{ErrorCode::signature_unusable_key};
    }
    return spki_of("RSA", builder.get());
}

Result<Bytes> p256_spki(ByteView point) {
    const BuilderHandle builder(OSSL_PARAM_BLD_new());
    if (!builder ||
        OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0) !=
            1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                         point.size()) != 1) {
        return Error{ErrorCode::signature_unusable_key};
    }
    return spki_of("EC", builder.get());
}

}  // namespace tiemchung::signing
