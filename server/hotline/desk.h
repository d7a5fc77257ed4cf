#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "core/api/call_messages.h"
#include "core/api/report_following.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/reports/bad_form.h"
#include "server/security/refusal.h"
#include "server/staff/staff_member.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::hotline {

inline constexpr int most_failures = 3;       ///< of one call, and about one person
inline constexpr int lock_seconds = 30 * 60;  ///< after that many
inline constexpr int longest_call_seconds = 2 * 60 * 60;
inline constexpr int kept_days = 90;  ///< who called, notes, and wishes for another number

/// What an operator gets: the thing, the no, or what must be mended.
template <class T>
using Answer = std::variant<T, security::Refusal, reports::BadForm>;

/// What an operator does for a caller: nothing without a running call, nothing about a person who
/// was not verified in it, and no list to search in. Everything is logged in the transaction that
/// does it. All state is in the database; may be called from several threads; waits.
///
/// A call that runs longer than `longest_call_seconds` has been forgotten, and counts as cut off.
///
/// Every call fails with storage.failed, storage.wrong_key or signature.platform where the machine
/// does.
class Desk {
  public:
    /// `domain`: of the portal, for links. `wake` is called when a message may be waiting.
    Desk(std::shared_ptr<storage::Database> database, std::shared_ptr<const storage::Vault> vault,
         std::string domain, std::function<void()> wake);

    /// Refused with call.no_consent, or call.running.
    [[nodiscard]] Result<Answer<api::Call>> open(const staff::StaffMember& member,
                                                 const api::CallOpening& opening,
                                                 Timestamp now) const;

    /// The running call, with the caller's record once they are verified. Fails with call.none.
    [[nodiscard]] Result<api::Call> current(const staff::StaffMember& member, Timestamp now) const;

    /// Compares what the caller says with the register. Refused with call.none; call.not_matching
    /// and the tries left, whatever it was; or call.locked, for the call or for the person, whoever
    /// asks about them.
    [[nodiscard]] Result<Answer<api::Call>> verify(const staff::StaffMember& member,
                                                   std::string_view call,
                                                   const api::CallerCheck& check,
                                                   Timestamp now) const;

    /// Files a report for the person who was verified. Refused with call.none, call.not_verified,
    /// call.not_read_back or call.other_person.
    [[nodiscard]] Result<Answer<api::FiledReport>> file(const staff::StaffMember& member,
                                                        std::string_view call,
                                                        const api::CallerFiling& filing,
                                                        Timestamp now) const;

    /// Takes the wish for another phone number down for the person's site. Refused with call.none,
    /// call.not_verified or call.number_missing.
    [[nodiscard]] Result<Answer<Done>> ask_phone_change(const staff::StaffMember& member,
                                                        std::string_view call,
                                                        const api::PhoneChange& change,
                                                        Timestamp now) const;

    /// Refused with call.none, call.note_too_long or call.note_has_code.
    [[nodiscard]] Result<Answer<Done>> close(const staff::StaffMember& member,
                                             std::string_view call, const api::CallClosing& closing,
                                             Timestamp now) const;

    /// The operator's day in Viet Nam.
    [[nodiscard]] Result<api::Shift> shift(const staff::StaffMember& member, Timestamp now) const;

  private:
    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<const storage::Vault> vault_;
    std::string domain_;
    std::function<void()> wake_;
};

/// Forgets what has been kept for `kept_days`.
Outcome sweep(storage::Connection& connection, Timestamp now);

}  // namespace tiemchung::hotline
