#pragma once

#include <set>
#include <vector>

#include "ui/review/review_state.h"

/// What follows from a case and from the rows as the reviewer matched them with the paper.
namespace tiemchung::ui {

/// What an approval could write: what the record lacks, and what it says otherwise than the report
/// or the paper.
[[nodiscard]] std::vector<report::RecordChange> changes_on_offer(const CaseDesk& desk);
[[nodiscard]] std::vector<report::RecordChange> chosen_changes(const CaseDesk& desk);

/// Rows that differ from the paper, whose value there is asked for.
[[nodiscard]] std::vector<RowKey> rows_off_paper(const CaseDesk& desk);

/// The fields that a citizen can be asked to mend.
[[nodiscard]] std::vector<report::ReportField> fields_to_ask(const api::CaseFile& file);

/// The fields that a refusal for these reasons opens to be mended.
[[nodiscard]] std::vector<report::ReportField> fields_to_mend(const CaseDesk& desk);

[[nodiscard]] report::ReportField field_of(RowKey row);

/// Reasons to refuse, from the rows that differ from the paper or cannot be read.
[[nodiscard]] std::set<report::RefusalReason> suggested_reasons(const CaseDesk& desk);

}  // namespace tiemchung::ui
