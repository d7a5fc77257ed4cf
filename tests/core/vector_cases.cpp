#include "tests/core/vector_cases.h"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace tiemchung::tests {

std::optional<std::filesystem::path> vectors_folder() {
    const char* named = std::getenv("TIEMCHUNG_VECTORS");
    std::filesystem::path folder =
        named != nullptr ? std::filesystem::path(named)
                         : std::filesystem::path(TIEMCHUNG_SOURCE_DIR) / "../shared/vectors";
    if (std::filesystem::exists(folder / "dcc.jsonl")) return folder;
    BOOST_TEST_MESSAGE("left out: the certificates of other publishers are not in " << folder);
    BOOST_WARN_MESSAGE(false, "left out: no certificates of other publishers (TIEMCHUNG_VECTORS)");
    return std::nullopt;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    BOOST_REQUIRE_MESSAGE(in.good(), path);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<VectorCase> vector_cases() {
    std::vector<VectorCase> cases;
    const auto folder = vectors_folder();
    if (!folder) return cases;
    std::ifstream in(*folder / "dcc.jsonl");
    for (std::string line; std::getline(in, line);) {
        const auto json = nlohmann::json::parse(line);
        if (json.at("text").is_null()) continue;
        VectorCase one;
        one.id = json.at("id").get<std::string>();
        one.text = json.at("text").get<std::string>();
        if (!json.at("signer").is_null()) {
            one.signer = from_base64(json.at("signer").get<std::string>()).value();
        }
        one.at.seconds = static_cast<std::int64_t>(std::floor(json.at("at").get<double>()));
        one.expect = json.at("expect").get<std::map<std::string, bool>>();
        if (json.contains("dcc")) one.dcc = json.at("dcc").dump();
        one.reference_verdict = json.at("reference_verdict").get<std::string>();
        cases.push_back(std::move(one));
    }
    return cases;
}

}  // namespace tiemchung::tests
