#include "ui/tracking/tracking_state.h"

#include <algorithm>

namespace tiemchung::ui {

const api::ReportCase* Tracking::report() const {
    const auto found = std::find_if(reports.begin(), reports.end(),
                                    [this](const auto& report) { return report.code == shown; });
    return found == reports.end() ? nullptr : &*found;
}

Timestamp Tracking::server_time(double now_ms) const {
    return {static_cast<std::int64_t>((now_ms + server_ahead_ms) / 1000)};
}

}  // namespace tiemchung::ui
