#include "server/hotline/caller_check.h"

#include <algorithm>

#include "core/crypto/equality.h"
#include "core/identity/date_input.h"
#include "core/identity/person_name.h"
#include "core/issuance/vaccine.h"
#include "server/registry/sealed_text.h"
#include "server/storage/callers.h"
#include "server/storage/doses.h"

namespace tiemchung::hotline {
namespace {

using storage::CallerCandidate;
using storage::Connection;
using storage::Vault;

constexpr std::size_t last_characters = 4;

/// Four digits, or capitals of a passport; nothing where it is anything else.
std::optional<std::string> last_four(std::string_view typed) {
    std::string four;
    for (const char c : typed) {
        if (c == ' ' || c == '.' || c == '-') continue;
        const bool is_small = c >= 'a' && c <= 'z';
        const char capital = is_small ? static_cast<char>(c - 'a' + 'A') : c;
        const bool belongs =
            (capital >= '0' && capital <= '9') || (capital >= 'A' && capital <= 'Z');
        if (!belongs || four.size() == last_characters) return std::nullopt;
        four += capital;
    }
    if (four.size() != last_characters) return std::nullopt;
    return four;
}

bool same_text(std::string_view one, std::string_view other) {
    return crypto::equal_in_constant_time(as_bytes(one), as_bytes(other));
}

/// Whether the number that is sealed ends so.
Result<bool> ends_so(const Vault& vault, const CallerCandidate& candidate, std::string_view four) {
    if (!candidate.id_sealed) return false;
    const auto number = registry::unseal_text(vault, storage::Secret::identity_number,
                                              *candidate.id_sealed, candidate.citizen);
    if (!number) return number.error();
    const std::string_view whole{*number};
    const bool is_longer = whole.size() > last_characters;
    return is_longer && same_text(whole.substr(whole.size() - last_characters), four);
}

bool is_fact(const CallerClaim& claim, const storage::DoseRow& dose) {
    const bool same_number = claim.dose_number == 0 || claim.dose_number == dose.number;
    const bool same_date = !claim.dose_date || *claim.dose_date == dose.date;
    const bool same_vaccine = claim.dose_vaccine.empty() || claim.dose_vaccine == dose.vaccine;
    return same_number && same_date && same_vaccine;
}

/// Everybody born that day who has the name.
Result<std::vector<CallerCandidate>> namesakes(Connection& connection, const CallerClaim& claim) {
    constexpr int page_rows = 1'000;
    const std::string key = identity::name_match_key(claim.name);
    std::vector<CallerCandidate> found;
    std::string after;
    for (;;) {
        auto page = storage::citizens_born(connection, claim.birth_date, after, page_rows);
        if (!page) return page.error();
        for (CallerCandidate& candidate : *page) {
            after = candidate.citizen;
            if (same_text(identity::name_match_key(candidate.name), key)) {
                found.push_back(std::move(candidate));
            }
        }
        if (page->size() < page_rows) return found;
    }
}

}  // namespace

ReadCheck read_check(const api::CallerCheck& check, PartialDate today) {
    ReadCheck read;
    const auto problem = [&](std::string field, ErrorCode code) {
        read.problems.push_back({std::move(field), code});
    };
    CallerClaim claim;
    auto name = identity::clean_name(check.name);
    if (!name) problem("name", name.error().code);
    const auto birth_date = identity::parse_birth_date(check.birth_date, today);
    if (!birth_date) problem("birth_date", birth_date.error().code);
    auto four = last_four(check.id_last4);
    if (!four) problem("id_last4", ErrorCode::call_last4_format);
    if (!check.dose_date.is_empty()) {
        const auto date = identity::parse_dose_date(check.dose_date, today);
        if (date) claim.dose_date = *date;
        if (!date) problem("dose_date", date.error().code);
    } else if (check.dose_vaccine.empty()) {
        problem("dose_date", ErrorCode::call_fact_missing);
    }
    if (!check.dose_vaccine.empty() && issuance::vaccine_of_key(check.dose_vaccine) == nullptr) {
        problem("dose_vaccine", ErrorCode::dose_unknown_vaccine);
    }
    if (!read.problems.empty()) return read;
    claim.name = *std::move(name);
    claim.birth_date = *birth_date;
    claim.id_last4 = *std::move(four);
    claim.dose_number = check.dose_number;
    claim.dose_vaccine = check.dose_vaccine;
    read.claim = std::move(claim);
    return read;
}

std::string person_meant(const CallerClaim& claim) {
    return "caller|" + identity::name_match_key(claim.name) + '|' +
           identity::to_iso(claim.birth_date);
}

Result<std::optional<registry::CitizenKey>> find_caller(Connection& connection, const Vault& vault,
                                                        const CallerClaim& claim) {
    auto candidates = namesakes(connection, claim);
    if (!candidates) return candidates.error();
    // Somebody who is nobody is compared with too, so that there always is something to compare.
    const std::string nobody = "nobody";
    candidates->push_back(
        {nobody, {}, registry::seal_text(vault, storage::Secret::identity_number, "0", nobody)});
    std::vector<std::string> citizens;
    for (const CallerCandidate& candidate : *candidates)
        citizens.push_back(candidate.citizen);
    const auto doses = storage::doses_of(connection, citizens);
    if (!doses) return doses.error();
    std::vector<std::string> found;
    for (const CallerCandidate& candidate : *candidates) {
        const auto same_number = ends_so(vault, candidate, claim.id_last4);
        if (!same_number) return same_number.error();
        const bool has_fact = std::any_of(doses->begin(), doses->end(), [&](const auto& dose) {
            return dose.citizen == candidate.citizen && is_fact(claim, dose);
        });
        if (*same_number && has_fact) found.push_back(candidate.citizen);
    }
    if (found.size() != 1) return std::optional<registry::CitizenKey>{};
    return std::optional(found.front());
}

}  // namespace tiemchung::hotline
