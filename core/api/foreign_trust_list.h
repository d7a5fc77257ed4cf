#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/trust/trust_list.h"

namespace tiemchung::api {

/// A trust list in the form in which some country publishes it. Who vouches for it is not checked
/// here: whoever hands it in does.
struct ForeignTrustList {
    trust::TrustList keys;
    std::size_t left_out = 0;  ///< entries that cannot be read, or cannot sign certificates
};

/// Recognises and reads, by content,
/// - the German list: `{"certificates": [{"rawData": DER, "country", "timestamp", …}]}`, with or
///   without the signature line before the first `{`;
/// - the Dutch list: `{"eu_keys": {kid: [{"subjectPk": SPKI, "ian", "keyUsage"}]}}`;
/// - the Swiss list, collected: `{kid: [{"use", "alg", "crv", "x", "y" | "n", "e"}]}`.
/// `updated_at` is the newest entry's time where the list tells it.
/// Fails with trust.too_large beyond `max_foreign_trust_list`, trust.unknown_format, or trust.empty
/// where no entry is usable.
Result<ForeignTrustList> read_foreign_trust_list(std::string_view text);

inline constexpr std::size_t max_foreign_trust_list = std::size_t{64} << 20U;

}  // namespace tiemchung::api
