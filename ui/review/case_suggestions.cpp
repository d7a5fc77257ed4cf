#include "ui/review/case_suggestions.h"

#include <algorithm>
#include <array>

namespace tiemchung::ui {
namespace {

using report::ChangeKind;
using report::ComparedItem;
using report::ReportField;
using report::ReportItem;

bool has_dose(const api::CaseFile& file, int dose) {
    return std::any_of(file.rows.begin(), file.rows.end(), [dose](const auto& row) {
        return row.dose == dose && !row.recorded.empty();
    });
}

bool is_declared(const api::CaseFile& file, int dose) {
    const auto doses = report::dose_numbers(file.kind);
    return std::find(doses.begin(), doses.end(), dose) != doses.end();
}

/// How a row is put right; nothing for a site, which the dose's own changes carry.
std::optional<ChangeKind> correction_of(ComparedItem item) {
    switch (item) {
        case ComparedItem::name:
            return ChangeKind::correct_name;
        case ComparedItem::birth_date:
            return ChangeKind::correct_birth_date;
        case ComparedItem::sex:
            return ChangeKind::correct_sex;
        case ComparedItem::id_number:
            return ChangeKind::correct_id;
        case ComparedItem::dose_date:
            return ChangeKind::correct_date;
        case ComparedItem::dose_vaccine:
            return ChangeKind::correct_vaccine;
        case ComparedItem::dose_lot:
            return ChangeKind::correct_lot;
        case ComparedItem::dose_site:
            break;
    }
    return std::nullopt;
}

bool holds(const std::vector<RowKey>& rows, ComparedItem item) {
    return std::any_of(rows.begin(), rows.end(),
                       [item](const RowKey& row) { return row.item == item; });
}

std::vector<RowKey> rows_matched(const CaseDesk& desk, PaperMatch match) {
    std::vector<RowKey> rows;
    if (!desk.file) return rows;
    for (const report::ComparedRow& row : desk.file->rows) {
        const RowKey key{row.item, row.dose};
        if (desk.match_of(key) == match) rows.push_back(key);
    }
    return rows;
}

std::vector<ReportItem> items_of(report::RefusalReason reason) {
    using report::RefusalReason;
    switch (reason) {
        case RefusalReason::names_contradict:
        case RefusalReason::name_incomplete:
            return {ReportItem::name};
        case RefusalReason::birth_date_differs:
            return {ReportItem::birth_date};
        case RefusalReason::dose_differs:
            return {ReportItem::dose_date, ReportItem::dose_vaccine, ReportItem::dose_lot,
                    ReportItem::dose_site};
        case RefusalReason::date_differs:
            return {ReportItem::dose_date};
        case RefusalReason::vaccine_differs:
            return {ReportItem::dose_vaccine};
        case RefusalReason::nothing_matches:
            return {ReportItem::name, ReportItem::birth_date, ReportItem::dose_date,
                    ReportItem::dose_vaccine, ReportItem::photos};
        default:
            return {ReportItem::photos};
    }
}

}  // namespace

std::set<report::RefusalReason> suggested_reasons(const CaseDesk& desk) {
    using report::RefusalReason;
    std::set<RefusalReason> reasons;
    const std::vector<RowKey> off = rows_matched(desk, PaperMatch::differs);
    const std::vector<RowKey> unread = rows_matched(desk, PaperMatch::unreadable);
    if (off.size() > 2 && off.size() == desk.matches.size()) {
        return {RefusalReason::nothing_matches};
    }
    if (holds(off, ComparedItem::name)) reasons.insert(RefusalReason::names_contradict);
    if (holds(off, ComparedItem::birth_date)) reasons.insert(RefusalReason::birth_date_differs);
    if (holds(off, ComparedItem::dose_date)) reasons.insert(RefusalReason::date_differs);
    if (holds(off, ComparedItem::dose_vaccine)) reasons.insert(RefusalReason::vaccine_differs);
    if (holds(off, ComparedItem::dose_lot) || holds(off, ComparedItem::dose_site)) {
        reasons.insert(RefusalReason::dose_differs);
    }
    if (!unread.empty()) reasons.insert(RefusalReason::blurred);
    return reasons;
}

ReportField field_of(RowKey row) {
    constexpr std::array<ReportItem, 8> items{
        ReportItem::name,      ReportItem::birth_date, ReportItem::sex,
        ReportItem::id_number, ReportItem::dose_date,  ReportItem::dose_vaccine,
        ReportItem::dose_lot,  ReportItem::dose_site,
    };
    return {items[static_cast<std::size_t>(row.item)], row.dose};
}

std::vector<RowKey> rows_off_paper(const CaseDesk& desk) {
    std::vector<RowKey> rows = rows_matched(desk, PaperMatch::differs);
    // A site is looked up by its code, which no paper shows.
    std::erase_if(rows, [](const RowKey& row) { return row.item == ComparedItem::dose_site; });
    return rows;
}

std::vector<report::RecordChange> changes_on_offer(const CaseDesk& desk) {
    std::vector<report::RecordChange> changes;
    if (!desk.file) return changes;
    const api::CaseFile& file = *desk.file;
    for (const report::ComparedRow& row : file.rows) {
        if (row.dose > 0 && !is_declared(file, row.dose)) continue;
        if (row.dose > 0 && !has_dose(file, row.dose)) {
            const report::RecordChange whole{ChangeKind::add_dose, row.dose};
            if (std::find(changes.begin(), changes.end(), whole) == changes.end()) {
                changes.push_back(whole);
            }
            continue;
        }
        const bool off_paper = desk.match_of({row.item, row.dose}) == PaperMatch::differs;
        const bool says_more = row.likeness == report::Likeness::different ||
                               row.likeness == report::Likeness::addition;
        const auto kind = correction_of(row.item);
        if (kind && (says_more || off_paper)) changes.push_back({*kind, row.dose});
    }
    return changes;
}

std::vector<report::RecordChange> chosen_changes(const CaseDesk& desk) {
    std::vector<report::RecordChange> changes = changes_on_offer(desk);
    std::erase_if(changes, [&desk](const report::RecordChange& change) {
        return desk.draft.changes.count({change.kind, change.dose}) == 0;
    });
    return changes;
}

std::vector<ReportField> fields_to_ask(const api::CaseFile& file) {
    std::vector<ReportField> fields{{ReportItem::name, 0},
                                    {ReportItem::birth_date, 0},
                                    {ReportItem::sex, 0},
                                    {ReportItem::id_number, 0}};
    for (const int dose : report::dose_numbers(file.kind)) {
        for (const ReportItem item : {ReportItem::dose_date, ReportItem::dose_vaccine,
                                      ReportItem::dose_lot, ReportItem::dose_site}) {
            fields.push_back({item, dose});
        }
    }
    fields.push_back({ReportItem::photos, 0});
    return fields;
}

std::vector<ReportField> fields_to_mend(const CaseDesk& desk) {
    std::set<ReportField> fields;
    if (!desk.file) return {};
    for (const report::RefusalReason reason : desk.draft.reasons) {
        for (const ReportItem item : items_of(reason)) {
            if (!report::is_of_a_dose(item)) {
                fields.insert({item, 0});
                continue;
            }
            for (const int dose : report::dose_numbers(desk.file->kind))
                fields.insert({item, dose});
        }
    }
    return {fields.begin(), fields.end()};
}

}  // namespace tiemchung::ui
