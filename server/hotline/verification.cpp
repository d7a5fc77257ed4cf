#include "server/hotline/caller_check.h"
#include "server/hotline/desk.h"
#include "server/hotline/running_call.h"
#include "server/security/rate_limit.h"
#include "server/storage/reports.h"

/// Whether callers are who they say.
namespace tiemchung::hotline {
namespace {

using reports::BadForm;
using security::RateCounter;
using security::RateLimit;
using security::Refusal;
using staff::StaffMember;
using storage::CallRow;
using storage::Connection;
using storage::Secret;
using Verified = Answer<api::Call>;

constexpr RateLimit person_failures{"caller-failures", most_failures, lock_seconds};
constexpr RateLimit person_lock{"caller-lock", 1, lock_seconds};

/// One person's lock, whoever asks about them in whichever call, and whether the register has them
/// or not.
class PersonLock {
  public:
    PersonLock(const storage::Vault& vault, const std::string& person)
        : failures_(vault, person_failures, Secret::person, person),
          lock_(vault, person_lock, Secret::person, person) {}

    Result<int> seconds_to_wait(Connection& connection, Timestamp now) const {
        return lock_.seconds_to_wait(connection, now);
    }

    /// Counts a failure; whether the person is locked now.
    Result<bool> fail(Connection& connection, Timestamp now) const {
        const Outcome counted = failures_.count(connection, now);
        if (!counted) return counted.error();
        const auto wait = failures_.seconds_to_wait(connection, now);
        if (!wait) return wait.error();
        if (*wait == 0) return false;
        const Outcome locked = lock_.count(connection, now);
        if (!locked) return locked.error();
        const Outcome begun_anew = failures_.forget(connection, now);
        if (!begun_anew) return begun_anew.error();
        return true;
    }

    Outcome forgive(Connection& connection, Timestamp now) const {
        return failures_.forget(connection, now);
    }

  private:
    RateCounter failures_;
    RateCounter lock_;
};

Result<Verified> refuse(Connection& connection, const StaffMember& member, CallRow row,
                        const PersonLock& person, Timestamp now) {
    const auto person_locked = person.fail(connection, now);
    if (!person_locked) return person_locked.error();
    ++row.failures;
    const bool call_locked = row.failures >= most_failures;
    if (call_locked) row.locked_until = {now.seconds + lock_seconds};
    const Outcome changed = storage::change_call(connection, row);
    if (!changed) return changed.error();
    const Outcome logged = log_step(connection, member, row, "verify_caller_failed", {}, now);
    if (!logged) return logged.error();
    if (call_locked || *person_locked) {
        return Verified{Refusal{ErrorCode::call_locked, lock_seconds, {}}};
    }
    return Verified{Refusal{ErrorCode::call_not_matching, {}, most_failures - row.failures}};
}

Result<Verified> accept(Connection& connection, const storage::Vault& vault,
                        const StaffMember& member, CallRow row, const std::string& citizen,
                        Timestamp now) {
    row.citizen = citizen;
    const Outcome changed = storage::change_call(connection, row);
    if (!changed) return changed.error();
    auto call = call_in(connection, vault, row, now);
    if (!call) return call.error();
    const Outcome logged = log_step(connection, member, row, "verify_caller", {}, now);
    if (!logged) return logged.error();
    // Their citizen sees in each report who has seen that there is one.
    for (const api::CallerReport& report : call->record->reports) {
        const Outcome seen = log_step(connection, member, row, "read_call", report.code, now);
        if (!seen) return seen.error();
    }
    return Verified{*std::move(call)};
}

}  // namespace

Result<Verified> Desk::verify(const StaffMember& member, std::string_view call,
                              const api::CallerCheck& check, Timestamp now) const {
    const ReadCheck read = read_check(check, day_in_viet_nam(now));
    return database_->write([&](Connection& connection) -> Result<Verified> {
        const auto row = require_call(connection, member, call, now);
        if (!row && row.error().code == ErrorCode::call_none) {
            return Verified{Refusal{row.error().code}};
        }
        if (!row) return row.error();
        if (row->locked_until > now) {
            const auto wait = static_cast<int>(row->locked_until.seconds - now.seconds);
            return Verified{Refusal{ErrorCode::call_locked, wait, {}}};
        }
        if (!read.claim) return Verified{BadForm{read.problems}};
        const PersonLock person{*vault_, person_meant(*read.claim)};
        const auto wait = person.seconds_to_wait(connection, now);
        if (!wait) return wait.error();
        if (*wait > 0) return Verified{Refusal{ErrorCode::call_locked, *wait, {}}};
        const auto citizen = find_caller(connection, *vault_, *read.claim);
        if (!citizen) return citizen.error();
        if (!*citizen) return refuse(connection, member, *row, person, now);
        const Outcome forgiven = person.forgive(connection, now);
        if (!forgiven) return forgiven.error();
        return accept(connection, *vault_, member, *row, **citizen, now);
    });
}

}  // namespace tiemchung::hotline
