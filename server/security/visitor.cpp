#include "server/security/visitor.h"

#include <string>

#include "server/security/device.h"
#include "server/security/network_range.h"

namespace tiemchung::security {
namespace {

constexpr int browsers_a_range = 20;

std::string subject_of(const storage::Vault& vault, const Visitor& visitor) {
    std::string subject = network_range_of(visitor.address);
    if (is_device(vault, visitor.device)) subject.append("|").append(visitor.device);
    return subject;
}

}  // namespace

RateCounter range_counter(const storage::Vault& vault, std::string_view name, int most,
                          std::string_view client_address) {
    return {vault,
            {name, most, visitor_window_seconds},
            storage::Secret::network_address,
            network_range_of(client_address)};
}

VisitorCounters::VisitorCounters(const storage::Vault& vault, VisitorLimit limit,
                                 const Visitor& visitor)
    : range_(
          range_counter(vault, limit.range_name, browsers_a_range * limit.most, visitor.address)),
      device_(vault, {limit.name, limit.most, visitor_window_seconds},
              storage::Secret::network_address, subject_of(vault, visitor)) {}

Result<int> VisitorCounters::seconds_to_wait(storage::Connection& connection, Timestamp now) const {
    const auto device = device_.seconds_to_wait(connection, now);
    if (!device || *device > 0) return device;
    return range_.seconds_to_wait(connection, now);
}

Outcome VisitorCounters::count(storage::Connection& connection, Timestamp now) const {
    const Outcome counted = device_.count(connection, now);
    return counted ? range_.count(connection, now) : counted;
}

}  // namespace tiemchung::security
