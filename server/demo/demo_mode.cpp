#include "server/demo/demo_mode.h"

#include <string>

#include "server/demo/demo_issuers.h"
#include "server/demo/samples.h"

namespace tiemchung::demo {

Result<DemoMode> enter_demo_mode(const std::filesystem::path& data, Timestamp now) {
    const auto issuers = DemoIssuers::open(data, now);
    if (!issuers) return issuers.error();
    auto set = make_samples(*issuers, now);
    if (!set) return set.error();
    const Outcome written = write_samples(set->samples, data / "samples");
    if (!written) return written.error();
    DemoMode mode;
    mode.material.keys = trust::TrustList{issuers->trusted_keys()};
    mode.material.revocations = std::move(set->revocations);
    for (MadeSample& sample : set->samples) {
        mode.samples.push_back(
            {std::string{sample.title_vi}, std::string{sample.title_en}, std::move(sample.text)});
    }
    return mode;
}

}  // namespace tiemchung::demo
