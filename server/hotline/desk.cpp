#include "server/hotline/desk.h"

#include <algorithm>
#include <utility>

#include "core/identity/phone_number.h"
#include "server/hotline/call_note.h"
#include "server/hotline/running_call.h"
#include "server/registry/sealed_text.h"
#include "server/security/token.h"
#include "server/storage/calls.h"
#include "server/storage/phone_changes.h"

namespace tiemchung::hotline {
namespace {

using reports::BadForm;
using security::Refusal;
using staff::StaffMember;
using storage::CallRow;
using storage::Connection;

/// The number that calls: also of landlines, and from abroad. Nothing where it is none.
std::optional<std::string> calling_number(std::string_view typed) {
    constexpr std::size_t fewest = 8;
    constexpr std::size_t most = 15;
    std::string digits;
    for (const char c : typed) {
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (std::string_view{" .-()+"}.find(c) == std::string_view::npos) {
            return std::nullopt;
        }
    }
    if (digits.size() < fewest || digits.size() > most) return std::nullopt;
    return digits;
}

/// 80 random bits behind `C-`.
Result<std::string> draw_call() {
    constexpr std::size_t characters = 14;
    const auto drawn = security::draw_id();
    if (!drawn) return drawn.error();
    return "C-" + drawn->substr(0, characters);
}

/// Midnight in Viet Nam.
Timestamp day_begin(Timestamp now) {
    constexpr std::int64_t offset = 7 * 3'600;
    constexpr std::int64_t day = 86'400;
    return {(now.seconds + offset) / day * day - offset};
}

}  // namespace

Desk::Desk(std::shared_ptr<storage::Database> database, std::shared_ptr<const storage::Vault> vault,
           std::string domain, std::function<void()> wake)
    : database_(std::move(database)),
      vault_(std::move(vault)),
      domain_(std::move(domain)),
      wake_(std::move(wake)) {}

Result<Answer<api::Call>> Desk::open(const StaffMember& member, const api::CallOpening& opening,
                                     Timestamp now) const {
    using Opened = Answer<api::Call>;
    if (!opening.consent) return Opened{Refusal{ErrorCode::call_no_consent}};
    const auto phone = calling_number(opening.caller_phone);
    if (!phone) return Opened{BadForm{{{"caller_phone", ErrorCode::person_phone_format}}}};
    auto name = draw_call();
    if (!name) return name.error();
    CallRow row;
    row.call = *std::move(name);
    row.account = member.account;
    row.caller = opening.caller;
    row.phone_sealed = registry::seal_text(*vault_, storage::Secret::phone, *phone, row.call);
    row.began_at = now;
    return database_->write([&](Connection& connection) -> Result<Opened> {
        const Outcome ended = storage::end_forgotten_call(connection, member.account,
                                                          {now.seconds - longest_call_seconds},
                                                          {now, api::ClosingReason::cut_off, {}});
        if (!ended) return ended.error();
        const auto added = storage::add_call(connection, row);
        if (!added) return added.error();
        if (!*added) return Opened{Refusal{ErrorCode::call_running}};
        auto call = call_in(connection, *vault_, row, now);
        if (!call) return call.error();
        const Outcome logged = log_step(connection, member, row, "open_call", {}, now);
        if (!logged) return logged.error();
        return Opened{*std::move(call)};
    });
}

Result<api::Call> Desk::current(const StaffMember& member, Timestamp now) const {
    return database_->write([&](Connection& connection) -> Result<api::Call> {
        const auto row = require_call(connection, member, {}, now);
        if (!row) return row.error();
        auto call = call_in(connection, *vault_, *row, now);
        if (!call || !row->citizen) return call;
        const Outcome logged = log_step(connection, member, *row, "read_call", {}, now);
        if (!logged) return logged.error();
        return call;
    });
}

Result<Answer<Done>> Desk::close(const StaffMember& member, std::string_view call,
                                 const api::CallClosing& closing, Timestamp now) const {
    if (const auto fault = fault_of_note(closing.note)) return Answer<Done>{Refusal{*fault}};
    return database_->write([&](Connection& connection) -> Result<Answer<Done>> {
        const auto row = require_call(connection, member, call, now);
        if (!row && row.error().code == ErrorCode::call_none) {
            return Answer<Done>{Refusal{row.error().code}};
        }
        if (!row) return row.error();
        std::string note;
        if (!closing.note.empty()) {
            note = registry::seal_text(*vault_, storage::Secret::report, closing.note, row->call);
        }
        const Outcome ended =
            storage::end_call(connection, row->call, {now, closing.reason, std::move(note)});
        if (!ended) return ended.error();
        const Outcome logged = log_step(connection, member, *row, "close_call", {}, now);
        if (!logged) return logged.error();
        return Answer<Done>{Done{}};
    });
}

Result<api::Shift> Desk::shift(const StaffMember& member, Timestamp now) const {
    return database_->read([&](Connection& connection) {
        return storage::shift_of(connection, member.account, day_begin(now), now);
    });
}

Outcome sweep(Connection& connection, Timestamp now) {
    const Timestamp before{now.seconds - std::int64_t{kept_days} * 86'400};
    const Outcome forgotten = storage::forget_callers(connection, before);
    return forgotten ? storage::forget_phone_changes(connection, before) : forgotten;
}

}  // namespace tiemchung::hotline
