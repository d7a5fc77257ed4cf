#include "server/command/report.h"

#include "core/hcert/other_format.h"
#include "core/text/certificate_fields.h"
#include "core/text/error_texts.h"
#include "core/text/verdict_texts.h"
#include "server/command/command_texts.h"

namespace tiemchung::command {
namespace {

using check::FindingCode;
using check::Verdict;
using check::VerdictKind;

std::string_view icon_of(VerdictKind kind) {
    switch (kind) {
        case VerdictKind::ok:
            return "✔";
        case VerdictKind::expired:
        case VerdictKind::key_expired:
            return "◷";
        case VerdictKind::unknown_issuer:
            return "?";
        case VerdictKind::not_yet:
            return "!";
        case VerdictKind::bad_signature:
        case VerdictKind::wrong_key_use:
        case VerdictKind::revoked:
        case VerdictKind::unreadable:
            return "✖";
    }
    return "";
}

std::string reason_of(const check::Finding& finding, text::Language language) {
    const bool told_by_error = finding.error && (finding.code == FindingCode::decoding ||
                                                 finding.code == FindingCode::schema);
    if (!told_by_error) return std::string(text::text_of(finding.code).in(language));
    return std::string(text::text_of(*finding.error).what.in(language));
}

/// What to do about a text that could not be decoded.
std::string advice_about(const Verdict& verdict, text::Language language) {
    for (const check::Finding& finding : verdict.findings) {
        if (finding.outcome == check::Outcome::failed && finding.error) {
            return ' ' + std::string(text::text_of(*finding.error).what.in(language)) + ' ' +
                   std::string(text::text_of(*finding.error).next.in(language));
        }
    }
    return {};
}

std::string findings_of(const Verdict& verdict, text::Language language) {
    std::string lines;
    for (const check::Finding& finding : verdict.findings) {
        const bool worth_telling = finding.outcome == check::Outcome::failed ||
                                   finding.code == FindingCode::no_list ||
                                   finding.code == FindingCode::no_expiry;
        if (!worth_telling) continue;
        lines += "  • ";
        lines += text::label_of(finding.check).in(language);
        lines += ": " + reason_of(finding, language) + '\n';
    }
    return lines;
}

std::string content_of(const Verdict& verdict, text::Language language) {
    if (!verdict.certificate || verdict.content_trust == check::ContentTrust::none) return {};
    std::string lines;
    if (verdict.content_trust == check::ContentTrust::unverified) {
        lines += "  ";
        lines += text::unverified_notice().in(language);
        lines += '\n';
    }
    for (const auto& field : text::fields_of(verdict.certificate->dcc, language)) {
        lines += "  ";
        lines += field.label.in(language);
        lines += ": " + printable(field.value) + '\n';
    }
    const auto& cose = verdict.certificate->cose;
    const std::string_view algorithm =
        cose.algorithm == hcert::CoseAlgorithm::es256 ? "ES256" : "PS256";
    lines += "  " + text::fill(texts::technical.in(language),
                               {{"alg", algorithm}, {"kid", to_base64(cose.kid)}});
    return lines + '\n';
}

}  // namespace

std::string printable(std::string_view text) {
    std::string shown;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        // C1 controls are two bytes in UTF-8: C2 80 to C2 9F.
        const bool c1 =
            byte == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0;
        if (byte < 0x20 || byte == 0x7f || c1) {
            shown += "\xef\xbf\xbd";
            if (c1) ++i;
        } else {
            shown += text[i];
        }
    }
    return shown;
}

std::string short_report(std::string_view input, const Verdict& verdict, text::Language language) {
    std::string line(icon_of(verdict.kind));
    line += ' ' + printable(input) + ": ";
    line += text::heading_of(verdict.kind).in(language);
    line += ". " + printable(text::explain(verdict, language));
    if (verdict.kind == VerdictKind::unreadable) line += advice_about(verdict, language);
    if (verdict.is_specimen) {
        line += " [";
        line += text::specimen_ribbon().in(language);
        line += ']';
    }
    return line + '\n';
}

std::string full_report(std::string_view input, const Verdict& verdict, text::Language language) {
    std::string report = short_report(input, verdict, language);
    if (verdict.kind != VerdictKind::unreadable) report += findings_of(verdict, language);
    report += content_of(verdict, language);
    if (verdict.content_trust == check::ContentTrust::verified) {
        report += "  ";
        report += text::holder_notice().in(language);
        report += '\n';
    }
    return report;
}

}  // namespace tiemchung::command
