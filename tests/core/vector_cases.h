#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/date.h"

namespace tiemchung::tests {

/// Where the certificates of other publishers lie: $TIEMCHUNG_VECTORS, or ../shared/vectors beside
/// the checkout. Nothing where neither exists; then says so on the test's output.
std::optional<std::filesystem::path> vectors_folder();

/// The whole of a file; fails the test where it cannot be read.
std::string read_file(const std::filesystem::path& path);

/// One line of dcc.jsonl.
struct VectorCase {
    std::string id;
    std::string text;
    Bytes signer;  ///< DER certificate; empty where it is not public
    Timestamp at;
    std::map<std::string, bool> expect;  ///< the publisher's flags, by finding
    std::string dcc;                     ///< what decoding must give, as JSON; "" where nothing
    std::string reference_verdict;
};

/// All cases that have a text; none where the vectors are not there.
std::vector<VectorCase> vector_cases();

}  // namespace tiemchung::tests
