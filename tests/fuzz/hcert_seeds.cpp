// Writes the seed corpora of the hcert targets: one certificate of an invented person for each kind
// of entry, taken apart layer by layer. Usage: hcert_seeds FOLDER
#include <filesystem>
#include <fstream>

#include "core/hcert/base45.h"
#include "core/hcert/decode.h"
#include "core/hcert/encode.h"
#include "core/hcert/inflate.h"

using namespace tiemchung;
using namespace tiemchung::hcert;

namespace {

void write_seed(const std::filesystem::path& folder, const std::string& name,
                std::string_view content) {
    std::filesystem::create_directories(folder);
    std::ofstream(folder / name, std::ios::binary) << content;
}

Dcc sample(Entry entry) {
    Dcc dcc;
    dcc.version = "1.3.0";
    dcc.name = {"Nguyễn", "Ánh", "NGUYEN", "ANH"};
    dcc.birth_date = "1979-03-22";
    dcc.entry = std::move(entry);
    return dcc;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const std::filesystem::path root = argv[1];
    const std::string disease = "840539006";
    const Vaccination dose{disease,      "1119349007", "EU/1/20/1528", "ORG-100030215",   2, 2,
                           "2021-11-20", "VN",         "Bộ Y tế",      "URN:UVCI:01:VN:V"};
    const Test test{disease,     "LP6464-4",  "PCR", "1232",    "2021-11-20T08:30:00Z",
                    "260415000", "Trạm y tế", "VN",  "Bộ Y tế", "URN:UVCI:01:VN:T"};
    const Recovery recovery{disease,      "2021-08-01",      "VN", "Bộ Y tế", "2021-08-12",
                            "2022-01-28", "URN:UVCI:01:VN:R"};
    const CwtClaims claims{"VN", Timestamp{1'700'000'000}, std::nullopt, Timestamp{1'650'000'000}};
    const Bytes kid(8, 0x2a);
    for (const Entry& entry : {Entry(dose), Entry(test), Entry(recovery)}) {
        const auto message = prepare(sample(entry), claims, CoseAlgorithm::es256, kid);
        const std::string text = assemble(message, Bytes(64, 7)).value();
        const std::string name = std::to_string(entry.index());
        const std::string base45 = text.substr(context_identifier.size());
        const Bytes packed = decode_base45(base45).value();
        const std::string cose(as_text(inflate_zlib(packed).value()));
        write_seed(root / "hcert_decode", name, text);
        write_seed(root / "hcert_decode", "message" + name, '\0' + cose);
        write_seed(root / "hcert_base45", name, base45);
        write_seed(root / "hcert_inflate", name, as_text(packed));
        write_seed(root / "hcert_cose", name, cose);
        write_seed(root / "hcert_cbor", name, as_text(message.payload));
        write_seed(root / "hcert_dcc", name, as_text(message.payload));
    }
    return 0;
}
