#include "server/signing/signer_certificate.h"

#include <openssl/asn1.h>
#include <openssl/rand.h>

#include <array>

namespace tiemchung::signing {
namespace {

constexpr long version_3 = 2;

bool set_serial(X509* certificate) {
    std::uint64_t serial = 0;
    std::array<unsigned char, 8> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1) return false;
    for (const unsigned char byte : random)
        serial = serial << 8U | byte;
    constexpr std::uint64_t positive = ~(1ULL << 63U);
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), (serial & positive) | 1U) ==
           1;
}

bool add_name(X509_NAME* name, const char* field, const std::string& value) {
    if (value.empty()) return true;
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(value.data()),
                                      static_cast<int>(value.size()), -1, 0) == 1;
}

bool set_names(X509* certificate, const SignerDescription& signer) {
    X509_NAME* name = X509_get_subject_name(certificate);  // owned by the certificate
    return name != nullptr && add_name(name, "C", signer.country) &&
           add_name(name, "O", signer.organisation) && add_name(name, "CN", signer.common_name) &&
           X509_set_issuer_name(certificate, name) == 1;
}

bool set_validity(X509* certificate, const SignerDescription& signer) {
    return ASN1_TIME_set(X509_getm_notBefore(certificate), signer.not_before.seconds) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), signer.not_after.seconds) != nullptr;
}

bool add_extension(X509* certificate, int kind, const std::string& value) {
    const ExtensionHandle extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool add_purposes(X509* certificate, const trust::KeyPurposes& purposes) {
    if (purposes == trust::KeyPurposes{}) return true;
    std::string list;
    const auto add = [&](bool allowed, char last_arc) {
        if (!allowed) return;
        if (!list.empty()) list += ',';
        list += "1.3.6.1.4.1.1847.2021.1.";
        list += last_arc;
    };
    add(purposes.test, '1');
    add(purposes.vaccination, '2');
    add(purposes.recovery, '3');
    return !list.empty() && add_extension(certificate, NID_ext_key_usage, list);
}

}  // namespace

Result<Bytes> self_signed_certificate(const SigningKey& key, const SignerDescription& signer) {
    const CertificateHandle certificate(X509_new());
    X509* const handle = certificate.get();
    const bool built = certificate && X509_set_version(handle, version_3) == 1 &&
                       set_serial(handle) && set_names(handle, signer) &&
                       set_validity(handle, signer) && X509_set_pubkey(handle, key.handle()) == 1 &&
                       add_extension(handle, NID_key_usage, "critical,digitalSignature") &&
                       add_purposes(handle, signer.purposes) &&
                       X509_sign(handle, key.handle(), EVP_sha256()) > 0;
    if (!built) return Error{ErrorCode::signature_platform};
    const int size = i2d_X509(handle, nullptr);
    if (size <= 0) return Error{ErrorCode::signature_platform};
    Bytes der(static_cast<std::size_t>(size));
    unsigned char* position = der.data();
    i2d_X509(handle, &position);
    return der;
}

std::string certificate_pem(ByteView der) {
    constexpr std::size_t line_length = 64;
    const std::string base64 = to_base64(der);
    std::string pem = "-----BEGIN CERTIFICATE-----\n";
    for (std::size_t i = 0; i < base64.size(); i += line_length) {
        pem += base64.substr(i, line_length);
        pem += '\n';
    }
    return pem + "-----END CERTIFICATE-----\n";
}

}  // namespace tiemchung::signing
