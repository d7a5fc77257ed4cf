#include "server/hotline/running_call.h"

#include <algorithm>
#include <utility>

#include "core/identity/phone_number.h"
#include "server/audit/audit.h"
#include "server/hotline/caller_record.h"
#include "server/hotline/desk.h"
#include "server/registry/sealed_text.h"

namespace tiemchung::hotline {
namespace {

using storage::CallRow;
using storage::Connection;
using storage::Vault;

/// Callers use landlines too.
std::string masked(const std::string& phone) {
    constexpr std::size_t shown = 3;
    constexpr std::size_t mobile_digits = 10;
    if (phone.size() == mobile_digits) return identity::masked_phone(phone);
    std::string text;
    for (std::size_t i = 0; i < phone.size(); ++i) {
        if (i + shown < phone.size()) {
            text += "•";
        } else {
            text += phone[i];
        }
    }
    return text;
}

}  // namespace

Result<CallRow> require_call(Connection& connection, const staff::StaffMember& member,
                             std::string_view call, Timestamp now) {
    auto row = storage::running_call(connection, member.account);
    if (!row) return row.error();
    const bool is_it = *row && (call.empty() || (*row)->call == call) &&
                       now.seconds - (*row)->began_at.seconds < longest_call_seconds;
    if (!is_it) return Error{ErrorCode::call_none};
    return **std::move(row);
}

Result<api::Call> call_in(Connection& connection, const Vault& vault, const CallRow& row,
                          Timestamp now) {
    auto phone = registry::unseal_text(vault, storage::Secret::phone, row.phone_sealed, row.call);
    if (!phone) return phone.error();
    api::Call call;
    call.id = row.call;
    call.caller = row.caller;
    call.began_at = row.began_at;
    call.tries_left = std::max(0, most_failures - row.failures);
    if (row.locked_until > now) call.locked_until = row.locked_until;
    call.phone_masked = row.citizen ? masked(*phone) : *phone;
    if (!row.citizen) return call;
    auto record = caller_record(connection, vault, *row.citizen, now);
    if (!record) return record.error();
    call.record = *std::move(record);
    return call;
}

Outcome log_step(Connection& connection, const staff::StaffMember& member, const CallRow& row,
                 std::string action, std::string report, Timestamp now) {
    return audit::append(connection, {now,
                                      member.account,
                                      std::string(api::name_of(member.role)),
                                      staff::shown_name(member),
                                      std::move(action),
                                      std::move(report),
                                      row.call,
                                      {}});
}

}  // namespace tiemchung::hotline
