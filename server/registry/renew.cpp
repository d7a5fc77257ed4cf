#include "server/registry/renew.h"

#include <limits>

#include "server/registry/dose_queue.h"

namespace tiemchung::registry {
namespace {

class RenewalQueue final : public DoseQueue {
  public:
    explicit RenewalQueue(Timestamp before) : before_(before) {}

    [[nodiscard]] std::string_view job() const override { return "renew"; }

    [[nodiscard]] Result<std::int64_t> count(storage::Connection& connection) const override {
        return storage::count_doses_to_renew(connection, before_);
    }

    [[nodiscard]] Result<std::vector<storage::DoseToCertify>> next_page(
        storage::Connection& connection, int limit) const override {
        return storage::doses_to_renew(connection, before_, after_, limit);
    }

    void passed(const storage::DoseToCertify& last) override {
        const storage::DoseRow& dose = last.signed_dose.dose;
        after_ = {last.expires_at, {dose.citizen, dose.number}};
    }

  private:
    Timestamp before_;
    storage::RenewalPlace after_{{std::numeric_limits<std::int64_t>::min()}, {}};
};

}  // namespace

Result<CertificationReport> renew(const Certification& certification, int days) {
    constexpr std::int64_t seconds_a_day = 86'400;
    RenewalQueue queue{{certification.clock().seconds + days * seconds_a_day}};
    return certify_all(certification, queue);
}

}  // namespace tiemchung::registry
