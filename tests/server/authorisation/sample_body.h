#pragma once

#include <string>

#include "tests/server/openapi/openapi_document.h"

namespace tiemchung::test {

/// A body that fits the operation's description, made from its schema: what is required and no
/// more. "" where the operation takes none; a few bytes where it takes no JSON.
[[nodiscard]] std::string sample_body(const OpenapiDocument& document, const Operation& operation);

}  // namespace tiemchung::test
