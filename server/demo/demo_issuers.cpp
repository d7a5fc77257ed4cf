#include "server/demo/demo_issuers.h"

#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "core/trust/certificate.h"
#include "server/signing/signer_certificate.h"

namespace tiemchung::demo {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t day = 86'400;

struct SignerPlan {
    const char* file_name;
    const char* common_name;
    hcert::CoseAlgorithm algorithm;
    std::int64_t days_left;  ///< from its making to the end of its certificate
    trust::KeyPurposes purposes;
};

constexpr trust::KeyPurposes everything{};
constexpr trust::KeyPurposes only_tests{true, false, false};
constexpr auto es256 = hcert::CoseAlgorithm::es256;
constexpr auto ps256 = hcert::CoseAlgorithm::ps256;

constexpr std::array<SignerPlan, demo_signer_count> plans{{
    {"issuer-es256", "MẪU THỬ – Đơn vị cấp (ES256)", es256, 3'650, everything},
    {"issuer-ps256", "MẪU THỬ – Đơn vị cấp (PS256)", ps256, 3'650, everything},
    {"issuer-tests-only", "MẪU THỬ – Chỉ được ký xét nghiệm", es256, 3'650, only_tests},
    {"issuer-ended", "MẪU THỬ – Chứng thư đã hết hạn", es256, -30, everything},
    {"issuer-stranger", "MẪU THỬ – Không có trong danh sách tin cậy", es256, 3'650, everything},
}};

/// Before the first dose was given in Viet Nam, so that every sample was signed within validity.
constexpr Timestamp campaign_begin{1'614'556'800};  // 2021-03-01

Result<trust::TrustedKey> as_test_key(ByteView certificate) {
    auto key = trust::read_certificate(certificate);
    if (!key) return key.error();
    key->country = "VN";
    key->is_test = true;
    return key;
}

Result<Bytes> make_certificate(const SignerPlan& plan, const signing::SigningKey& key,
                               const fs::path& file, Timestamp now) {
    const signing::SignerDescription signer{
        plan.common_name, "MẪU THỬ – KHÔNG CÓ GIÁ TRỊ SỬ DỤNG",          "VN",
        campaign_begin,   Timestamp{now.seconds + plan.days_left * day}, plan.purposes,
    };
    auto certificate = signing::self_signed_certificate(key, signer);
    if (!certificate) return certificate.error();
    std::ofstream stream{file, std::ios::binary};
    stream << signing::certificate_pem(*certificate);
    stream.close();
    if (!stream) return Error{ErrorCode::file_unwritable};
    return certificate;
}

Result<Bytes> read_certificate_file(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return Error{ErrorCode::file_unreadable};
    const std::string pem{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
    auto certificates = trust::read_pem_certificates(pem);
    if (!certificates) return certificates.error();
    return std::move(certificates->front());
}

Result<signing::SigningKey> open_key(const SignerPlan& plan, const fs::path& file) {
    std::error_code error;
    if (fs::exists(file, error)) return signing::load_signing_key(file);
    auto key = signing::SigningKey::generate(plan.algorithm);
    if (!key) return key.error();
    const Outcome saved = signing::save_signing_key(*key, file);
    if (!saved) return saved.error();
    return key;
}

Result<DemoIssuer> open_issuer(const SignerPlan& plan, const fs::path& key_file,
                               const fs::path& certificate_file, Timestamp now) {
    auto key = open_key(plan, key_file);
    if (!key) return key.error();
    std::error_code error;
    const auto certificate = fs::exists(certificate_file, error)
                                 ? read_certificate_file(certificate_file)
                                 : make_certificate(plan, *key, certificate_file, now);
    if (!certificate) return certificate.error();
    auto trusted = as_test_key(*certificate);
    if (!trusted) return trusted.error();
    const auto spki = key->spki();
    if (!spki) return spki.error();
    if (*spki != trusted->spki) return Error{ErrorCode::signature_key_mismatch};
    return DemoIssuer{std::move(*key), std::move(*trusted)};
}

}  // namespace

Result<DemoIssuers> DemoIssuers::open(const fs::path& data, Timestamp now) {
    const fs::path keys = data / "demo-keys";
    const fs::path certificates = data / "demo-certificates";
    for (const fs::path& folder : {keys, certificates}) {
        std::error_code error;
        fs::create_directories(folder, error);
        if (error) return Error{ErrorCode::file_unwritable};
    }
    std::vector<DemoIssuer> issuers;
    for (const SignerPlan& plan : plans) {
        const bool is_stranger = issuers.size() == static_cast<std::size_t>(DemoSigner::stranger);
        const std::string name = plan.file_name;
        auto issuer =
            open_issuer(plan, keys / (name + ".key.pem"),
                        (is_stranger ? keys : certificates) / (name + ".certificate.pem"), now);
        if (!issuer) return issuer.error();
        issuers.push_back(std::move(*issuer));
    }
    return DemoIssuers{std::move(issuers)};
}

std::vector<trust::TrustedKey> DemoIssuers::trusted_keys() const {
    std::vector<trust::TrustedKey> keys;
    for (const DemoIssuer& issuer : issuers_) {
        if (&issuer != &(*this)[DemoSigner::stranger]) keys.push_back(issuer.trusted);
    }
    return keys;
}

}  // namespace tiemchung::demo
