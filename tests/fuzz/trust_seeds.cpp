// Writes the seed corpora of the trust targets from the test certificates. Usage: trust_seeds
// FOLDER
#include <filesystem>
#include <fstream>

#include "core/api/trust_payload.h"
#include "core/trust/certificate.h"
#include "tests/core/trust/sample_certificates.h"

using namespace tiemchung;

namespace {

void write_seed(const std::filesystem::path& file, std::string_view content) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const std::filesystem::path root = argv[1];
    const std::string base64(sample_certificates::test_and_recovery);
    const Bytes der = from_base64(base64).value();
    const trust::TrustedKey key = trust::read_certificate(der).value();
    const std::string spki = to_base64(key.spki);
    write_seed(root / "certificate" / "der", as_text(der));
    write_seed(root / "certificate" / "spki", as_text(key.spki));
    write_seed(root / "certificate" / "pem",
               "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    write_seed(root / "trust_list" / "german",
               R"({"certificates":[{"rawData":")" + base64 + R"(","country":"VN"}]})");
    write_seed(root / "trust_list" / "dutch", R"({"eu_keys":{"AQIDBAUGBwg=":[{"subjectPk":")" +
                                                  spki + R"(","keyUsage":["t"]}]}})");
    write_seed(root / "trust_list" / "swiss",
               R"({"AQIDBAUGBwg=":[{"use":"tv","alg":"ES256","x":")" + to_base64(Bytes(32, 1)) +
                   R"(","y":")" + to_base64(Bytes(32, 2)) + R"("}]})");
    const trust::RevocationList revoked({"VN"}, {trust::RevocationHash{}}, Timestamp{1});
    write_seed(root / "trust_list" / "own",
               api::write_trust_payload({trust::TrustList({key}), revoked}, Timestamp{1}));
    return 0;
}
