#include "server/registry/import_file.h"

#include <optional>
#include <string>

#include "server/registry/csv_reader.h"
#include "server/registry/file_fingerprint.h"
#include "server/storage/database.h"
#include "server/storage/imports.h"

namespace tiemchung::registry {
namespace {

/// Lines in a transaction: enough that committing costs little, few enough that a stopped import
/// repeats little.
constexpr std::size_t batch_lines = 5'000;

/// Where a line came from, to tell about it.
struct LineOrigin {
    std::uint64_t number = 0;
    std::string original;
};

class Import {
  public:
    Import(storage::Database& database, CsvReader& reader, const BadLinesFile& bad_lines,
           LineStore& store, storage::ImportRow checkpoint)
        : database_(database),
          reader_(reader),
          bad_lines_(bad_lines),
          store_(store),
          checkpoint_(std::move(checkpoint)) {}

    /// Reads the head line. Fails as `import_file` says.
    Outcome read_head() {
        CsvLine head;
        if (!reader_.next(head)) return Error{ErrorCode::csv_missing_column};
        if (head.trouble) return Error{*head.trouble};
        auto columns = CsvColumns::find(store_.columns(), head.fields);
        if (!columns) return columns.error();
        columns_ = *std::move(columns);
        return Done{};
    }

    /// Goes on where the checkpoint says.
    Outcome resume() {
        const auto bad_bytes = static_cast<std::uint64_t>(checkpoint_.bad_bytes);
        if (const Outcome kept = bad_lines_.keep(bad_bytes); !kept) return kept;
        return reader_.resume(static_cast<std::uint64_t>(checkpoint_.file_offset),
                              static_cast<std::uint64_t>(checkpoint_.lines));
    }

    /// One batch; false when the file is at its end.
    Result<bool> advance(Timestamp now) {
        store_.clear();
        origins_.clear();
        std::string complaints;
        std::int64_t unreadable = 0;
        bool more = true;
        for (std::size_t i = 0; i < batch_lines && more; ++i) {
            more = reader_.next(line_);
            if (!more) break;
            const std::vector<BadField> bad = add(line_);
            if (bad.empty()) {
                origins_.push_back({line_.number, line_.original});
            } else {
                complaints += bad_line_records(line_.number, bad, line_.original);
                ++unreadable;
            }
        }
        const Outcome stored =
            commit(complaints, unreadable, more ? std::nullopt : std::optional(now));
        if (!stored) return stored.error();
        return more;
    }

    [[nodiscard]] const storage::ImportRow& checkpoint() const { return checkpoint_; }

  private:
    std::vector<BadField> add(const CsvLine& line) {
        if (line.trouble) return {{"", *line.trouble}};
        const auto values = columns_.values(line.fields);
        if (!values) return {{"", values.error().code}};
        return store_.add(*values);
    }

    Outcome commit(const std::string& complaints, std::int64_t unreadable,
                   std::optional<Timestamp> finished_at) {
        auto after =
            database_.write([&](storage::Connection& connection) -> Result<storage::ImportRow> {
                const auto stored = store_.store(connection);
                if (!stored) return stored.error();
                storage::ImportRow next = checkpoint_;
                std::string text = complaints;
                for (const RefusedLine& refused : stored->refused) {
                    const LineOrigin& origin = origins_[refused.index];
                    text += bad_line_records(origin.number, refused.fields, origin.original);
                }
                if (!text.empty() && next.bad_bytes == 0) text.insert(0, bad_lines_head());
                // Before the commit, at the place that the last checkpoint names: a run that is
                // stopped in between, or run again, writes the same there once more.
                const Outcome written =
                    bad_lines_.write(static_cast<std::uint64_t>(next.bad_bytes), text);
                if (!written) return written.error();
                next.bad_bytes += static_cast<std::int64_t>(text.size());
                next.bad += unreadable + static_cast<std::int64_t>(stored->refused.size());
                next.added += stored->counts.added;
                next.corrected += stored->counts.corrected;
                next.unchanged += stored->counts.unchanged;
                next.file_offset = static_cast<std::int64_t>(reader_.offset());
                next.lines = static_cast<std::int64_t>(reader_.lines_read());
                next.finished_at = finished_at;
                const Outcome put = storage::put_import(connection, next);
                if (!put) return put.error();
                return next;
            });
        if (!after) return after.error();
        checkpoint_ = *std::move(after);
        // A longer text may stand behind, from a run that was stopped before its commit.
        return bad_lines_.keep(static_cast<std::uint64_t>(checkpoint_.bad_bytes));
    }

    storage::Database& database_;
    CsvReader& reader_;
    const BadLinesFile& bad_lines_;
    LineStore& store_;
    storage::ImportRow checkpoint_;
    CsvColumns columns_;
    CsvLine line_;
    std::vector<LineOrigin> origins_;  ///< of the lines in the batch
};

Result<std::optional<storage::ImportRow>> earlier_run(storage::Database& database,
                                                      const std::string& kind,
                                                      const std::string& fingerprint) {
    return database.read([&](storage::Connection& connection) {
        return storage::import_of(connection, kind, fingerprint);
    });
}

}  // namespace

Result<ImportReport> import_file(storage::Database& database, const std::filesystem::path& file,
                                 const std::filesystem::path& bad_lines, LineStore& store,
                                 Timestamp now,
                                 const std::function<void(const ImportProgress&)>& on_progress) {
    auto reader = CsvReader::open(file);
    if (!reader) return reader.error();
    const auto fingerprint = fingerprint_of(file);
    if (!fingerprint) return fingerprint.error();
    const std::string kind(store.kind());
    const auto earlier = earlier_run(database, kind, *fingerprint);
    if (!earlier) return earlier.error();

    storage::ImportRow fresh;
    fresh.kind = kind;
    fresh.fingerprint = *fingerprint;
    fresh.started_at = now;
    const BadLinesFile complaints(bad_lines);
    ImportReport report;
    std::optional<Import> import;
    if (*earlier && !(*earlier)->finished_at) {
        import.emplace(database, **reader, complaints, store, **earlier);
        if (const Outcome head = import->read_head(); !head) return head.error();
        // Where the file of bad lines is gone, all is read once more, which changes nothing.
        report.resumed = import->resume().ok();
    }
    if (!report.resumed) {
        if (const Outcome removed = complaints.keep(0); !removed) return removed.error();
        reader = CsvReader::open(file);
        if (!reader) return reader.error();
        import.emplace(database, **reader, complaints, store, fresh);
        if (const Outcome head = import->read_head(); !head) return head.error();
    }
    const std::uint64_t bytes_before = (*reader)->offset();
    const auto lines_before = static_cast<std::int64_t>((*reader)->lines_read());
    for (bool more = true; more;) {
        const auto advanced = import->advance(now);
        if (!advanced) return advanced.error();
        more = *advanced;
        if (on_progress) {
            on_progress({bytes_before, lines_before, (*reader)->offset(), (*reader)->size(),
                         import->checkpoint().lines});
        }
    }
    const storage::ImportRow& end = import->checkpoint();
    report.counts = {end.added, end.corrected, end.unchanged, end.bad};
    report.lines = end.lines;
    return report;
}

}  // namespace tiemchung::registry
