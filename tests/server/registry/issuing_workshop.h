#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/hcert/decode.h"
#include "server/registry/issue.h"
#include "server/registry/match_population.h"
#include "server/registry/renew.h"
#include "server/registry/sign_site.h"
#include "server/signing/signature_verifier.h"
#include "server/storage/connection.h"
#include "server/storage/notices.h"
#include "tests/server/registry/register_workshop.h"

namespace tiemchung::test {

inline const Bytes issuing_kid{1, 2, 3, 4, 5, 6, 7, 8};

/// The number of the i-th invented person.
inline std::string invented_number(int i) {
    std::string digits = std::to_string(i);
    return "001179" + std::string(6 - digits.size(), '0') + digits;
}

inline std::string dose_lines(int people, int doses) {
    std::string lines;
    for (int i = 0; i < people; ++i) {
        SiteLine line;
        line.id_number = invented_number(i);
        line.site = i % 2 == 0 ? "TYT-01" : "TYT-02";
        for (int number = 1; number <= doses; ++number) {
            line.dose_number = std::to_string(number);
            line.dose_date = number == 1 ? "2021-07-01" : "2021-10-01";
            lines += line.text();
        }
    }
    return lines;
}

inline std::string population_lines(int people) {
    std::string lines;
    for (int i = 0; i < people; ++i) {
        const SiteLine line;
        lines +=
            line.name + "," + line.birth_date + "," + line.sex + "," + invented_number(i) + "\n";
    }
    return lines;
}

/// One certificate as the database holds it.
using StoredCertificate = std::tuple<std::string, int, int, std::string, std::string, Timestamp,
                                     Timestamp, std::optional<Timestamp>>;

/// A register whose doses are signed by their sites, and a central key.
class IssuingWorkshop {
  public:
    IssuingWorkshop(RegisterWorkshop& register_workshop, int people, int doses = 1)
        : workshop(register_workshop) {
        workshop.import_usual_sites();
        workshop.import_population(population_lines(people));
        workshop.import_doses(dose_lines(people, doses));
        required(registry::match_population(*workshop.database, workshop.now, {}));
        sign();
    }

    RegisterWorkshop& workshop;
    std::shared_ptr<signing::CentralSigner> signer = required(signing::sign_with_key(
        required(signing::SigningKey::generate(hcert::CoseAlgorithm::es256))));

    void sign() const {
        required(
            registry::sign_all_sites(*workshop.database, workshop.vault, workshop.now, {}, {}));
    }

    [[nodiscard]] registry::Certification certification() const {
        return {.database = *workshop.database,
                .vault = workshop.vault,
                .key = {signer, issuing_kid},
                .clock = [this] { return workshop.now; },
                .threads = 3,
                .batch_doses = 7};
    }

    [[nodiscard]] registry::CertificationReport issue() const {
        return required(registry::issue(certification()));
    }
    [[nodiscard]] registry::CertificationReport renew(int days) const {
        return required(registry::renew(certification(), days));
    }

    [[nodiscard]] std::vector<StoredCertificate> certificates() const {
        return workshop.read([](storage::Connection& connection) {
            return connection.select<std::string, int, int, std::string, std::string, Timestamp,
                                     Timestamp, std::optional<Timestamp>>(
                "SELECT citizen, number, generation, text, uvci, issued_at, expires_at, "
                "replaced_at FROM certificates ORDER BY citizen, number, generation");
        });
    }

    void execute(const std::string& sql) const {
        workshop.write([&](storage::Connection& connection) { return connection.execute(sql); });
    }

    [[nodiscard]] std::int64_t count(const std::string& from) const {
        return std::get<0>(*workshop.read([&](storage::Connection& connection) {
            return connection.select_one<std::int64_t>("SELECT count(*) FROM " + from);
        }));
    }

    /// Whether the central key made this certificate.
    [[nodiscard]] bool is_genuine(const std::string& text) const {
        const auto decoded = required(hcert::decode(text));
        trust::TrustedKey key;
        key.algorithm = signer->algorithm();
        key.spki = signer->spki();
        return decoded.cose.kid == issuing_kid &&
               signing::SignatureVerifier{}.verify(key, hcert::signed_bytes(decoded.cose),
                                                   decoded.cose.signature) ==
                   check::SignatureAnswer::Kind::verified;
    }
};

inline void on_every_issuing_register(int people,
                                      const std::function<void(IssuingWorkshop&)>& test) {
    on_every_register([&](RegisterWorkshop& workshop) {
        IssuingWorkshop issuing{workshop, people};
        test(issuing);
    });
}

}  // namespace tiemchung::test
