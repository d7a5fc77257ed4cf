#pragma once

#include <array>
#include <filesystem>
#include <vector>

#include "core/base/result.h"
#include "core/trust/trusted_key.h"
#include "server/signing/signing_key.h"

namespace tiemchung::demo {

/// The invented signers of the samples, all named "MẪU THỬ" in their certificates.
enum class DemoSigner : std::uint8_t {
    es256,       ///< may sign everything, on P-256
    ps256,       ///< may sign everything, RSA like Viet Nam's own key
    tests_only,  ///< extended key usage: test results only
    ended,       ///< its certificate has run out
    stranger,    ///< in no trust list
};
inline constexpr std::size_t demo_signer_count = 5;

/// A signer's private key, and its public half as a trust list holds it, marked as a test key.
struct DemoIssuer {
    signing::SigningKey key;
    trust::TrustedKey trusted;
};

/// All demo signers, made once and kept in a folder: a key identifier is made from a certificate,
/// so that certificates printed yesterday are still known today.
class DemoIssuers {
  public:
    /// Reads `data`, or makes on first use what it lacks: for each signer a key (mode 0600) in
    /// demo-keys/ and a self-signed certificate in demo-certificates/, both PEM. That folder can be
    /// handed to `tiemchung check --trust`: the stranger's certificate lies with the keys.
    /// `now` dates new certificates.
    /// Fails with file.unwritable, file.unreadable, signature.* or certificate.* codes.
    static Result<DemoIssuers> open(const std::filesystem::path& data, Timestamp now);

    [[nodiscard]] const DemoIssuer& operator[](DemoSigner signer) const {
        return issuers_[static_cast<std::size_t>(signer)];
    }

    /// What goes into the trust list: every signer but the stranger.
    [[nodiscard]] std::vector<trust::TrustedKey> trusted_keys() const;

  private:
    explicit DemoIssuers(std::vector<DemoIssuer> issuers) : issuers_(std::move(issuers)) {}

    std::vector<DemoIssuer> issuers_;  // in the order of DemoSigner
};

}  // namespace tiemchung::demo
