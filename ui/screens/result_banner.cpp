#include "core/hcert/other_format.h"
#include "core/text/verdict_texts.h"
#include "ui/screens/result_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

std::string sentence_of(const View& view, const State& state) {
    const Verification& verification = state.verification;
    const check::Verdict& verdict = *verification.verdict;
    if (verdict.finding(check::Check::prefix).error == ErrorCode::prefix_other_format) {
        if (const auto format = hcert::recognise_other_format(verification.checked_text)) {
            return text::explain(*format, view.language);
        }
    }
    return std::string(view(text::heading_of(verdict.kind))) + ". " +
           text::explain(verdict, view.language);
}

std::string fraction(const Score& score) {
    return std::to_string(score.passed) + "/" + std::to_string(score.total);
}

}  // namespace

VerdictLook look_of(check::VerdictKind kind) {
    using check::VerdictKind;
    const auto good = [](Icon symbol, Phrase word) {
        return VerdictLook{Variant::verdict_ok, Color::green, Color::on_green, symbol, word};
    };
    const auto warn = [](Icon symbol, Phrase word) {
        return VerdictLook{Variant::verdict_warn, Color::amber, Color::on_amber, symbol, word};
    };
    const auto bad = [](Icon symbol, Phrase word) {
        return VerdictLook{Variant::verdict_bad, Color::red, Color::on_red, symbol, word};
    };
    switch (kind) {
        case VerdictKind::ok:
            return good(Icon::check_circle, Phrase::word_ok);
        case VerdictKind::expired:
            return warn(Icon::clock, Phrase::word_expired);
        case VerdictKind::key_expired:
            return warn(Icon::hourglass, Phrase::word_key_expired);
        case VerdictKind::not_yet:
            return warn(Icon::calendar, Phrase::word_not_yet);
        case VerdictKind::unknown_issuer:
            return {Variant::verdict_info, Color::blue, Color::surface, Icon::info,
                    Phrase::word_unknown_issuer};
        case VerdictKind::bad_signature:
            return bad(Icon::octagon_x, Phrase::word_bad_signature);
        case VerdictKind::wrong_key_use:
            return bad(Icon::octagon_x, Phrase::word_wrong_key_use);
        case VerdictKind::revoked:
            return bad(Icon::minus_circle, Phrase::word_revoked);
        default:
            return bad(Icon::circle_x, Phrase::word_unreadable);
    }
}

Box verdict_banner(const View& view, const State& state) {
    const check::Verdict& verdict = *state.verification.verdict;
    const VerdictLook look = look_of(verdict.kind);
    Box box = row(view.wide() ? 28.0F : 20.0F, "result/banner", look.variant);
    box.padding = view.wide() ? sides(32, 18) : sides(20, 16);
    if (view.stacked()) box.gap = 12;
    box.min_height = view.wide() ? 112 : 128;
    box.look.fill = look.fill;
    box.look.radius = 16;
    box.add(icon(look.symbol, view.wide() ? 76 : (view.width < 360 ? 44 : 64), look.ink));

    Box text;
    text.grow = 1;
    text.add(heading("page/title", view(look.word), 1, TypeRole::verdict_word, look.ink));
    text.add(
        paragraph("result/sentence", sentence_of(view, state), TypeRole::body_medium, look.ink));
    box.add(std::move(text));

    if (view.wide()) {
        const Score score = score_of(view, verdict);
        Box right;
        right.add(words(fraction(score), TypeRole::verdict_word, look.ink, TextAlign::end));
        right.add(
            words(view(Phrase::steps_passed), TypeRole::body_medium, look.ink, TextAlign::end));
        box.add(std::move(right));
    }
    return box;
}

}  // namespace tiemchung::ui
