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
///
/// The whole payload, unknown fields included, is `cbor::parse(cose.payload)`; the DCC in it is
/// `dcc_of(document.root())`.
struct DecodedCertificate {
    std::string text;  ///< the text that was decoded: `HC1:` and Base45, repaired
    CoseSign1 cose;
    CwtClaims claims;
    Dcc dcc;
    LayerSizes sizes;
};

/// What a certificate's text begins with (hcert specification, section 7.2).
inline constexpr std::string_view context_identifier = "HC1:";

/// The longest text that is looked at; the longest real one is about 1,100 characters.
inline constexpr std::size_t max_text_length = 8'192;

/// Takes the layers off one by one: text → Base45 → zlib → COSE_Sign1 → CWT → DCC.
/// What copying does to a text is repaired first (pasted_text.h).
///
/// Fails with the first layer's error; `stage_of` its code names the layer. prefix.too_long,
/// prefix.missing, prefix.other_format (other_format.h names it). Offsets of base45.* count
/// characters of the repaired text, `HC1:` included; those of the later layers count bytes of that
/// layer.
Result<DecodedCertificate> decode(std::string_view text);

}  // namespace tiemchung::hcert
