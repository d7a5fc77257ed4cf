#include "server/staff/proof.h"

#include <algorithm>
#include <utility>

#include "core/base/bytes.h"
#include "server/registry/sealed_text.h"
#include "server/signing/randomness.h"
#include "server/staff/totp.h"

namespace tiemchung::staff {

Result<std::string> hash_of(std::string_view password, crypto::PasswordCost cost) {
    const auto random = signing::draw_random_32();
    if (!random) return random.error();
    crypto::PasswordSalt salt{};
    std::copy_n(random->begin(), salt.size(), salt.begin());
    auto hash = crypto::hash_password(password, salt, cost);
    if (!hash) return Error{ErrorCode::signature_platform};
    return *std::move(hash);
}

Result<std::optional<std::int64_t>> proved_step(const storage::Vault& vault,
                                                const std::optional<storage::StaffRow>& row,
                                                std::string_view typed, Timestamp now) {
    constexpr std::size_t decoy_bytes = 20;
    Bytes secret(decoy_bytes, 0);
    if (row) {
        const auto base32 =
            registry::unseal_text(vault, storage::Secret::totp, row->totp_sealed, row->account);
        if (!base32) return base32.error();
        auto bytes = totp_secret(*base32);
        if (!bytes) return Error{ErrorCode::storage_wrong_key};
        secret = *std::move(bytes);
    }
    auto step = step_of_code(secret, typed, now);
    if (step && !row) return std::optional<std::int64_t>{};
    return step;
}

}  // namespace tiemchung::staff
