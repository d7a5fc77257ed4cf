#pragma once

#include <memory>
#include <string>

#include "core/api/phone_changes.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/staff/staff_member.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::hotline {

/// What a vaccination site does about callers' wishes for another phone number. Logged in the
/// transaction that does it; may be called from several threads; waits. Every call fails with
/// storage.failed, storage.wrong_key or signature.platform where the machine does.
class PhoneChangeDesk {
  public:
    PhoneChangeDesk(std::shared_ptr<storage::Database> database,
                    std::shared_ptr<const storage::Vault> vault);

    /// The wishes of the reviewer's own pile.
    [[nodiscard]] Result<api::PhoneChangeWishes> waiting(const staff::StaffMember& member,
                                                         Timestamp now) const;

    /// The reviewer has seen the person's identity paper: the number is the register's from now on,
    /// and both the old and the new one are told by SMS.
    /// Fails with registry.no_such_record where there is no such wish in their pile, or it is
    /// confirmed already.
    [[nodiscard]] Outcome confirm(const staff::StaffMember& member, const std::string& wish,
                                  Timestamp now) const;

  private:
    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<const storage::Vault> vault_;
};

}  // namespace tiemchung::hotline
