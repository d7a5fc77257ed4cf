#include "server/command/central_key.h"

#include <fstream>

#include "core/base/bytes.h"
#include "core/trust/certificate.h"
#include "server/command/bounded_file.h"
#include "server/signing/signer_certificate.h"
#include "server/signing/signing_key.h"

namespace tiemchung::command {
namespace {

constexpr std::size_t max_certificate_file = 64 * std::size_t{1'024};
constexpr std::uint8_t der_sequence = 0x30;

Result<Bytes> read_certificate_file(const std::filesystem::path& file) {
    auto content = read_bounded_file(file, max_certificate_file);
    if (!content) return content.error();
    if (!content->empty() && content->front() == der_sequence) return content;
    auto certificates = trust::read_pem_certificates(as_text(*content));
    if (!certificates) return certificates.error();
    return std::move(certificates->front());
}

Result<std::shared_ptr<signing::CentralSigner>> open_signer(const CentralKeyAddress& address) {
    if (address.token) return signing::sign_with_token(*address.token);
    auto key = signing::load_signing_key(address.key);
    if (!key) return key.error();
    return signing::sign_with_key(*std::move(key));
}

}  // namespace

Result<registry::IssuingKey> open_central_key(const CentralKeyAddress& address) {
    const auto certificate = read_certificate_file(address.certificate);
    if (!certificate) return certificate.error();
    const auto trusted = trust::read_certificate(*certificate);
    if (!trusted) return trusted.error();
    auto signer = open_signer(address);
    if (!signer) return signer.error();
    if ((*signer)->spki() != trusted->spki) return Error{ErrorCode::signature_unusable_key};
    return registry::IssuingKey{*std::move(signer),
                                Bytes(trusted->kid.begin(), trusted->kid.end())};
}

Outcome make_central_key(const CentralKeyAddress& address, hcert::CoseAlgorithm algorithm,
                         Timestamp now) {
    constexpr std::int64_t five_years = 5 * 365 * std::int64_t{86'400};
    std::error_code error;
    if (std::filesystem::exists(address.certificate, error)) {
        return Error{ErrorCode::file_unwritable};
    }
    const auto key = signing::SigningKey::generate(algorithm);
    if (!key) return key.error();
    const auto certificate =
        signing::self_signed_certificate(*key, {"Chứng nhận tiêm chủng – Cục Y tế dự phòng",
                                                "Bộ Y tế",
                                                "VN",
                                                now,
                                                {now.seconds + five_years},
                                                {}});
    if (!certificate) return certificate.error();
    if (const Outcome saved = signing::save_signing_key(*key, address.key); !saved) return saved;
    std::ofstream stream{address.certificate, std::ios::binary};
    stream << signing::certificate_pem(*certificate);
    stream.close();
    if (!stream) return Error{ErrorCode::file_unwritable};
    return Done{};
}

}  // namespace tiemchung::command
