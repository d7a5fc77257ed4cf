#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/check/verdict.h"
#include "core/trust/revocation.h"
#include "server/demo/demo_issuers.h"

namespace tiemchung::demo {

/// A certificate to try.
struct MadeSample {
    std::string_view name;
    std::string_view title_vi;
    std::string_view title_en;
    check::VerdictKind promised{};
    std::string text;  ///< `HC1:…`
};

struct SampleSet {
    std::vector<MadeSample> samples;
    trust::RevocationList revocations;  ///< holds the samples that are to be found revoked
};

/// Signs every planned sample. Fails with signature.platform or the codes of hcert::assemble.
Result<SampleSet> make_samples(const DemoIssuers& issuers, Timestamp now);

/// Writes each sample as `name`.txt and as QR pictures `name`.svg and `name`.png into `folder`,
/// over those of earlier starts. Fails with file.unwritable or prefix.too_long.
Outcome write_samples(const std::vector<MadeSample>& samples, const std::filesystem::path& folder);

}  // namespace tiemchung::demo
