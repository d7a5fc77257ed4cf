#include "server/registry/import_population.h"

#include <array>
#include <map>
#include <set>

#include "core/identity/date_input.h"
#include "core/identity/person_name.h"
#include "server/registry/citizen_key.h"
#include "server/registry/person_fields.h"
#include "server/storage/citizens.h"
#include "server/storage/population.h"

namespace tiemchung::registry {
namespace {

enum Column : std::size_t { name, birth_date, sex, id_number, id_kind };

constexpr std::array<CsvColumn, 5> population_csv_columns{{
    {"name", true},
    {"birth_date", true},
    {"sex", true},
    {"id_number", true},
    {"id_kind"},
}};

class PopulationStore : public LineStore {
  public:
    PopulationStore(const storage::Vault& vault, Timestamp now)
        : vault_(vault), now_(now), today_(day_in_viet_nam(now)) {}

    [[nodiscard]] std::string_view kind() const override { return "population"; }
    [[nodiscard]] std::span<const CsvColumn> columns() const override {
        return population_csv_columns;
    }

    std::vector<BadField> add(std::span<const std::string_view> values) override {
        FieldCheck check;
        const auto take = [&](Column column, auto value) {
            return check.take(population_csv_columns[column].name, std::move(value));
        };
        auto clean = take(name, identity::clean_name(values[name]));
        const auto born = take(birth_date, identity::parse_birth_date(values[birth_date], today_));
        const auto known_sex = take(sex, read_sex(values[sex]));
        const auto id = take(id_number, read_id(values[id_kind], values[id_number]));
        if (check.ok()) {
            rows_.push_back({key_of_number(vault_, *id), *std::move(clean), *born, *known_sex});
        }
        return std::move(check).bad();
    }

    Result<StoredBatch> store(storage::Connection& connection) override {
        std::set<std::string> keys;
        for (const storage::PopulationRow& row : rows_)
            keys.insert(row.citizen);
        auto found = storage::population_of(connection, {keys.begin(), keys.end()});
        if (!found) return found.error();
        std::map<std::string, storage::PopulationRow> people;
        for (storage::PopulationRow& row : *found)
            people.emplace(row.citizen, std::move(row));
        StoredBatch stored;
        std::map<std::string, storage::PopulationRow> changed;
        for (const storage::PopulationRow& row : rows_) {
            const auto [place, is_new] = people.try_emplace(row.citizen, row);
            if (!is_new && place->second == row) {
                ++stored.counts.unchanged;
                continue;
            }
            ++(is_new ? stored.counts.added : stored.counts.corrected);
            place->second = row;
            changed.insert_or_assign(row.citizen, row);
        }
        if (const Outcome written = write(connection, changed); !written) return written.error();
        return stored;
    }

    void clear() override { rows_.clear(); }

  private:
    Outcome write(storage::Connection& connection,
                  const std::map<std::string, storage::PopulationRow>& changed) const {
        std::vector<storage::PopulationRow> rows;
        std::vector<std::string> keys;
        for (const auto& [key, row] : changed) {
            rows.push_back(row);
            keys.push_back(key);
        }
        if (const Outcome put = storage::put_population(connection, rows); !put) return put;
        return storage::reopen_mismatches(connection, keys, now_);
    }

    const storage::Vault& vault_;
    Timestamp now_;
    PartialDate today_;
    std::vector<storage::PopulationRow> rows_;
};

}  // namespace

std::span<const CsvColumn> population_columns() {
    return population_csv_columns;
}

Result<ImportReport> import_population(
    storage::Database& database, const storage::Vault& vault, const std::filesystem::path& file,
    const std::filesystem::path& bad_lines, Timestamp now,
    const std::function<void(const ImportProgress&)>& on_progress) {
    PopulationStore store(vault, now);
    return import_file(database, file, bad_lines, store, now, on_progress);
}

}  // namespace tiemchung::registry
