#include "server/reports/known_places.h"

#include <string>
#include <utility>

#include "server/storage/sites.h"

namespace tiemchung::reports {
namespace {

/// Answers from the database within a check that knows nothing of failures; the first is kept.
class ListedPlaces {
  public:
    explicit ListedPlaces(storage::Connection& connection) : connection_(connection) {}

    [[nodiscard]] report::KnownPlaces places() {
        report::KnownPlaces known;
        known.district = [this](std::string_view province, std::string_view district) {
            return noted(storage::may_be_district(connection_, std::string{province},
                                                  std::string{district}));
        };
        known.commune = [this](std::string_view province, std::string_view district,
                               std::string_view commune) {
            return noted(storage::may_be_commune(connection_, std::string{province},
                                                 std::string{district}, std::string{commune}));
        };
        known.site = [this](std::string_view province, std::string_view site) {
            const auto found = storage::site_of(connection_, std::string{site});
            if (!found) return noted(found.error());
            return found->has_value() && (*found)->province == province;
        };
        return known;
    }

    [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

  private:
    bool noted(Result<bool> known) {
        if (known) return *known;
        if (!failure_) failure_ = known.error();
        return false;
    }

    storage::Connection& connection_;
    std::optional<Error> failure_;
};

}  // namespace

Result<report::CheckedReport> check_with_sites(storage::Connection& connection,
                                               const report::ReportForm& form, PartialDate today) {
    ListedPlaces listed{connection};
    auto checked = report::check_report_form(form, today, listed.places());
    if (listed.failure()) return *listed.failure();
    return checked;
}

}  // namespace tiemchung::reports
