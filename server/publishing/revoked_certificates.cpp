#include "server/publishing/revoked_certificates.h"

#include <tuple>
#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/crypto/ed25519.h"
#include "server/storage/connection.h"
#include "server/storage/database.h"
#include "server/storage/revocations.h"

namespace tiemchung::publishing {

Outcome publish_revoked(storage::Database& database, PublishedTrustList& list, Timestamp now) {
    const auto texts = database.read([now](storage::Connection& connection) {
        return storage::revoked_hashes(connection, now);
    });
    if (!texts) return texts.error();
    std::vector<trust::RevocationHash> hashes;
    hashes.reserve(texts->size());
    for (const std::string& text : *texts) {
        const auto bytes = from_base64(text);
        const auto hash = bytes ? crypto::exactly<std::tuple_size_v<trust::RevocationHash>>(*bytes)
                                : std::nullopt;
        if (!hash) return Error{ErrorCode::storage_failed};
        hashes.push_back(*hash);
    }
    list.set_revoked(std::move(hashes));
    return Done{};
}

}  // namespace tiemchung::publishing
