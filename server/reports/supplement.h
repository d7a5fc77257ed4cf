#pragma once

#include <variant>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/report_form.h"
#include "server/reports/bad_form.h"
#include "server/storage/reports.h"
#include "server/storage/vault.h"

namespace tiemchung::storage {
class Connection;
}

namespace tiemchung::reports {

/// At most so many photos in all, over every supplement.
inline constexpr std::size_t most_photos_of_a_case = 12;
/// At most so many characters in all notes together.
inline constexpr std::size_t most_note_characters = 1'000;

using Supplemented = std::variant<Done, BadForm>;

/// What the citizen adds. Where fields were asked for (statuses need_info and refused) exactly
/// those are taken from the form, checked by core's rules, and the case goes back into the queue;
/// otherwise its photos and its note are added. Fails as take_step does, and with
/// report.photo_missing where an upload is not there.
Result<Supplemented> add_supplement(storage::Connection& connection, const storage::Vault& vault,
                                    storage::ReportRow& row, const report::ReportForm& sent,
                                    Timestamp now);

/// Lets `row` be a supplement of `into`: its photos and its note move there, and it is withdrawn.
/// Both are the same person's and share a dose, or it fails with report.wrong_status.
Outcome join_reports(storage::Connection& connection, const storage::Vault& vault,
                     storage::ReportRow& row, storage::ReportRow& into, Timestamp now);

}  // namespace tiemchung::reports
