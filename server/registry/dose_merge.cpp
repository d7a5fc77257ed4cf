#include "server/registry/dose_merge.h"

#include <algorithm>

#include "core/identity/person_name.h"
#include "server/registry/sealed_text.h"
#include "server/storage/notices.h"
#include "server/storage/sites.h"

namespace tiemchung::registry {
namespace {

using issuance::MatchState;
using storage::Secret;

constexpr int most_doses = 9;

MatchState state_of_number(const DoseLine& line) {
    if (line.id) return MatchState::pending;
    const MatchState state = issuance::state_before_match(line.id_as_written);
    return state == MatchState::id_missing ? state : MatchState::id_format;
}

bool same_dose(const storage::DoseRow& row, const DoseLine& line) {
    return row.date == line.date && row.vaccine == line.vaccine && row.lot == line.lot &&
           row.site == line.site;
}

/// The address and nationality of the line, put into the row; whether they were other ones.
bool take_residence(storage::CitizenRow& row, const DoseLine& line) {
    bool changed = false;
    const auto take = [&](std::string& column, const std::string& value) {
        changed = changed || column != value;
        column = value;
    };
    take(row.nationality, line.nationality);
    take(row.province, line.province);
    take(row.district, line.district);
    take(row.commune, line.commune);
    return changed;
}

}  // namespace

Outcome DoseMerge::load(storage::Connection& connection, const std::vector<KeyedDoseLine>& lines) {
    std::unordered_set<std::string> keys;
    std::unordered_set<std::string> sites;
    for (const KeyedDoseLine& line : lines) {
        keys.insert(line.key);
        if (line.numberless_key) keys.insert(*line.numberless_key);
        sites.insert(line.line.site);
    }
    auto known_sites = storage::sites_of(connection, {sites.begin(), sites.end()});
    if (!known_sites) return known_sites.error();
    for (storage::SiteRow& site : *known_sites)
        sites_.insert(std::move(site.site));
    auto citizens = storage::citizens_of(connection, {keys.begin(), keys.end()});
    if (!citizens) return citizens.error();
    std::vector<std::string> known;
    known.reserve(citizens->size());
    for (storage::CitizenRow& row : *citizens) {
        known.push_back(row.citizen);
        citizens_[known.back()].row = std::move(row);
    }
    auto doses = storage::doses_of(connection, known);
    if (!doses) return doses.error();
    for (storage::DoseRow& row : *doses) {
        storage::DoseRow& known_dose = doses_[{row.citizen, row.number}].row;
        known_dose = std::move(row);
    }
    return Done{};
}

Result<Merge> DoseMerge::merge(const KeyedDoseLine& line) {
    if (!sites_.contains(line.line.site)) {
        return Merge{MergeKind::refused, {{"site", ErrorCode::dose_unknown_site}}};
    }
    std::vector<BadField> refused = contradictions(line);
    if (!refused.empty()) return Merge{MergeKind::refused, std::move(refused)};
    const bool adopts = line.numberless_key && citizens_.contains(*line.numberless_key);
    if (adopts) adopt(*line.numberless_key, line.key);
    const auto corrected = merge_citizen(line);
    if (!corrected) return corrected.error();
    const MergeKind dose = merge_dose(line);
    const bool only_person = dose == MergeKind::unchanged && (*corrected || adopts);
    return Merge{only_person ? MergeKind::corrected : dose, {}};
}

std::vector<BadField> DoseMerge::contradictions(const KeyedDoseLine& line) const {
    std::vector<BadField> fields;
    const auto compare = [&](std::string_view field, bool same) {
        if (!same) fields.push_back({field, ErrorCode::dose_contradicts_record});
    };
    const auto citizen = citizens_.find(line.key);
    if (citizen != citizens_.end() && citizen->second.row.match_state == MatchState::matched) {
        const storage::CitizenRow& row = citizen->second.row;
        compare("name",
                identity::name_match_key(row.name) == identity::name_match_key(line.line.name));
        compare("birth_date", row.birth_date == line.line.birth_date);
        compare("sex", row.sex == line.line.sex);
        // One-time codes go there: nobody changes it by sending in another line.
        compare("phone", row.phone_hash == line.phone_hash);
    }
    const auto dose = doses_.find({line.key, line.line.number});
    if (dose != doses_.end() && dose->second.row.signed_at) {
        const storage::DoseRow& row = dose->second.row;
        compare("dose_date", row.date == line.line.date);
        compare("vaccine", row.vaccine == line.line.vaccine);
        compare("lot", row.lot == line.line.lot);
        compare("site", row.site == line.line.site);
    }
    return fields;
}

/// What the person had without number becomes theirs with it; a dose that stands there already
/// counts.
void DoseMerge::adopt(const CitizenKey& from, const CitizenKey& to) {
    for (int number = 1; number <= most_doses; ++number) {
        auto node = doses_.extract(std::pair(from, number));
        if (node.empty()) continue;
        node.key().first = to;
        node.mapped().row.citizen = to;
        node.mapped().changed = true;
        doses_.insert(std::move(node));
    }
    citizens_.erase(from);
    adoptions_.emplace_back(from, to);
}

storage::CitizenRow DoseMerge::new_citizen(const KeyedDoseLine& line) const {
    const DoseLine& said = line.line;
    storage::CitizenRow row;
    row.citizen = line.key;
    row.name = said.name;
    row.birth_date = said.birth_date;
    row.sex = said.sex;
    if (said.id) row.id_kind = said.id->kind;
    const std::string& number = said.id ? said.id->number : said.id_as_written;
    if (!number.empty())
        row.id_sealed = seal_text(vault_, Secret::identity_number, number, line.key);
    row.phone_hash = line.phone_hash;
    row.phone_sealed = seal_text(vault_, Secret::phone, said.phone, line.key);
    take_residence(row, said);
    row.match_state = state_of_number(said);
    row.changed_at = now_;
    return row;
}

Result<bool> DoseMerge::same_number(const storage::CitizenRow& row,
                                    const KeyedDoseLine& line) const {
    // The key of a person with number is made of it.
    if (line.line.id) return true;
    if (!row.id_sealed) return line.line.id_as_written.empty();
    const auto written = unseal_text(vault_, Secret::identity_number, *row.id_sealed, row.citizen);
    if (!written) return written.error();
    return *written == line.line.id_as_written;
}

/// Whether a known citizen's data changed.
Result<bool> DoseMerge::merge_citizen(const KeyedDoseLine& line) {
    const auto found = citizens_.find(line.key);
    if (found == citizens_.end()) {
        citizens_.emplace(line.key, Citizen{new_citizen(line), true});
        return false;
    }
    Citizen& citizen = found->second;
    storage::CitizenRow& row = citizen.row;
    bool changed = false;
    if (row.match_state != MatchState::matched) {
        const auto number = same_number(row, line);
        if (!number) return number.error();
        const bool same_person = *number && row.name == line.line.name &&
                                 row.birth_date == line.line.birth_date && row.sex == line.line.sex;
        if (!same_person) {
            row = new_citizen(line);
            changed = true;
        } else if (row.phone_hash != line.phone_hash) {
            row.phone_hash = line.phone_hash;
            row.phone_sealed = seal_text(vault_, Secret::phone, line.line.phone, line.key);
            changed = true;
        }
    }
    changed = take_residence(row, line.line) || changed;
    citizen.changed = citizen.changed || changed;
    return changed;
}

MergeKind DoseMerge::merge_dose(const KeyedDoseLine& line) {
    const DoseLine& said = line.line;
    const auto place = std::pair(line.key, said.number);
    const auto found = doses_.find(place);
    if (found != doses_.end() && same_dose(found->second.row, said)) return MergeKind::unchanged;
    const bool is_new = found == doses_.end();
    Dose& dose = is_new ? doses_[place] : found->second;
    dose.row.citizen = line.key;
    dose.row.number = said.number;
    dose.row.date = said.date;
    dose.row.vaccine = said.vaccine;
    dose.row.lot = said.lot;
    dose.row.site = said.site;
    dose.row.entered_at = now_;
    dose.changed = true;
    return is_new ? MergeKind::added : MergeKind::corrected;
}

Outcome DoseMerge::write(storage::Connection& connection) const {
    for (const auto& [from, to] : adoptions_) {
        for (const Outcome& done :
             {storage::remove_doses(connection, from), storage::move_notices(connection, from, to),
              storage::remove_citizen(connection, from)}) {
            if (!done) return done;
        }
    }
    std::vector<storage::CitizenRow> citizens;
    for (const auto& [key, citizen] : citizens_) {
        if (citizen.changed) citizens.push_back(citizen.row);
    }
    // In the order of the key, so that neighbours in the index are written together.
    std::sort(citizens.begin(), citizens.end(),
              [](const auto& one, const auto& other) { return one.citizen < other.citizen; });
    if (const Outcome put = storage::put_citizens(connection, citizens); !put) return put;
    std::vector<storage::DoseRow> doses;
    for (const auto& [place, dose] : doses_) {
        if (dose.changed) doses.push_back(dose.row);
    }
    return storage::put_doses(connection, doses);
}

}  // namespace tiemchung::registry
