#include "core/text/error_texts.h"
#include "server/command/admin_tasks.h"
#include "server/command/admin_texts.h"
#include "server/command/paced_progress.h"
#include "server/command/system_time.h"
#include "server/registry/dose_line.h"
#include "server/registry/import_doses.h"
#include "server/registry/import_population.h"
#include "server/registry/import_sites.h"

namespace tiemchung::command {
namespace {

struct Table {
    Result<registry::ImportReport> (*import)(
        storage::Database&, const storage::Vault&, const std::filesystem::path&,
        const std::filesystem::path&, Timestamp,
        const std::function<void(const registry::ImportProgress&)>&);
    std::span<const registry::CsvColumn> columns;
};

Table table_of(AdminTask task) {
    if (task == AdminTask::import_sites) return {registry::import_sites, registry::site_columns()};
    if (task == AdminTask::import_population) {
        return {registry::import_population, registry::population_columns()};
    }
    return {registry::import_doses, registry::dose_columns()};
}

ExitCode import_failed(const AdminDesk& desk, const Table& table, Error error) {
    if (error.code != ErrorCode::csv_missing_column) return desk.failed(desk.options.file, error);
    desk.note(texts::missing_column,
              {{"file", desk.options.file},
               {"column", table.columns[error.offset].name},
               {"next", text::text_of(error.code).next.in(desk.language())}});
    return ExitCode::wrong_use;
}

}  // namespace

ExitCode import_table(const AdminDesk& desk) {
    const AdminOptions& options = desk.options;
    const Table table = table_of(options.task);
    PacedProgress progress(texts::importing.in(desk.language()),
                           texts::unit_lines.in(desk.language()), desk.language());
    const auto report = table.import(desk.database(), desk.vault(), options.file, options.bad_lines,
                                     system_time(), [&](const registry::ImportProgress& now) {
                                         // A resumed import begins in the middle of the file: only
                                         // what this run does counts.
                                         progress.show(now.bytes_done - now.bytes_before,
                                                       now.bytes_total - now.bytes_before,
                                                       now.lines - now.lines_before);
                                     });
    progress.hide();
    if (!report) return import_failed(desk, table, report.error());
    if (report->resumed) desk.tell(texts::import_resumed, {});
    const registry::ImportCounts& counts = report->counts;
    desk.tell(texts::imported, {{"file", options.file},
                                {"lines", desk.number(report->lines)},
                                {"added", desk.number(counts.added)},
                                {"corrected", desk.number(counts.corrected)},
                                {"unchanged", desk.number(counts.unchanged)},
                                {"bad", desk.number(counts.bad)}});
    if (counts.bad == 0) return ExitCode::success;
    desk.note(texts::import_bad_lines, {{"file", options.bad_lines}});
    return ExitCode::not_all_ok;
}

}  // namespace tiemchung::command
