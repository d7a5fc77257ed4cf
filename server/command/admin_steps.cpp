#include "server/command/admin_tasks.h"
#include "server/command/admin_texts.h"
#include "server/command/paced_progress.h"
#include "server/command/system_time.h"
#include "server/lookup/issue_notice.h"
#include "server/registry/issue.h"
#include "server/registry/match_population.h"
#include "server/registry/renew.h"
#include "server/registry/sign_site.h"
#include "server/storage/work_waiting.h"

namespace tiemchung::command {
namespace {

PacedProgress progress_of(const AdminDesk& desk, const text::Text& label, const text::Text& unit) {
    return {label.in(desk.language()), unit.in(desk.language()), desk.language()};
}

/// Issuing and renewing differ in which doses they take.
template <class Job>
ExitCode certify(const AdminDesk& desk, const text::Text& label, const text::Text& told,
                 const Job& job) {
    auto key = open_central_key(desk.options.central_key);
    if (!key) {
        return desk.failed(texts::subject_central_key.in(desk.language()), key.error());
    }
    PacedProgress progress = progress_of(desk, label, texts::unit_certificates);
    registry::Certification certification{desk.database(), desk.vault(), *std::move(key),
                                          system_time};
    // Put into the outbox: a server of the same database sends them.
    certification.send_notice = lookup::issue_notice(desk.shared_vault(), desk.options.domain);
    certification.on_progress = [&](const registry::CertificationProgress& now) {
        progress.show(static_cast<std::uint64_t>(now.done), static_cast<std::uint64_t>(now.total),
                      now.done);
    };
    const auto report = job(certification);
    progress.hide();
    if (!report) return desk.failed(texts::subject_database.in(desk.language()), report.error());
    if (report->busy) {
        desk.note(texts::job_is_busy, {});
        return ExitCode::not_all_ok;
    }
    desk.tell(told,
              {{"count", desk.number(report->issued)}, {"refused", desk.number(report->refused)}});
    if (report->refused == 0) return ExitCode::success;
    desk.note(texts::refused_hint, {});
    return ExitCode::not_all_ok;
}

}  // namespace

ExitCode match(const AdminDesk& desk) {
    const auto waiting = desk.database().read(storage::citizens_waiting_for_match);
    if (!waiting) return desk.failed(texts::subject_database.in(desk.language()), waiting.error());
    PacedProgress progress = progress_of(desk, texts::matching, texts::unit_citizens);
    const auto report = registry::match_population(
        desk.database(), system_time(), [&](const registry::MatchReport& now) {
            const std::int64_t done = now.matched + now.mismatched;
            progress.show(static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(*waiting),
                          done);
        });
    progress.hide();
    if (!report) return desk.failed(texts::subject_database.in(desk.language()), report.error());
    desk.tell(texts::matched, {{"matched", desk.number(report->matched)},
                               {"mismatched", desk.number(report->mismatched)}});
    return ExitCode::success;
}

ExitCode sign_sites(const AdminDesk& desk) {
    const std::string& site = desk.options.site;
    const auto waiting = desk.database().read([&](storage::Connection& connection) {
        return storage::doses_waiting_for_site(connection, site);
    });
    if (!waiting) return desk.failed(texts::subject_database.in(desk.language()), waiting.error());
    PacedProgress progress = progress_of(desk, texts::signing_doses, texts::unit_doses);
    const auto on_progress = [&](std::int64_t done) {
        progress.show(static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(*waiting), done);
    };
    bool all_have_keys = true;
    const auto on_keyless = [&](const std::string& keyless) {
        progress.hide();
        desk.note(texts::keyless_site, {{"site", keyless}});
        all_have_keys = false;
    };
    const auto count =
        site.empty()
            ? registry::sign_all_sites(desk.database(), desk.vault(), system_time(), on_progress,
                                       on_keyless)
            : registry::sign_site(desk.database(), desk.vault(), site, system_time(), on_progress);
    progress.hide();
    if (!count) {
        return desk.failed(site.empty() ? texts::subject_database.in(desk.language()) : site,
                           count.error());
    }
    desk.tell(texts::signed_doses, {{"count", desk.number(*count)}});
    return all_have_keys ? ExitCode::success : ExitCode::not_all_ok;
}

ExitCode issue(const AdminDesk& desk) {
    return certify(desk, texts::issuing, texts::issued,
                   [](const registry::Certification& certification) {
                       return registry::issue(certification);
                   });
}

ExitCode renew(const AdminDesk& desk) {
    return certify(desk, texts::renewing, texts::renewed,
                   [&](const registry::Certification& certification) {
                       return registry::renew(certification, desk.options.within_days);
                   });
}

}  // namespace tiemchung::command
