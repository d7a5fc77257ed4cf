#include "server/registry/sign_site.h"

#include "core/base/bytes.h"
#include "core/crypto/ed25519.h"
#include "core/issuance/dose_record.h"
#include "server/registry/signable_dose.h"
#include "server/registry/site_key.h"
#include "server/storage/database.h"
#include "server/storage/doses.h"
#include "server/storage/sites.h"

namespace tiemchung::registry {
namespace {

constexpr int batch_doses = 2'000;

struct SiteBatch {
    std::int64_t count = 0;
    storage::DosePlace last;
    bool at_end = false;
};

Result<SiteBatch> sign_batch(storage::Connection& connection, const storage::Vault& vault,
                             const std::string& site, const crypto::Ed25519KeyPair& key,
                             const storage::DosePlace& after, Timestamp now) {
    const auto doses = storage::doses_to_sign(connection, site, after, batch_doses);
    if (!doses) return doses.error();
    SiteBatch batch;
    batch.at_end = doses->empty();
    if (batch.at_end) return batch;
    std::vector<storage::SignedDose> signed_doses;
    signed_doses.reserve(doses->size());
    for (const storage::DoseToSign& dose : *doses) {
        const auto record = dose_record_of(vault, dose);
        if (!record) return record.error();
        const crypto::Ed25519Signature signature = key.sign(issuance::canonical_bytes(*record));
        signed_doses.push_back({{dose.dose.citizen, dose.dose.number}, to_base64url(signature)});
    }
    batch.last = signed_doses.back().place;
    const auto recorded = storage::record_site_signatures(connection, signed_doses, now);
    if (!recorded) return recorded.error();
    batch.count = *recorded;
    return batch;
}

}  // namespace

Result<std::int64_t> sign_site(storage::Database& database, const storage::Vault& vault,
                               const std::string& site, Timestamp now,
                               const std::function<void(std::int64_t)>& on_progress) {
    const auto row = database.read(
        [&](storage::Connection& connection) { return storage::site_of(connection, site); });
    if (!row) return row.error();
    if (!*row) return Error{ErrorCode::dose_unknown_site};
    const auto seed = open_site_key(vault, **row);
    if (!seed) return seed.error();
    const crypto::Ed25519KeyPair key(*seed);
    std::int64_t sum = 0;
    storage::DosePlace after;
    for (;;) {
        const auto batch = database.write([&](storage::Connection& connection) {
            return sign_batch(connection, vault, site, key, after, now);
        });
        if (!batch) return batch.error();
        if (batch->at_end) return sum;
        after = batch->last;
        sum += batch->count;
        if (on_progress) on_progress(sum);
    }
}

Result<std::int64_t> sign_all_sites(storage::Database& database, const storage::Vault& vault,
                                    Timestamp now,
                                    const std::function<void(std::int64_t)>& on_progress,
                                    const std::function<void(const std::string&)>& on_keyless) {
    const auto sites = database.read(
        [](storage::Connection& connection) { return storage::all_sites(connection); });
    if (!sites) return sites.error();
    std::int64_t sum = 0;
    for (const std::string& site : *sites) {
        const auto count = sign_site(database, vault, site, now, [&](std::int64_t of_this_site) {
            if (on_progress) on_progress(sum + of_this_site);
        });
        if (count) {
            sum += *count;
        } else if (count.error().code == ErrorCode::registry_site_key_missing) {
            if (on_keyless) on_keyless(site);
        } else {
            return count.error();
        }
    }
    return sum;
}

}  // namespace tiemchung::registry
