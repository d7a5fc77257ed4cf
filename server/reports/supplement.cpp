#include "server/reports/supplement.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/api/report_messages.h"
#include "core/base/utf8.h"
#include "server/photos/photos.h"
#include "server/reports/asked_fields.h"
#include "server/reports/known_places.h"
#include "server/reports/new_report.h"
#include "server/reports/report_step.h"
#include "server/storage/connection.h"

namespace tiemchung::reports {
namespace {

using report::ReportEvent;
using report::ReportField;
using report::ReportFinding;
using report::ReportForm;
using report::ReportItem;
using report::ReportStatus;
using storage::Connection;
using storage::ReportRow;

Actor citizen() {
    return {report::ActorKind::citizen, {}};
}

Supplemented bad(ReportItem item, ErrorCode code) {
    const ReportFinding finding{{item, 0}, code};
    return BadForm{api::field_problems(std::span{&finding, 1})};
}

/// What is new in the note that was sent: pages show the old one and let people go on writing.
std::string new_part(std::string_view before, std::string_view sent) {
    if (sent.starts_with(before)) sent.remove_prefix(before.size());
    const std::size_t begin = sent.find_first_not_of(" \n");
    return begin == std::string_view::npos ? std::string{} : std::string{sent.substr(begin)};
}

/// Both notes, or nothing where that is too much.
std::optional<std::string> both_notes(const std::string& before, const std::string& added) {
    if (added.empty()) return before;
    std::string both = before.empty() ? added : before + '\n' + added;
    if (count_code_points(both) > most_note_characters) return std::nullopt;
    return both;
}

/// Gives uploads to the report; false where it would have too many.
Result<bool> give_photos(Connection& connection, const ReportRow& row,
                         const std::vector<std::string>& uploads) {
    const auto there = photos::photos_of(connection, row.report);
    if (!there) return there.error();
    if (there->size() + uploads.size() > most_photos_of_a_case) return false;
    const Outcome given = photos::give_to_report(connection, uploads, row.report);
    if (!given) return given.error();
    return true;
}

/// Where the reviewer named no field, all that a paper shows may be mended.
std::vector<ReportField> every_field(const ReportForm& sent) {
    std::vector<ReportField> fields{{ReportItem::name, 0},
                                    {ReportItem::birth_date, 0},
                                    {ReportItem::sex, 0},
                                    {ReportItem::kind, 0},
                                    {ReportItem::note, 0}};
    if (!sent.paper.photos.empty()) fields.push_back({ReportItem::photos, 0});
    return fields;
}

/// Errors of the mended form that it did not have before: rules that have changed since, or a site
/// that has left the list, are not for this person to mend now.
Result<std::vector<ReportFinding>> new_errors(Connection& connection, const ReportForm& before,
                                              const report::CheckedReport& mended,
                                              PartialDate today) {
    if (mended.errors.empty()) return std::vector<ReportFinding>{};
    const auto old = check_with_sites(connection, before, today);
    if (!old) return old.error();
    std::vector<ReportFinding> errors = mended.errors;
    std::erase_if(errors, [&](const ReportFinding& finding) {
        return std::find(old->errors.begin(), old->errors.end(), finding) != old->errors.end();
    });
    return errors;
}

Result<Supplemented> mend(Connection& connection, const storage::Vault& vault, ReportRow& row,
                          const ReportForm& before, const ReportForm& sent, Timestamp now) {
    const auto decision = decision_of(vault, row);
    if (!decision) return decision.error();
    const auto asked = decision->fields.empty() ? every_field(sent) : decision->fields;
    ReportForm form = before;
    for (const ReportField field : asked)
        take_field(form, sent, field);
    const PartialDate today = day_in_viet_nam(now);
    const auto checked = check_with_sites(connection, form, today);
    if (!checked) return checked.error();
    const auto errors = new_errors(connection, before, *checked, today);
    if (!errors) return errors.error();
    if (!errors->empty()) return Supplemented{BadForm{api::field_problems(*errors)}};
    if (form.paper.photos != before.paper.photos) {
        const auto given = give_photos(connection, row, form.paper.photos);
        if (!given) return given.error();
        if (!*given) return bad(ReportItem::photos, ErrorCode::report_photo_too_many);
    }
    if (checked->details) {
        const Outcome described = describe(connection, vault, row, form, *checked->details);
        if (!described) return described.error();
    } else {
        keep_form(vault, row, form);
    }
    const auto event =
        row.status == ReportStatus::refused ? ReportEvent::resend : ReportEvent::supplement;
    const Outcome stepped = take_step(connection, row, event, citizen(), now);
    if (!stepped) return stepped.error();
    return Supplemented{Done{}};
}

Result<Supplemented> append(Connection& connection, const storage::Vault& vault, ReportRow& row,
                            ReportForm form, const ReportForm& sent, Timestamp now) {
    const std::string added = new_part(form.note, sent.note);
    if (sent.paper.photos.empty() && added.empty())
        return bad(ReportItem::photos, ErrorCode::report_photo_missing);
    if (sent.paper.photos.size() > report::max_photos_of_a_report)
        return bad(ReportItem::photos, ErrorCode::report_photo_too_many);
    auto note = both_notes(form.note, added);
    if (!note) return bad(ReportItem::note, ErrorCode::report_note_too_long);
    form.note = *std::move(note);
    const auto given = give_photos(connection, row, sent.paper.photos);
    if (!given) return given.error();
    if (!*given) return bad(ReportItem::photos, ErrorCode::report_photo_too_many);
    // The paper that was missing is there.
    if ((form.paper.lost || form.paper.at_site) && !sent.paper.photos.empty())
        take_field(form, sent, {ReportItem::photos, 0});
    form.paper.lost = form.paper.lost && sent.paper.photos.empty();
    keep_form(vault, row, form);
    const Outcome stepped = take_step(connection, row, ReportEvent::supplement, citizen(), now);
    if (!stepped) return stepped.error();
    return Supplemented{Done{}};
}

}  // namespace

Result<Supplemented> add_supplement(Connection& connection, const storage::Vault& vault,
                                    ReportRow& row, const ReportForm& sent, Timestamp now) {
    const bool is_asked =
        row.status == ReportStatus::need_info || row.status == ReportStatus::refused;
    const auto allowed = report::next_status(
        row.status,
        row.status == ReportStatus::refused ? ReportEvent::resend : ReportEvent::supplement,
        report::ActorKind::citizen);
    if (!allowed) return allowed.error();
    auto form = form_of(vault, row);
    if (!form) return form.error();
    if (is_asked) return mend(connection, vault, row, *form, sent, now);
    return append(connection, vault, row, *std::move(form), sent, now);
}

Outcome join_reports(Connection& connection, const storage::Vault& vault, ReportRow& row,
                     ReportRow& into, Timestamp now) {
    if (row.report == into.report || row.person != into.person ||
        !report::share_a_dose(row.kind, into.kind)) {
        return Error{ErrorCode::report_wrong_status};
    }
    const auto from_form = form_of(vault, row);
    if (!from_form) return from_form.error();
    auto form = form_of(vault, into);
    if (!form) return form.error();
    // What is too long for one note stays in the report that is withdrawn.
    if (auto note = both_notes(form->note, from_form->note)) form->note = *std::move(note);
    if (form->paper.lost || form->paper.at_site) form->paper = from_form->paper;
    keep_form(vault, into, *form);
    const Outcome moved = photos::move_photos(connection, row.report, into.report);
    if (!moved) return moved;
    const Outcome added = take_step(connection, into, ReportEvent::supplement, citizen(), now);
    if (!added) return added;
    return take_step(connection, row, ReportEvent::withdraw, citizen(), now);
}

}  // namespace tiemchung::reports
