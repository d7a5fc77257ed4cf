#include "server/signing/signing_key.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <fstream>
#include <iterator>

#include "server/signing/ecdsa_signature.h"
#include "server/signing/private_file.h"

namespace tiemchung::signing {
namespace {

constexpr unsigned rsa_bits = 2048;

Error platform_error() {
    return Error{ErrorCode::signature_platform};
}

Error unusable_key() {
    return Error{ErrorCode::signature_unusable_key};
}

}  // namespace

Result<SigningKey> SigningKey::generate(hcert::CoseAlgorithm algorithm) {
    KeyHandle key(algorithm == hcert::CoseAlgorithm::es256 ? EVP_EC_gen("P-256")
                                                           : EVP_RSA_gen(rsa_bits));
    if (!key) return platform_error();
    return SigningKey(algorithm, std::move(key));
}

Result<SigningKey> SigningKey::from_pem(std::string_view pem) {
    const BioHandle source(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    if (!source) return platform_error();
    KeyHandle key(PEM_read_bio_PrivateKey(source.get(), nullptr, nullptr, nullptr));
    if (!key) return unusable_key();
    if (EVP_PKEY_is_a(key.get(), "EC") == 1 && EVP_PKEY_get_bits(key.get()) == 256) {
        return SigningKey(hcert::CoseAlgorithm::es256, std::move(key));
    }
    const bool rsa =
        EVP_PKEY_is_a(key.get(), "RSA") == 1 && EVP_PKEY_get_bits(key.get()) >= int{rsa_bits};
    if (!rsa) return unusable_key();
    return SigningKey(hcert::CoseAlgorithm::ps256, std::move(key));
}

Result<std::string> SigningKey::to_pem() const {
    const BioHandle sink(BIO_new(BIO_s_mem()));
    if (!sink || PEM_write_bio_PKCS8PrivateKey(sink.get(), key_.get(), nullptr, nullptr, 0, nullptr,
                                               nullptr) != 1) {
        return platform_error();
    }
    char* text = nullptr;
    const long size = BIO_get_mem_data(sink.get(), &text);
    return std::string(text, static_cast<std::size_t>(size));
}

Result<Bytes> SigningKey::spki() const {
    const int size = i2d_PUBKEY(key_.get(), nullptr);
    if (size <= 0) return platform_error();
    Bytes bytes(static_cast<std::size_t>(size));
    unsigned char* position = bytes.data();
    i2d_PUBKEY(key_.get(), &position);
    return bytes;
}

Result<Bytes> SigningKey::sign(ByteView message) const {
    const DigestContext digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX* context = nullptr;  // owned by `digest`
    if (!digest ||
        EVP_DigestSignInit(digest.get(), &context, EVP_sha256(), nullptr, key_.get()) != 1) {
        return platform_error();
    }
    if (algorithm_ == hcert::CoseAlgorithm::ps256 &&
        (EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) <= 0 ||
         EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) <= 0)) {
        return platform_error();
    }
    std::size_t size = 0;
    if (EVP_DigestSign(digest.get(), nullptr, &size, message.data(), message.size()) != 1) {
        return platform_error();
    }
    Bytes signature(size);
    if (EVP_DigestSign(digest.get(), signature.data(), &size, message.data(), message.size()) !=
        1) {
        return platform_error();
    }
    signature.resize(size);
    if (algorithm_ == hcert::CoseAlgorithm::ps256) return signature;
    auto raw = raw_from_der(signature);
    if (!raw) return platform_error();
    return *std::move(raw);
}

Result<SigningKey> load_signing_key(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return Error{ErrorCode::file_not_found};
    const std::string pem{std::istreambuf_iterator<char>(in), {}};
    return SigningKey::from_pem(pem);
}

Outcome save_signing_key(const SigningKey& key, const std::filesystem::path& file) {
    const auto pem = key.to_pem();
    if (!pem) return pem.error();
    return write_private_file(file, as_bytes(*pem));
}

}  // namespace tiemchung::signing
