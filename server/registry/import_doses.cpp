#include "server/registry/import_doses.h"

#include "server/registry/dose_merge.h"
#include "server/registry/sealed_text.h"

namespace tiemchung::registry {
namespace {

class DoseStore : public LineStore {
  public:
    DoseStore(const storage::Vault& vault, Timestamp now)
        : vault_(vault), now_(now), today_(day_in_viet_nam(now)) {}

    [[nodiscard]] std::string_view kind() const override { return "doses"; }
    [[nodiscard]] std::span<const CsvColumn> columns() const override { return dose_columns(); }

    std::vector<BadField> add(std::span<const std::string_view> values) override {
        KeyedDoseLine keyed;
        DoseLine& line = keyed.line;
        std::vector<BadField> bad = read_dose_line(values, today_, line);
        if (!bad.empty()) return bad;
        CitizenKey by_person = key_of_person(vault_, line.name, line.birth_date, line.phone);
        if (line.id) {
            keyed.key = key_of_number(vault_, *line.id);
            keyed.numberless_key = std::move(by_person);
        } else {
            keyed.key = std::move(by_person);
        }
        keyed.phone_hash = hash_text(vault_, storage::Secret::phone, line.phone);
        lines_.push_back(std::move(keyed));
        return {};
    }

    Result<StoredBatch> store(storage::Connection& connection) override {
        DoseMerge merge(vault_, now_);
        if (const Outcome loaded = merge.load(connection, lines_); !loaded) return loaded.error();
        StoredBatch stored;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            auto merged = merge.merge(lines_[i]);
            if (!merged) return merged.error();
            count(stored, i, *std::move(merged));
        }
        if (const Outcome written = merge.write(connection); !written) return written.error();
        return stored;
    }

    void clear() override { lines_.clear(); }

  private:
    static void count(StoredBatch& stored, std::size_t index, Merge merged) {
        switch (merged.kind) {
            case MergeKind::added:
                ++stored.counts.added;
                break;
            case MergeKind::corrected:
                ++stored.counts.corrected;
                break;
            case MergeKind::unchanged:
                ++stored.counts.unchanged;
                break;
            case MergeKind::refused:
                stored.refused.push_back({index, std::move(merged.refused)});
                break;
        }
    }

    const storage::Vault& vault_;
    Timestamp now_;
    PartialDate today_;
    std::vector<KeyedDoseLine> lines_;
};

}  // namespace

Result<ImportReport> import_doses(storage::Database& database, const storage::Vault& vault,
                                  const std::filesystem::path& file,
                                  const std::filesystem::path& bad_lines, Timestamp now,
                                  const std::function<void(const ImportProgress&)>& on_progress) {
    DoseStore store(vault, now);
    return import_file(database, file, bad_lines, store, now, on_progress);
}

}  // namespace tiemchung::registry
