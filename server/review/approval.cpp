#include "server/review/approval.h"

#include <algorithm>
#include <tuple>

#include "core/identity/person_name.h"

namespace tiemchung::review {
namespace {

using report::ChangeKind;
using report::RecordChange;
using report::ReportedDose;
using report::ReportField;
using report::ReportItem;

using Problems = std::vector<api::FieldProblem>;

void complain(Problems& problems, ReportItem item, int dose, ErrorCode code) {
    problems.push_back({report::spelling_of({item, dose}), code});
}

bool names(const std::vector<RecordChange>& changes, ChangeKind kind, int dose = 0) {
    return std::find(changes.begin(), changes.end(), RecordChange{kind, dose}) != changes.end();
}

/// Each change once, in order.
void put_in_order(std::vector<RecordChange>& changes) {
    const auto place = [](const RecordChange& change) {
        return std::tuple(change.dose, change.kind);
    };
    std::sort(changes.begin(), changes.end(),
              [&](const auto& one, const auto& other) { return place(one) < place(other); });
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
}

bool is_of_a_dose(ChangeKind kind) {
    return kind <= ChangeKind::correct_lot;
}

ReportedDose* dose_of(report::ReportDetails& details, int number) {
    const auto found = std::find_if(details.doses.begin(), details.doses.end(),
                                    [number](const auto& dose) { return dose.number == number; });
    return found == details.doses.end() ? nullptr : &*found;
}

/// What a change of a dose lacks.
void check_dose_change(const RecordChange& change, const storage::ReportRow& row,
                       report::ReportDetails& details, Problems& problems) {
    ReportedDose* dose = dose_of(details, change.dose);
    if (dose == nullptr) {
        complain(problems, ReportItem::dose_date, change.dose, ErrorCode::report_dose_absent);
        return;
    }
    const bool adds = change.kind == ChangeKind::add_dose;
    if ((adds || change.kind == ChangeKind::correct_vaccine) && dose->vaccine.empty()) {
        complain(problems, ReportItem::dose_vaccine, change.dose,
                 ErrorCode::report_vaccine_missing);
    }
    if (!adds || !dose->site.empty()) return;
    if (row.route.level == report::HandlingLevel::site) dose->site = row.route.site;
    if (dose->site.empty()) {
        complain(problems, ReportItem::dose_site, change.dose, ErrorCode::report_site_missing);
    }
}

void check_against_record(const Case& loaded, const std::vector<RecordChange>& changes,
                          Problems& problems) {
    std::vector<int> recorded;
    for (const storage::DoseRow& dose : loaded.doses)
        recorded.push_back(dose.number);
    for (const RecordChange& change : changes) {
        const Outcome possible = report::check_approval(std::span(&change, 1), recorded);
        if (!possible) {
            complain(problems, ReportItem::dose_date, change.dose, possible.error().code);
        }
    }
    // Without a number nobody is ever matched, and no certificate would follow.
    const bool has_number = !loaded.citizen || loaded.citizen->id_kind.has_value();
    if (!has_number && !names(changes, ChangeKind::correct_id)) {
        complain(problems, ReportItem::id_number, 0, ErrorCode::report_change_missing);
    }
}

/// The record's doses as they will be, by number.
std::vector<report::RecordedDoseFacts> doses_after(const Case& loaded,
                                                   const report::ReportDetails& details,
                                                   const std::vector<RecordChange>& changes) {
    std::vector<report::RecordedDoseFacts> doses;
    for (const storage::DoseRow& row : loaded.doses)
        doses.push_back({row.number, row.date, row.vaccine, row.lot, row.site});
    for (const ReportedDose& said : details.doses) {
        if (names(changes, ChangeKind::add_dose, said.number)) {
            doses.push_back({said.number, said.date, said.vaccine, said.lot, said.site});
        }
    }
    for (report::RecordedDoseFacts& dose : doses) {
        const auto said = std::find_if(details.doses.begin(), details.doses.end(),
                                       [&](const auto& one) { return one.number == dose.number; });
        if (said == details.doses.end()) continue;
        if (names(changes, ChangeKind::correct_date, dose.number)) dose.date = said->date;
        if (names(changes, ChangeKind::correct_vaccine, dose.number)) dose.vaccine = said->vaccine;
    }
    std::sort(doses.begin(), doses.end(),
              [](const auto& one, const auto& other) { return one.number < other.number; });
    return doses;
}

/// A dose that is added or moved stands between its neighbours.
void check_dates(const std::vector<report::RecordedDoseFacts>& doses,
                 const std::vector<RecordChange>& changes, Problems& problems) {
    const auto moves = [&](int number) {
        return names(changes, ChangeKind::add_dose, number) ||
               names(changes, ChangeKind::correct_date, number);
    };
    for (std::size_t i = 1; i < doses.size(); ++i) {
        const auto& before = doses[i - 1];
        const auto& after = doses[i];
        if (after.date > before.date || (!moves(after.number) && !moves(before.number))) continue;
        complain(problems, ReportItem::dose_date,
                 moves(after.number) ? after.number : before.number, ErrorCode::report_dose_order);
    }
}

report::ApprovedContent content_after(const Case& loaded, const report::ReportDetails& details,
                                      const std::vector<RecordChange>& changes,
                                      const std::vector<report::RecordedDoseFacts>& doses) {
    report::ApprovedContent content;
    const bool is_new = !loaded.citizen;
    const identity::Person& person = details.person;
    content.name =
        is_new || names(changes, ChangeKind::correct_name) ? person.name : loaded.citizen->name;
    content.birth_date = is_new || names(changes, ChangeKind::correct_birth_date)
                             ? person.birth_date
                             : loaded.citizen->birth_date;
    for (const report::RecordedDoseFacts& dose : doses) {
        const bool concerned =
            std::any_of(details.doses.begin(), details.doses.end(),
                        [&](const auto& said) { return said.number == dose.number; });
        if (concerned) content.doses.push_back({dose.number, dose.date, dose.vaccine});
    }
    return content;
}

bool same_content(const report::ApprovedContent& one, const report::ApprovedContent& other) {
    return one.name == other.name && one.birth_date == other.birth_date &&
           std::equal(one.doses.begin(), one.doses.end(), other.doses.begin(), other.doses.end(),
                      [](const auto& a, const auto& b) {
                          return a.number == b.number && a.date == b.date && a.vaccine == b.vaccine;
                      });
}

}  // namespace

PreparedApproval prepare_approval(const Case& loaded, std::vector<RecordChange> changes,
                                  const CorrectedValues& corrected, Timestamp now) {
    PreparedApproval prepared;
    Problems& problems = prepared.problems;
    CorrectedDetails said = details_with(loaded.form, corrected, now);
    if (!said.details) {
        problems = std::move(said.problems);
        return prepared;
    }
    put_in_order(changes);
    report::ReportDetails& details = *said.details;
    for (const RecordChange& change : changes) {
        if (is_of_a_dose(change.kind)) check_dose_change(change, loaded.row, details, problems);
    }
    if (problems.empty()) check_against_record(loaded, changes, problems);
    const auto doses = doses_after(loaded, details, changes);
    if (problems.empty()) check_dates(doses, changes, problems);
    report::ApprovedContent content = content_after(loaded, details, changes, doses);
    if (problems.empty() && (changes.empty() || content.doses.empty())) {
        complain(problems, ReportItem::kind, 0, ErrorCode::report_change_missing);
    }
    if (!problems.empty()) return prepared;
    Approval approval;
    approval.held = loaded.citizen.has_value() && report::needs_population_match(changes);
    approval.needs_second = report::needs_second_person(changes, !loaded.photos.empty());
    approval.details = std::move(details);
    approval.changes = std::move(changes);
    approval.approved = std::move(content);
    prepared.approval = std::move(approval);
    return prepared;
}

std::optional<Approval> same_approval(const Case& loaded, Timestamp now) {
    PreparedApproval prepared =
        prepare_approval(loaded, loaded.decision.changes, loaded.decision.corrected, now);
    if (!prepared.approval || !loaded.decision.approved ||
        !same_content(prepared.approval->approved, *loaded.decision.approved)) {
        return std::nullopt;
    }
    return std::move(prepared.approval);
}

}  // namespace tiemchung::review
