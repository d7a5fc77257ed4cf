#include "server/hotline/phone_changes.h"

#include <utility>

#include "core/base/bytes.h"
#include "core/identity/phone_number.h"
#include "core/text/sms_texts.h"
#include "server/audit/audit.h"
#include "server/registry/records.h"
#include "server/registry/sealed_text.h"
#include "server/sms/outbox.h"
#include "server/storage/citizens.h"
#include "server/storage/phone_changes.h"

namespace tiemchung::hotline {
namespace {

using storage::Connection;
using storage::PhoneChangeRow;
using storage::Secret;
using storage::Vault;

constexpr int most_wishes = 100;
constexpr std::int64_t notice_worth_seconds = 86'400;

Outcome log(Connection& connection, const staff::StaffMember& member, std::string action,
            const std::string& call, Timestamp now) {
    return audit::append(connection, {now,
                                      member.account,
                                      std::string(api::name_of(member.role)),
                                      staff::shown_name(member),
                                      std::move(action),
                                      {},
                                      call,
                                      {}});
}

/// Both numbers are told, so that a change that nobody wished for does not go unseen.
Outcome tell(Connection& connection, const Vault& vault, const std::string& wish,
             std::initializer_list<std::string> phones, Timestamp now) {
    for (const std::string& phone : phones) {
        const std::string name =
            std::string("phone_change|").append(wish).append("|").append(phone);
        const std::string id = to_base64url(vault.hash(Secret::message, name));
        const Outcome put = sms::put_message(connection, vault, id,
                                             {"notice", phone, text::phone_changed_sms(), {}},
                                             false, now, {now.seconds + notice_worth_seconds});
        if (!put) return put;
    }
    return Done{};
}

/// Nothing where the person is no longer in the register.
Result<std::optional<api::PhoneChangeWish>> wish_in(Connection& connection, const Vault& vault,
                                                    const PhoneChangeRow& row) {
    auto citizen = storage::citizen_of(connection, row.citizen);
    if (!citizen) return citizen.error();
    if (!*citizen) return std::optional<api::PhoneChangeWish>{};
    auto phone = registry::unseal_text(vault, Secret::phone, row.phone_sealed, row.wish);
    if (!phone) return phone.error();
    const auto old_phone = registry::phone_of(connection, vault, row.citizen);
    if (!old_phone) return old_phone.error();
    return std::optional(api::PhoneChangeWish{
        row.wish, std::move((*citizen)->name), (*citizen)->birth_date, *std::move(phone),
        identity::masked_phone(*old_phone), row.account, row.asked_at});
}

}  // namespace

PhoneChangeDesk::PhoneChangeDesk(std::shared_ptr<storage::Database> database,
                                 std::shared_ptr<const Vault> vault)
    : database_(std::move(database)), vault_(std::move(vault)) {}

Result<api::PhoneChangeWishes> PhoneChangeDesk::waiting(const staff::StaffMember& member,
                                                        Timestamp now) const {
    return database_->write([&](Connection& connection) -> Result<api::PhoneChangeWishes> {
        api::PhoneChangeWishes wishes;
        const auto rows = storage::phone_changes_in(connection, member.pile, most_wishes);
        if (!rows) return rows.error();
        for (const PhoneChangeRow& row : *rows) {
            auto wish = wish_in(connection, *vault_, row);
            if (!wish) return wish.error();
            if (*wish) wishes.wishes.push_back(**std::move(wish));
        }
        const Outcome logged = log(connection, member, "read_phone_changes", {}, now);
        if (!logged) return logged.error();
        return wishes;
    });
}

Outcome PhoneChangeDesk::confirm(const staff::StaffMember& member, const std::string& wish,
                                 Timestamp now) const {
    return database_->write([&](Connection& connection) -> Outcome {
        const auto row =
            storage::confirm_phone_change(connection, wish, member.pile, member.account, now);
        if (!row) return row.error();
        if (!*row) return Error{ErrorCode::registry_no_such_record};
        const auto phone =
            registry::unseal_text(*vault_, Secret::phone, (*row)->phone_sealed, wish);
        if (!phone) return phone.error();
        const std::string& citizen = (*row)->citizen;
        const auto old_phone = registry::phone_of(connection, *vault_, citizen);
        if (!old_phone) return old_phone.error();
        const Outcome set = storage::set_citizen_phone(
            connection, citizen, registry::hash_text(*vault_, Secret::phone, *phone),
            registry::seal_text(*vault_, Secret::phone, *phone, citizen));
        if (!set) return set;
        const Outcome told = tell(connection, *vault_, wish, {*old_phone, *phone}, now);
        if (!told) return told;
        return log(connection, member, "confirm_phone_change", (*row)->call, now);
    });
}

}  // namespace tiemchung::hotline
