#pragma once

#include <string>
#include <vector>

#include "core/check/verdict.h"
#include "core/trust/trust_material.h"
#include "server/signing/signature_verifier.h"

namespace tiemchung::command {

/// Checks inputs against one set of trusted keys at one instant. Safe to use from several threads.
class InputCheck {
  public:
    InputCheck(const trust::TrustMaterial& trust, Timestamp now) : trust_(trust), now_(now) {}

    /// The verdicts about one input, at least one: a picture or a text by content, `-` for standard
    /// input. Several `HC1:` codes in one picture, or lines in one text, each have a verdict. What
    /// cannot be read is UNREADABLE at the finding `picture`.
    [[nodiscard]] std::vector<check::Verdict> check(const std::string& input);

  private:
    [[nodiscard]] std::vector<check::Verdict> check_picture(ByteView file);
    [[nodiscard]] std::vector<check::Verdict> check_texts(std::string_view content);
    [[nodiscard]] check::Verdict check_text(std::string_view text);

    const trust::TrustMaterial& trust_;
    Timestamp now_;
    signing::SignatureVerifier verifier_;
};

}  // namespace tiemchung::command
