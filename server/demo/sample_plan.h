#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/check/verdict.h"
#include "core/hcert/cwt.h"
#include "core/hcert/dcc.h"
#include "server/demo/demo_issuers.h"

namespace tiemchung::demo {

/// What is done to a sample after it was signed.
enum class Alteration : std::uint8_t {
    none,
    dose_added,  ///< one dose more than was signed for: the signature no longer fits
    cut_short,   ///< the second half of the text is missing
    revoked,     ///< put on the revocation list
};

/// How one sample is made, and what the checker promises to say about it.
struct SamplePlan {
    std::string_view name;  ///< of its files, without ending
    std::string_view title_vi;
    std::string_view title_en;
    DemoSigner signer{};
    Alteration alteration{};
    check::VerdictKind promised{};
    hcert::CwtClaims claims;
    hcert::Dcc dcc;
};

/// All samples, about invented people. `now` places their validity: some have it ahead of them,
/// some behind.
[[nodiscard]] std::vector<SamplePlan> sample_plans(Timestamp now);

}  // namespace tiemchung::demo
