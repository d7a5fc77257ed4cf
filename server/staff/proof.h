#pragma once

#include <cstdint>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/crypto/password_hash.h"
#include "server/storage/staff.h"
#include "server/storage/vault.h"

/// What somebody proves with, computed outside of any transaction.
namespace tiemchung::staff {

/// A password as it is kept. Fails with signature.platform.
Result<std::string> hash_of(std::string_view password, crypto::PasswordCost cost);

/// The step whose code was typed; nothing where it is none near `now`, or where there is no
/// account: then the same is computed with a secret of no one. Fails with storage.wrong_key or
/// signature.platform.
Result<std::optional<std::int64_t>> proved_step(const storage::Vault& vault,
                                                const std::optional<storage::StaffRow>& row,
                                                std::string_view typed, Timestamp now);

/// A place among those who compute with a password, given back by itself.
class Slot {
  public:
    explicit Slot(std::counting_semaphore<>& slots)
        : slots_(slots.try_acquire() ? &slots : nullptr) {}
    ~Slot() {
        if (slots_ != nullptr) slots_->release();
    }
    Slot(const Slot&) = delete;
    Slot& operator=(const Slot&) = delete;

    [[nodiscard]] bool is_taken() const { return slots_ != nullptr; }

  private:
    std::counting_semaphore<>* slots_;
};

}  // namespace tiemchung::staff
