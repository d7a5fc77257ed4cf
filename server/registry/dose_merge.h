#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "server/registry/citizen_key.h"
#include "server/registry/dose_line.h"
#include "server/storage/citizens.h"
#include "server/storage/doses.h"

namespace tiemchung::registry {

/// A line with all that can be worked out before the database is asked.
struct KeyedDoseLine {
    DoseLine line;
    CitizenKey key;
    /// Under which the person stands if an earlier line came without number; absent where this one
    /// has none either.
    std::optional<CitizenKey> numberless_key;
    std::string phone_hash;
};

enum class MergeKind : std::uint8_t { added, corrected, unchanged, refused };

struct Merge {
    MergeKind kind{};
    std::vector<BadField> refused;
};

/// Lines merged with what the register holds, in memory, and written in one go: the rules of
/// importing doses.
///
/// - A dose that is not on the system is added; one that is, and is not signed, is corrected.
/// - What is signed or matched stays: a line that says otherwise is refused. Address and
///   nationality are neither, so they follow the newest line.
/// - A person who stood there without number and now comes with one is the same person: what they
///   had moves over.
class DoseMerge {
  public:
    DoseMerge(const storage::Vault& vault, Timestamp now) : vault_(vault), now_(now) {}

    /// Reads everything that the lines may touch.
    Outcome load(storage::Connection& connection, const std::vector<KeyedDoseLine>& lines);

    Result<Merge> merge(const KeyedDoseLine& line);

    /// Writes what changed.
    Outcome write(storage::Connection& connection) const;

  private:
    struct Citizen {
        storage::CitizenRow row;
        bool changed = false;
    };
    struct Dose {
        storage::DoseRow row;
        bool changed = false;
    };

    [[nodiscard]] std::vector<BadField> contradictions(const KeyedDoseLine& line) const;
    [[nodiscard]] storage::CitizenRow new_citizen(const KeyedDoseLine& line) const;
    Result<bool> merge_citizen(const KeyedDoseLine& line);
    MergeKind merge_dose(const KeyedDoseLine& line);
    void adopt(const CitizenKey& from, const CitizenKey& to);
    [[nodiscard]] Result<bool> same_number(const storage::CitizenRow& row,
                                           const KeyedDoseLine& line) const;

    const storage::Vault& vault_;
    Timestamp now_;
    std::unordered_set<std::string> sites_;
    std::unordered_map<CitizenKey, Citizen> citizens_;
    std::map<std::pair<CitizenKey, int>, Dose> doses_;
    std::vector<std::pair<CitizenKey, CitizenKey>> adoptions_;  ///< from, to
};

}  // namespace tiemchung::registry
