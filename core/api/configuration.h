#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/ed25519.h"
#include "core/report/retention.h"

namespace tiemchung::api {

/// A certificate that the page offers to try, in demo mode.
struct Sample {
    std::string title_vi;
    std::string title_en;
    std::string text;  ///< `HC1:…`

    friend bool operator==(const Sample&, const Sample&) = default;
};

/// The answer of GET /api/v1/configuration: what the page must know about its server.
struct Configuration {
    crypto::Ed25519PublicKey publisher_key{};  ///< signs the trust list; base64 in JSON
    bool demo = false;
    std::vector<Sample> samples;  ///< empty, and absent from the JSON, unless in demo mode
    /// Days after which a closed report is erased: said before anybody consents.
    int report_retention_days = report::kept_days;

    friend bool operator==(const Configuration&, const Configuration&) = default;
};

[[nodiscard]] std::string to_json(const Configuration& configuration);

/// Fails with json.malformed, json.missing_member, json.bad_member, or json.too_large beyond 1 MiB.
Result<Configuration> parse_configuration(std::string_view json);

}  // namespace tiemchung::api
