#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/hcert/cose.h"
#include "core/hcert/cwt.h"
#include "core/hcert/dcc.h"

namespace tiemchung::hcert {

/// Sizes in bytes (characters for `text`) of what each layer held; for the technical details.
struct LayerSizes {
    std::size_t text = 0;
    std::size_t compressed = 0;
    std::size_t cose = 0;
};

/// A certificate with every layer taken off, its signature not yet verified.
struct DecodedCertificate {
    std::string text;  ///< the text that was decoded: `HC1:` and Base45, repaired
    CoseSign1 cose;
    CwtClaims claims;
    Dcc dcc;
    LayerSizes sizes;
};

/// The longest text that is looked at; the longest real one is about 1,100 characters.
inline constexpr std::size_t max_text_length = 8'192;

/// Takes the layers off one by one: text → Base45 → zlib → COSE_Sign1 → CWT → DCC.
/// Fails with the first layer's error; `stage_of` its code names the layer.
Result<DecodedCertificate> decode(std::string_view text);

}  // namespace tiemchung::hcert
