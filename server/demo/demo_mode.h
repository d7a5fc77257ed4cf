#pragma once

#include <filesystem>
#include <vector>

#include "core/api/configuration.h"
#include "core/base/result.h"
#include "core/trust/trust_material.h"

namespace tiemchung::demo {

/// What demo mode adds to a server: keys that only samples are signed with, and the samples.
struct DemoMode {
    trust::TrustMaterial material;
    std::vector<api::Sample> samples;
};

/// Opens or makes the demo signers in `data`, makes the samples anew, and writes them to
/// `data`/samples as texts and pictures. Fails as DemoIssuers::open, make_samples and
/// write_samples do.
Result<DemoMode> enter_demo_mode(const std::filesystem::path& data, Timestamp now);

}  // namespace tiemchung::demo
