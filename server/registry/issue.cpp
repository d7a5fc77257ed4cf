#include "server/registry/issue.h"

#include "server/registry/dose_queue.h"

namespace tiemchung::registry {
namespace {

class IssueQueue final : public DoseQueue {
  public:
    [[nodiscard]] std::string_view job() const override { return "issue"; }

    [[nodiscard]] Result<std::int64_t> count(storage::Connection& connection) const override {
        return storage::count_doses_to_issue(connection);
    }

    [[nodiscard]] Result<std::vector<storage::DoseToCertify>> next_page(
        storage::Connection& connection, int limit) const override {
        return storage::doses_to_issue(connection, after_, limit);
    }

    void passed(const storage::DoseToCertify& last) override {
        after_ = {last.signed_dose.dose.citizen, last.signed_dose.dose.number};
    }

  private:
    storage::DosePlace after_;
};

}  // namespace

Result<CertificationReport> issue(const Certification& certification) {
    IssueQueue queue;
    return certify_all(certification, queue);
}

}  // namespace tiemchung::registry
