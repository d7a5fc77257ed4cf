#pragma once

#include "core/hcert/encode.h"
#include "core/trust/certificate.h"
#include "server/signing/signer_certificate.h"
#include "server/signing/signing_key.h"
#include "tests/core/hcert/sample_dcc.h"

namespace tiemchung::tests {

/// An invented signer with a certificate of its own, for whole certificates in tests.
class DemoSigner {
  public:
    explicit DemoSigner(hcert::CoseAlgorithm algorithm = hcert::CoseAlgorithm::es256)
        : key_(signing::SigningKey::generate(algorithm).value()),
          certificate_(
              signing::self_signed_certificate(key_, {.common_name = "Nơi cấp thử",
                                                      .organisation = "Thử",
                                                      .country = "VN",
                                                      .not_before = Timestamp{1'600'000'000},
                                                      .not_after = Timestamp{1'900'000'000},
                                                      .purposes = {}})
                  .value()) {}

    [[nodiscard]] const Bytes& certificate() const { return certificate_; }
    [[nodiscard]] trust::TrustedKey trusted() const {
        return trust::read_certificate(certificate_).value();
    }

    [[nodiscard]] std::string sign(const hcert::Dcc& dcc = sample_dcc()) const {
        auto message =
            hcert::prepare(dcc, sample_claims(), key_.algorithm(), trust::kid_of(certificate_));
        const Bytes signature = key_.sign(hcert::signed_bytes(message)).value();
        return hcert::assemble(std::move(message), signature).value();
    }

  private:
    signing::SigningKey key_;
    Bytes certificate_;
};

}  // namespace tiemchung::tests
