#include "server/review/passage.h"

#include <algorithm>

#include "core/text/error_texts.h"
#include "core/text/report_texts.h"
#include "server/registry/certify_citizen.h"
#include "server/registry/match_citizen.h"
#include "server/review/approval.h"
#include "server/review/write_approval.h"
#include "server/storage/connection.h"
#include "server/storage/database.h"
#include "server/storage/sites.h"

namespace tiemchung::review {
namespace {

using registry::PopulationAnswer;
using report::ActorKind;
using report::ReportEvent;
using report::ReportStatus;
using storage::Connection;

/// The doses that the report is about, and all where the person's own data changed.
std::vector<int> doses_concerned(const Case& loaded) {
    std::vector<int> numbers;
    const bool all = std::any_of(loaded.decision.changes.begin(), loaded.decision.changes.end(),
                                 [](const auto& change) { return change.dose == 0; });
    for (const storage::DoseRow& dose : loaded.doses) {
        const auto& said = loaded.details.doses;
        const bool declared = std::any_of(
            said.begin(), said.end(), [&](const auto& one) { return one.number == dose.number; });
        if (all || declared) numbers.push_back(dose.number);
    }
    return numbers;
}

/// Whether the citizen has added something since it was approved: then somebody looks first.
Result<bool> has_new_words(Connection& connection, const std::string& report) {
    const auto events = storage::report_events(connection, report);
    if (!events) return events.error();
    for (auto line = events->rbegin(); line != events->rend(); ++line) {
        if (line->event == ReportEvent::supplement) return true;
        if (line->event == ReportEvent::approve || line->event == ReportEvent::approve_second) {
            break;
        }
    }
    return false;
}

/// One report on its way, step by step; each step is a transaction of its own that looks at the
/// report anew, so that nothing is lost or doubled wherever it ends.
class Passage {
  public:
    Passage(const registry::Certification& certification, std::string_view domain,
            const std::string& code, Timestamp now)
        : with_(certification), domain_(domain), code_(code), now_(now) {}

    Result<Standing> pass() {
        auto standing = with_.database.write([&](Connection& connection) {
            return in_transaction(
                connection, [&](Case& loaded) { return write_and_match(connection, loaded); });
        });
        if (!standing || *standing != Standing::waiting || citizen_.empty()) return standing;
        const auto issued = registry::issue_to_citizen(with_, citizen_);
        if (!issued) return issued.error();
        return with_.database.write([&](Connection& connection) {
            return in_transaction(
                connection, [&](Case& loaded) { return compare(connection, loaded, *issued > 0); });
        });
    }

  private:
    template <class Work>
    Result<Standing> in_transaction(Connection& connection, Work work) {
        citizen_.clear();
        auto row = storage::report_of(connection, code_);
        if (!row) return row.error();
        const auto is_on_its_way = [](ReportStatus status) {
            return status == ReportStatus::approved || status == ReportStatus::signing ||
                   status == ReportStatus::not_changed;
        };
        if (!*row || !is_on_its_way((*row)->status)) return Standing::waiting;
        auto loaded = load_case(connection, with_.vault, **std::move(row), {}, now_);
        if (!loaded) return loaded.error();
        return work(*loaded);
    }

    /// Up to the site's signature.
    Result<Standing> write_and_match(Connection& connection, Case& loaded) {
        if (needs_writing(loaded)) {
            const auto words = has_new_words(connection, code_);
            if (!words) return words.error();
            if (*words) return Standing::waiting;
            const auto approval = same_approval(loaded, now_);
            if (!approval) return hand_back(connection, loaded.row);
            const auto answer =
                registry::population_answer(connection, with_.vault, approval->details.person);
            if (!answer) return answer.error();
            if (*answer != PopulationAnswer::right) {
                return wait_or_fail(connection, loaded, *answer);
            }
            const Outcome written =
                write_approval(connection, with_.vault, *approval, loaded.row, now_);
            if (!written) return written.error();
            const Outcome reloaded = reload_record(connection, loaded);
            if (!reloaded) return reloaded.error();
        }
        if (!loaded.citizen) return hand_back(connection, loaded.row);
        const std::string citizen = loaded.citizen->citizen;
        const auto state = registry::match_citizen(connection, citizen, now_);
        if (!state) return state.error();
        if (*state != issuance::MatchState::matched) {
            return wait_or_fail(connection, loaded,
                                *state == issuance::MatchState::pending ? PopulationAnswer::none
                                                                        : PopulationAnswer::wrong);
        }
        return sign(connection, loaded, citizen);
    }

    Result<Standing> sign(Connection& connection, Case& loaded, const std::string& citizen) {
        loaded.row.citizen = citizen;
        if (loaded.row.status == ReportStatus::approved) {
            const Outcome updated =
                step(connection, loaded.row, ReportEvent::update_record, {ActorKind::system, {}});
            if (!updated) return updated.error();
        }
        const auto numbers = doses_concerned(loaded);
        const auto signatures =
            registry::sign_doses_of(connection, with_.vault, citizen, numbers, now_);
        if (!signatures) return signatures.error();
        if (loaded.row.status == ReportStatus::signing) {
            for (const std::string& code : signatures->sites) {
                const auto site = storage::site_of(connection, code);
                if (!site) return site.error();
                const Outcome signed_by_site =
                    step(connection, loaded.row, ReportEvent::sign_by_site,
                         {ActorKind::site, *site ? (*site)->name : code});
                if (!signed_by_site) return signed_by_site.error();
            }
        }
        if (signatures->waiting == 0) citizen_ = citizen;
        return Standing::waiting;
    }

    /// After the central signature.
    Result<Standing> compare(Connection& connection, Case& loaded, bool was_issued) {
        if (!loaded.citizen) return Standing::waiting;
        storage::ReportRow& row = loaded.row;
        if (was_issued && row.status == ReportStatus::signing) {
            const Outcome issued =
                step(connection, row, ReportEvent::issue,
                     {ActorKind::central, std::string(text::label_of(ActorKind::central).vi)});
            if (!issued) return issued.error();
        }
        const bool waits = std::any_of(
            loaded.doses.begin(), loaded.doses.end(),
            [](const storage::DoseRow& dose) { return dose.signed_at && dose.generation == 0; });
        if (waits) return Standing::waiting;
        const auto& approved = loaded.decision.approved;
        if (approved && report::certificates_say(*approved, loaded.certificates)) {
            const Outcome found =
                step(connection, row, ReportEvent::found_equal, {ActorKind::system, {}});
            if (!found) return found.error();
            const Outcome told = reports::tell_citizen(connection, with_.vault, row,
                                                       reports::Notice::done, domain_, now_);
            if (!told) return told.error();
            return Standing::done;
        }
        return found_different(connection, row);
    }

    Result<Standing> found_different(Connection& connection, storage::ReportRow& row) {
        // Said once: a report that stays so is looked at again and again.
        if (row.status == ReportStatus::not_changed) return Standing::waiting;
        const Outcome found =
            step(connection, row, ReportEvent::found_different, {ActorKind::system, {}});
        if (!found) return found.error();
        return Standing::not_changed;
    }

    /// The person is not matched: police still have to answer, or have said that it is wrong.
    Result<Standing> wait_or_fail(Connection& connection, Case& loaded, PopulationAnswer answer) {
        storage::ReportRow& row = loaded.row;
        if (answer != PopulationAnswer::wrong || row.status == ReportStatus::not_changed) {
            return Standing::waiting;
        }
        const text::Text what = text::text_of(ErrorCode::report_identity_wrong).what;
        reports::Decision decision = loaded.decision;
        decision.message = std::string(what.vi) + "\n" + std::string(what.en);
        reports::keep_decision(with_.vault, row, decision);
        return hand_back(connection, row);
    }

    /// What was approved cannot come about: somebody has to look.
    Result<Standing> hand_back(Connection& connection, storage::ReportRow& row) {
        if (row.status == ReportStatus::approved) {
            const Outcome updated =
                step(connection, row, ReportEvent::update_record, {ActorKind::system, {}});
            if (!updated) return updated.error();
        }
        return found_different(connection, row);
    }

    /// Changes of somebody's identity are held until the population register says right; they are
    /// written when nothing of them is left to change.
    bool needs_writing(const Case& loaded) const {
        if (!report::needs_population_match(loaded.decision.changes)) return false;
        const PreparedApproval rest =
            prepare_approval(loaded, loaded.decision.changes, loaded.decision.corrected, now_);
        if (!rest.approval) return false;
        return loaded.citizen && differs(*loaded.citizen, rest.approval->details.person);
    }

    bool differs(const storage::CitizenRow& row, const identity::Person& person) const {
        return row.name != person.name || row.birth_date != person.birth_date || !row.id_kind ||
               row.citizen != registry::key_of_number(with_.vault, person.id);
    }

    Outcome reload_record(Connection& connection, Case& loaded) {
        auto again = load_case(connection, with_.vault, loaded.row, {}, now_);
        if (!again) return again.error();
        loaded = *std::move(again);
        return Done{};
    }

    Outcome step(Connection& connection, storage::ReportRow& row, ReportEvent event,
                 const reports::Actor& actor) {
        return reports::take_step(connection, row, event, actor, now_);
    }

    const registry::Certification& with_;
    std::string_view domain_;
    const std::string& code_;
    Timestamp now_;
    std::string citizen_;  ///< whose certificates are to be issued; empty: nobody's yet
};

}  // namespace

Result<Standing> carry_on(const registry::Certification& certification, std::string_view domain,
                          const std::string& report, Timestamp now) {
    return Passage(certification, domain, report, now).pass();
}

}  // namespace tiemchung::review
