#include "server/reports/record_changes.h"

#include <algorithm>

#include "core/identity/identity_number.h"

namespace tiemchung::reports {
namespace {

using report::ChangeKind;
using report::ComparedItem;
using report::ComparedRow;
using report::RecordChange;
using report::ReportItem;

ReportItem field_of(ComparedItem item) {
    switch (item) {
        case ComparedItem::name:
            return ReportItem::name;
        case ComparedItem::birth_date:
            return ReportItem::birth_date;
        case ComparedItem::sex:
            return ReportItem::sex;
        case ComparedItem::id_number:
            return ReportItem::id_number;
        case ComparedItem::dose_date:
            return ReportItem::dose_date;
        case ComparedItem::dose_vaccine:
            return ReportItem::dose_vaccine;
        case ComparedItem::dose_lot:
            return ReportItem::dose_lot;
        case ComparedItem::dose_site:
            break;
    }
    return ReportItem::dose_site;
}

bool writes(const RecordChange& change, const ComparedRow& row) {
    if (change.dose != row.dose) return false;
    switch (change.kind) {
        case ChangeKind::add_dose:
            return true;
        case ChangeKind::correct_date:
            return row.item == ComparedItem::dose_date;
        case ChangeKind::correct_vaccine:
            return row.item == ComparedItem::dose_vaccine;
        case ChangeKind::correct_lot:
            return row.item == ComparedItem::dose_lot;
        case ChangeKind::correct_sex:
            return row.item == ComparedItem::sex;
        case ChangeKind::correct_name:
            return row.item == ComparedItem::name;
        case ChangeKind::correct_birth_date:
            return row.item == ComparedItem::birth_date;
        case ChangeKind::correct_id:
            return row.item == ComparedItem::id_number;
    }
    return false;
}

std::string value_written(const Decision& decision, const ComparedRow& row) {
    const std::string field = report::spelling_of({field_of(row.item), row.dose});
    for (const auto& [corrected, value] : decision.corrected) {
        if (corrected == field) return value;
    }
    return row.declared;
}

std::string shown(ComparedItem item, const std::string& value) {
    if (item != ComparedItem::id_number || value.empty()) return value;
    return identity::masked({identity::IdKind::citizen, value});
}

}  // namespace

std::vector<api::ReportChange> changes_of(const Decision& decision) {
    std::vector<api::ReportChange> changes;
    for (const ComparedRow& row : decision.before) {
        const bool written =
            std::any_of(decision.changes.begin(), decision.changes.end(),
                        [&](const RecordChange& change) { return writes(change, row); });
        if (!written) continue;
        const std::string after = value_written(decision, row);
        if (after.empty() || after == row.recorded) continue;
        changes.push_back(
            {row.item, row.dose, shown(row.item, row.recorded), shown(row.item, after)});
    }
    return changes;
}

}  // namespace tiemchung::reports
