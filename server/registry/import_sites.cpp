#include "server/registry/import_sites.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/crypto/ed25519.h"
#include "server/registry/person_fields.h"
#include "server/registry/site_key.h"
#include "server/storage/sites.h"

namespace tiemchung::registry {
namespace {

enum Column : std::size_t { code, name, phone, address, province, district, commune };

constexpr std::array<CsvColumn, 7> site_csv_columns{{
    {"code", true},
    {"name", true},
    {"phone"},
    {"address"},
    {"province", true},
    {"district"},
    {"commune"},
}};

Result<std::string> read_code(std::string_view text) {
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longest = 32;
    const bool fits = text.size() >= shortest && text.size() <= longest &&
                      std::all_of(text.begin(), text.end(), [](char c) {
                          return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                                 (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_';
                      });
    if (!fits) return Error{ErrorCode::registry_bad_site_code};
    return std::string(text);
}

bool same_contact(const storage::SiteRow& one, const storage::SiteRow& other) {
    return one.name == other.name && one.phone == other.phone && one.address == other.address &&
           one.province == other.province && one.district == other.district &&
           one.commune == other.commune;
}

class SiteStore : public LineStore {
  public:
    SiteStore(const storage::Vault& vault, Timestamp now) : vault_(vault), now_(now) {}

    [[nodiscard]] std::string_view kind() const override { return "sites"; }
    [[nodiscard]] std::span<const CsvColumn> columns() const override { return site_csv_columns; }

    std::vector<BadField> add(std::span<const std::string_view> values) override {
        FieldCheck check;
        storage::SiteRow row;
        const auto take = [&](Column column, std::string& target, Result<std::string> value) {
            auto taken = check.take(site_csv_columns[column].name, std::move(value));
            if (taken) target = *std::move(taken);
        };
        take(code, row.site, read_code(values[code]));
        take(name, row.name, read_text(values[name], true));
        take(phone, row.phone, read_text(values[phone], false));
        take(address, row.address, read_text(values[address], false));
        take(province, row.province, read_province(values[province]));
        take(district, row.district, read_text(values[district], false));
        take(commune, row.commune, read_text(values[commune], false));
        row.changed_at = now_;
        if (check.ok()) rows_.push_back(std::move(row));
        return std::move(check).bad();
    }

    Result<StoredBatch> store(storage::Connection& connection) override {
        std::vector<std::string> codes;
        for (const storage::SiteRow& row : rows_)
            codes.push_back(row.site);
        std::sort(codes.begin(), codes.end());
        codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
        auto found = storage::sites_of(connection, codes);
        if (!found) return found.error();
        std::map<std::string, storage::SiteRow> sites;
        for (storage::SiteRow& row : *found)
            sites.emplace(row.site, std::move(row));
        StoredBatch stored;
        std::map<std::string, storage::SiteRow> changed;
        for (const storage::SiteRow& row : rows_) {
            const auto known = sites.find(row.site);
            if (known != sites.end() && same_contact(known->second, row)) {
                ++stored.counts.unchanged;
                continue;
            }
            auto keyed = known == sites.end() ? with_new_key(vault_, row)
                                              : Result(with_key_of(row, known->second));
            if (!keyed) return keyed.error();
            ++(known == sites.end() ? stored.counts.added : stored.counts.corrected);
            changed.insert_or_assign(row.site, *keyed);
            sites.insert_or_assign(row.site, *std::move(keyed));
        }
        std::vector<storage::SiteRow> rows;
        rows.reserve(changed.size());
        for (const auto& [site, row] : changed)
            rows.push_back(row);
        if (const Outcome put = storage::put_sites(connection, rows); !put) return put.error();
        return stored;
    }

    void clear() override { rows_.clear(); }

  private:
    static storage::SiteRow with_key_of(storage::SiteRow row, const storage::SiteRow& known) {
        row.public_key = known.public_key;
        row.sealed_key = known.sealed_key;
        return row;
    }

    const storage::Vault& vault_;
    Timestamp now_;
    std::vector<storage::SiteRow> rows_;
};

}  // namespace

std::span<const CsvColumn> site_columns() {
    return site_csv_columns;
}

Result<ImportReport> import_sites(storage::Database& database, const storage::Vault& vault,
                                  const std::filesystem::path& file,
                                  const std::filesystem::path& bad_lines, Timestamp now,
                                  const std::function<void(const ImportProgress&)>& on_progress) {
    SiteStore store(vault, now);
    return import_file(database, file, bad_lines, store, now, on_progress);
}

}  // namespace tiemchung::registry
