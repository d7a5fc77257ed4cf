#include "server/command/report_service.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>
#include <vector>

#include "server/command/central_key_options.h"
#include "server/command/complaint.h"
#include "server/command/serve_texts.h"
#include "server/lookup/issue_notice.h"
#include "server/photos/desk.h"
#include "server/publishing/revoked_certificates.h"
#include "server/reports/sweep.h"
#include "server/review/closing.h"
#include "server/review/escalation.h"
#include "server/staff/staff_session.h"

namespace tiemchung::command {
namespace {

/// A citizen who watches their report sees it go on soon after the reviewer's decision.
constexpr std::chrono::seconds pause{2};

/// How long after a certificate was replaced the trust list says so.
constexpr std::int64_t publishing_seconds = 10;

class ReportJobs {
  public:
    ReportJobs(const OpenRegister& opened, std::string domain, std::function<Timestamp()> clock,
               std::function<void()> wake)
        : opened_(opened),
          domain_(std::move(domain)),
          clock_(std::move(clock)),
          wake_(std::move(wake)) {}

    void sweep() const {
        tell(reports::sweep(*opened_.database, clock_()));
        tell(photos::sweep(*opened_.database, clock_()));
        tell(opened_.database->write([&](storage::Connection& connection) {
            const Outcome ended = staff::sweep_sessions(connection, clock_());
            return ended ? hotline::sweep(connection, clock_()) : ended;
        }));
    }

    void follow_the_clock() const {
        const auto escalated =
            review::escalate_late(*opened_.database, *opened_.vault, domain_, clock_());
        if (!escalated) return tell(escalated.error());
        if (*escalated > 0) wake_();
    }

    void carry_through(const registry::IssuingKey& key, const std::stop_token& stop) const {
        registry::Certification with{*opened_.database, *opened_.vault, key, clock_};
        with.send_notice = lookup::issue_notice(opened_.vault, domain_);
        with.stop = stop;
        with.threads = 1;
        const auto round = review::carry_through(with, domain_);
        if (!round) return tell(round.error());
        if (round->first_failure) tell(*round->first_failure);
        if (round->done > 0) wake_();
    }

    /// What any server has revoked.
    void publish(publishing::PublishedTrustList& list, Timestamp& next) const {
        const Timestamp now = clock_();
        if (now < next) return;
        next = {now.seconds + publishing_seconds};
        tell(publishing::publish_revoked(*opened_.database, list, now));
    }

  private:
    static void tell(const Outcome& outcome) {
        if (!outcome) tell(outcome.error());
    }
    static void tell(Error error) { complain_in_both(texts::job_reports, error); }

    OpenRegister opened_;
    std::string domain_;
    std::function<Timestamp()> clock_;
    std::function<void()> wake_;
};

photos::UploadLimits upload_limits(const ServeOptions& options) {
    photos::UploadLimits limits;
    // A range has 120 uploads for every look-up that one browser has.
    limits.uploads =
        std::max<std::int64_t>(limits.uploads, std::int64_t{120} * options.lookup_limit);
    limits.bytes = std::max<std::int64_t>(limits.bytes, limits.uploads << 20U);
    return limits;
}

}  // namespace

std::optional<ServiceFailure> add_report_services(handlers::Services& services,
                                                  const ServeOptions& options,
                                                  const OpenRegister& opened,
                                                  const std::function<void()>& wake) {
    auto staff = staff::Desk::open(opened.database, opened.vault, {});
    if (!staff) return ServiceFailure{options.data, staff.error()};
    services.staff = *std::move(staff);
    services.staff_door = {opened.database, opened.vault, services.clock};
    services.uploads = std::make_shared<const photos::Desk>(
        opened.database, opened.vault, upload_limits(options), photos::Capacity{});
    const int limit = static_cast<int>(options.lookup_limit);
    const reports::DeskParts parts{opened.database,
                                   opened.vault,
                                   {limit, 2 * limit, options.sms.budget_an_hour},
                                   options.domain,
                                   wake};
    services.filing = std::make_shared<const reports::FilingDesk>(parts);
    services.following = std::make_shared<const reports::FollowingDesk>(parts);
    services.sites = opened.database;
    services.review =
        std::make_shared<const review::Desk>(opened.database, opened.vault, options.domain, wake);
    services.hotline =
        std::make_shared<const hotline::Desk>(opened.database, opened.vault, options.domain, wake);
    services.phone_changes =
        std::make_shared<const hotline::PhoneChangeDesk>(opened.database, opened.vault);
    return std::nullopt;
}

std::variant<std::unique_ptr<registry::Schedule>, ServiceFailure> start_report_jobs(
    const ServeOptions& options, const OpenRegister& opened, std::function<Timestamp()> clock,
    std::function<void()> wake, std::shared_ptr<publishing::PublishedTrustList> trust_list) {
    const auto jobs = std::make_shared<const ReportJobs>(opened, options.domain, std::move(clock),
                                                         std::move(wake));
    std::vector<registry::Schedule::Job> round{
        [jobs](const std::stop_token&) { jobs->sweep(); },
        [jobs](const std::stop_token&) { jobs->follow_the_clock(); },
    };
    if (has_central_key(options.central_key)) {
        auto key = open_central_key(options.central_key);
        if (!key) return ServiceFailure{options.central_key.key.string(), key.error()};
        round.emplace_back([jobs, key = *std::move(key)](const std::stop_token& stop) {
            jobs->carry_through(key, stop);
        });
    }
    round.emplace_back([jobs, list = std::move(trust_list), next = Timestamp{}](
                           const std::stop_token&) mutable { jobs->publish(*list, next); });
    return std::make_unique<registry::Schedule>(std::move(round), pause);
}

}  // namespace tiemchung::command
