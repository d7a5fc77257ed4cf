#pragma once

#include "core/api/json_members.h"
#include "core/base/result.h"
#include "core/trust/trust_material.h"

namespace tiemchung::api {

/// The payload of the signed trust list (signed_trust_list.h describes it).
[[nodiscard]] std::string write_trust_payload(const trust::TrustMaterial& material,
                                              Timestamp issued_at);

/// Fails with json.malformed, trust.unknown_format or trust.bad_entry.
Result<trust::TrustMaterial> read_trust_payload(std::string_view payload);

}  // namespace tiemchung::api
