#include "tests/server/hotline/hotline_workshop.h"

#include "server/storage/connection.h"

namespace tiemchung::test {

std::vector<std::string> HotlineWorkshop::log_of(const std::string& call) const {
    const auto rows = workshop.read([&](storage::Connection& connection) {
        return connection.select<std::string, std::string>(
            "SELECT action, report FROM audit_log WHERE call_id = :call ORDER BY sequence", call);
    });
    std::vector<std::string> lines;
    for (const auto& [action, report] : rows)
        lines.push_back(report.empty() ? action : action + " " + report);
    return lines;
}

}  // namespace tiemchung::test
