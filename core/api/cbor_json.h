#pragma once

#include "core/api/json_members.h"
#include "core/hcert/cbor.h"

namespace tiemchung::api {

/// A CBOR item as JSON, whole: byte strings become base64, integer keys their digits, what has no
/// JSON form null, tags fall away.
[[nodiscard]] OrderedJson to_json(const hcert::cbor::Item& item);

}  // namespace tiemchung::api
