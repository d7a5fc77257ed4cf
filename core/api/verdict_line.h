#pragma once

#include <string>
#include <string_view>

#include "core/check/verdict.h"

namespace tiemchung::api {

/// A verdict for programs, as one line of JSON without its line break:
///
///     {"input": …, "verdict": "OK",
///      "findings": [{"check": "picture", "result": "unknown", "code": "not_a_picture"}, …],
///      "header": {"alg": "ES256", "kid": base64},
///      "claims": {"iss": …, "iat": seconds, "exp": seconds},
///      "dcc": {…}}
///
/// `findings` are in the order of `check::Check`. `code` is an error code (`base45.bad_character`)
/// where decoding failed or the schema is departed from, else the finding's own. `header`, `claims`
/// and `dcc` are null where nothing was decoded, a claim that the token lacks too. `dcc` is the
/// payload as signed, unknown fields included, also where the signature is wrong: whoever shows it
/// to people must look at the verdict first.
[[nodiscard]] std::string to_json_line(std::string_view input, const check::Verdict& verdict);

}  // namespace tiemchung::api
