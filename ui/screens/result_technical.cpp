#include "core/base/bytes.h"
#include "core/hcert/cbor.h"
#include "core/hcert/cbor_diagnostic.h"
#include "core/hcert/uvci.h"
#include "core/text/value_sets.h"
#include "core/text/verdict_texts.h"
#include "ui/screens/result_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/description_list.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using check::Verdict;

std::string day_and_clock(const std::optional<Timestamp>& time) {
    if (!time) return {};
    return clock_in_viet_nam(*time) + ", " + to_display(day_in_viet_nam(*time));
}

std::string day(const std::optional<Timestamp>& time) {
    return time ? to_display(day_in_viet_nam(*time)) : "?";
}

std::string_view name_of(hcert::CoseAlgorithm algorithm) {
    return algorithm == hcert::CoseAlgorithm::es256 ? "ES256 (ECDSA P-256, SHA-256)"
                                                    : "PS256 (RSASSA-PSS, SHA-256)";
}

float term_width(const View& view) {
    return view.wide() ? 260 : 116;
}

Phrase check_character_note(std::string_view uvci) {
    switch (hcert::check_character_of(uvci)) {
        case hcert::CheckCharacter::right:
            return Phrase::uvci_check_right;
        case hcert::CheckCharacter::absent:
            return Phrase::uvci_check_absent;
        default:
            return Phrase::uvci_check_wrong;
    }
}

class DetailList {
  public:
    explicit DetailList(const View& view) : view_(view) {}

    void add(std::string key, Phrase term, std::string value) {
        if (value.empty()) return;
        lines_.push_back({std::move(key),
                          std::string(view_(term)),
                          std::move(value),
                          {},
                          0,
                          {},
                          TypeRole::item});
    }
    std::vector<Description> take() { return std::move(lines_); }

  private:
    const View& view_;
    std::vector<Description> lines_;
};

void add_certificate_details(DetailList& list, const View& view, const Verdict& verdict) {
    const hcert::DecodedCertificate& certificate = *verdict.certificate;
    list.add("algorithm", Phrase::technical_algorithm,
             std::string(name_of(certificate.cose.algorithm)));
    list.add("kid", Phrase::technical_kid,
             to_base64(certificate.cose.kid) + " (" + to_hex(certificate.cose.kid) + ")");
    if (verdict.key) {
        list.add("key", Phrase::technical_key,
                 text::fill(view(Phrase::technical_key_period),
                            {{"issuer", verdict.key->issuer},
                             {"from", day(verdict.key->not_before)},
                             {"until", day(verdict.key->not_after)}}));
    }
    list.add("iss", Phrase::technical_issuer,
             text::display_code(text::ValueSet::country, certificate.claims.issuer, view.language));
    list.add("iat", Phrase::technical_issued, day_and_clock(certificate.claims.issued_at));
    list.add("exp", Phrase::technical_expires, day_and_clock(certificate.claims.expires_at));
    list.add("sizes", Phrase::technical_sizes,
             text::fill(view(Phrase::technical_sizes_value),
                        {{"text", std::to_string(certificate.sizes.text)},
                         {"packed", std::to_string(certificate.sizes.compressed)},
                         {"cose", std::to_string(certificate.sizes.cose)}}));
}

/// The thirteen findings, each as outcome and code, the way programs and the hotline name them.
Box findings_list(const View& view, const Verdict& verdict) {
    std::vector<Description> lines;
    for (const check::Finding& finding : verdict.findings) {
        std::string value(view(text::label_of(finding.outcome)));
        if (finding.code != check::FindingCode::none) {
            value += " · ";
            value += view(text::text_of(finding.code));
        }
        if (finding.error) value += " (" + std::string(code_name(*finding.error)) + ")";
        lines.push_back({std::string(check::name_of(finding.check)),
                         std::string(view(text::label_of(finding.check))),
                         std::move(value),
                         {},
                         0,
                         {},
                         TypeRole::item});
    }
    return description_list(view, "result/technical/findings", lines, term_width(view));
}

/// The signed payload in diagnostic notation; forged content is not shown in any form.
Box payload_box(const View& view, const Verdict& verdict) {
    if (verdict.content_trust == check::ContentTrust::none) {
        return paragraph("result/technical/cbor_hidden", view(Phrase::technical_hidden),
                         TypeRole::hint, Color::ink3, Variant::hint);
    }
    const auto document = hcert::cbor::parse(verdict.certificate->cose.payload);
    const std::string notation =
        document ? hcert::cbor::to_diagnostic_notation(document->root()) : std::string();
    Box frame;
    frame.padding = all_sides(12);
    frame.look.fill = Color::surface2;
    frame.look.radius = 10;
    if (view.theme == Theme::contrast) frame.look.border = Color::line;
    Box code = words(notation, TypeRole::code, Color::ink);
    code.node = make_node(Role::code, "result/technical/cbor", view(Phrase::technical_cbor),
                          Variant::code_block);
    code.node->value = notation;
    frame.add(std::move(code));
    return frame;
}

Box details(const View& view, const State& state) {
    const Verdict& verdict = *state.verification.verdict;
    Box box = stack(14, "result/technical");
    DetailList list(view);
    if (verdict.certificate) add_certificate_details(list, view, verdict);
    if (verdict.trust_list_updated_at) {
        list.add("trust_list", Phrase::technical_trust_list,
                 text::fill(view(Phrase::technical_trust_value),
                            {{"d", day(verdict.trust_list_updated_at)}}));
    }
    if (verdict.certificate && verdict.content_trust != check::ContentTrust::none) {
        const std::string& uvci = hcert::uvci_of(verdict.certificate->dcc.entry);
        if (!uvci.empty()) {
            list.add("uvci", Phrase::technical_uvci,
                     uvci + " – " + std::string(view(check_character_note(uvci))));
        }
    }
    box.add(description_list(view, "result/technical/list", list.take(), term_width(view)));
    box.add(
        heading("result/technical/steps", view(Phrase::technical_findings), 3, TypeRole::label));
    box.add(findings_list(view, verdict));
    if (verdict.certificate) {
        box.add(
            heading("result/technical/payload", view(Phrase::technical_cbor), 3, TypeRole::label));
        box.add(payload_box(view, verdict));
    }
    return box;
}

}  // namespace

Box technical_card(const View& view, const State& state) {
    const bool open = state.verification.technical_details;
    Box box = card(view, "result/technical_card");
    box.padding.top = 8;
    box.padding.bottom = open ? box.padding.bottom : 8;
    box.add(disclosure(view, "result/technical_toggle", view(Phrase::technical_title), open,
                       "result/technical", ToggleTechnicalDetails{}));
    if (open) box.add(details(view, state));
    return box;
}

}  // namespace tiemchung::ui
