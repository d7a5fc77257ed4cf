#include "server/command/register_jobs.h"

#include <chrono>
#include <filesystem>

#include "server/command/central_key_options.h"
#include "server/command/complaint.h"
#include "server/command/serve_texts.h"
#include "server/lookup/issue_notice.h"
#include "server/registry/issue.h"
#include "server/registry/match_population.h"
#include "server/registry/renew.h"

namespace tiemchung::command {
namespace {

/// The jobs of one server. Each may be done by another server in the meantime: that is no failure.
class RegisterJobs {
  public:
    RegisterJobs(const OpenRegister& opened, registry::IssuingKey key, std::string_view domain,
                 std::function<Timestamp()> clock, std::function<void()> wake, int renew_days)
        : opened_(opened),
          key_(std::move(key)),
          clock_(std::move(clock)),
          wake_(std::move(wake)),
          send_notice_(lookup::issue_notice(opened.vault, domain)),
          renew_days_(renew_days) {}

    void match() const {
        const auto report = registry::match_population(*opened_.database, clock_(), {});
        if (report || report.error().code == ErrorCode::registry_population_missing) return;
        complain_in_both(texts::job_match, report.error());
    }

    void issue(const std::stop_token& stop) const {
        const auto report = registry::issue(certification(stop));
        if (!report) return complain_in_both(texts::job_issue, report.error());
        if (report->issued > 0) wake_();
    }

    void renew(const std::stop_token& stop) const {
        const auto report = registry::renew(certification(stop), renew_days_);
        if (!report) return complain_in_both(texts::job_renew, report.error());
        if (report->issued > 0) wake_();
    }

  private:
    [[nodiscard]] registry::Certification certification(const std::stop_token& stop) const {
        registry::Certification with{*opened_.database, *opened_.vault, key_, clock_};
        with.send_notice = send_notice_;
        with.stop = stop;
        // Citizens who look something up come first: the jobs leave a core to them.
        with.threads = std::max(1U, std::thread::hardware_concurrency() / 2);
        return with;
    }

    OpenRegister opened_;
    registry::IssuingKey key_;
    std::function<Timestamp()> clock_;
    std::function<void()> wake_;
    registry::SendNotice send_notice_;
    int renew_days_;
};

}  // namespace

std::variant<std::unique_ptr<registry::Schedule>, ServiceFailure> start_register_jobs(
    const ServeOptions& options, const OpenRegister& opened, std::function<Timestamp()> clock,
    std::function<void()> wake) {
    using Started = std::unique_ptr<registry::Schedule>;
    if (options.jobs_every == 0 || !has_central_key(options.central_key)) return Started{};
    auto key = open_central_key(options.central_key);
    if (!key) return ServiceFailure{options.central_key.key.string(), key.error()};
    const auto jobs = std::make_shared<const RegisterJobs>(
        opened, *std::move(key), options.domain, std::move(clock), std::move(wake),
        static_cast<int>(options.renew_within_days));
    return std::make_unique<registry::Schedule>(
        std::vector<registry::Schedule::Job>{
            [jobs](const std::stop_token&) { jobs->match(); },
            [jobs](const std::stop_token& stop) { jobs->issue(stop); },
            [jobs](const std::stop_token& stop) { jobs->renew(stop); },
        },
        std::chrono::seconds{options.jobs_every});
}

}  // namespace tiemchung::command
