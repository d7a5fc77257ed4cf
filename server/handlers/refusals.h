#pragma once

#include "core/base/error.h"
#include "server/http/response.h"
#include "server/security/refusal.h"

namespace tiemchung::handlers {

/// A refusal as a problem document, with the status that its code means.
[[nodiscard]] http::Response problem_of(const security::Refusal& refusal);

/// An error as a problem document: the visitor's own are named, the machine's are not.
[[nodiscard]] http::Response problem_of(const Error& error);

}  // namespace tiemchung::handlers
