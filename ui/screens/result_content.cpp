#include <algorithm>
#include <cmath>

#include "ui/screens/result_fields.h"
#include "ui/screens/result_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using check::ContentTrust;
using check::Verdict;
using check::VerdictKind;

/// Twelve segments: filled are those of the validity that is still ahead.
Box validity_bar(const View& view, const Verdict& verdict) {
    const auto& claims = verdict.certificate->claims;
    const double whole =
        static_cast<double>(claims.expires_at->seconds - claims.issued_at->seconds);
    const double ahead =
        static_cast<double>(claims.expires_at->seconds - verdict.checked_at.seconds);
    const int filled =
        whole > 0 ? std::clamp(static_cast<int>(std::ceil(12 * ahead / whole)), 0, 12) : 0;

    Box box = stack(6, "result/validity");
    Box bar;
    bar.min_height = 12;
    bar.drawing = [filled](Painter& painter, const Rect& rect) {
        constexpr float gap = 4;
        const float width = (rect.width - 11 * gap) / 12;
        for (int i = 0; i < 12; ++i) {
            const Rect segment{rect.x + static_cast<float>(i) * (width + gap), rect.y, width, 12};
            if (i < filled) {
                painter.fill(segment, 3, Color::green);
            } else {
                painter.stroke(segment, 3, Color::line_strong, 1);
            }
        }
    };
    box.add(std::move(bar));
    const auto day = [](Timestamp time) { return to_display(day_in_viet_nam(time)); };
    Box dates = row(8);
    dates.along = Along::between;
    dates.add(paragraph("result/validity/from",
                        text::fill(view(Phrase::created_on), {{"d", day(*claims.issued_at)}}),
                        TypeRole::caption, Color::ink3, Variant::caption));
    dates.add(paragraph("result/validity/until",
                        text::fill(view(Phrase::valid_until), {{"d", day(*claims.expires_at)}}),
                        TypeRole::pill, filled > 0 ? Color::ink2 : Color::amber_ink,
                        Variant::caption));
    box.add(std::move(dates));
    return box;
}

bool is_overdue(VerdictKind kind) {
    return kind == VerdictKind::expired || kind == VerdictKind::key_expired;
}

void add_next_steps(Box& box, const View& view, std::initializer_list<Phrase> steps) {
    Box next = stack(10);
    next.add(heading("result/next", view(Phrase::next_title), 3, TypeRole::label));
    next.add(numbered_list(view, "result/next_list", steps));
    box.add(std::move(next));
}

/// What to do now, by verdict.
void add_advice(Box& box, const View& view, VerdictKind kind) {
    switch (kind) {
        case VerdictKind::ok:
            box.add(note(view, "result/advice", NoteLook::blue, Icon::idcard,
                         view(Phrase::compare_note)));
            break;
        case VerdictKind::expired:
        case VerdictKind::key_expired:
            box.add(note(view, "result/advice", NoteLook::amber, Icon::refresh,
                         view(Phrase::expired_note)));
            break;
        case VerdictKind::unknown_issuer:
            add_next_steps(box, view,
                           {Phrase::next_unknown_1, Phrase::next_unknown_2, Phrase::next_call});
            break;
        case VerdictKind::not_yet:
            add_next_steps(box, view, {Phrase::next_not_yet_1, Phrase::next_not_yet_2});
            break;
        case VerdictKind::unreadable:
            add_next_steps(
                box, view,
                {Phrase::next_unreadable_1, Phrase::next_unreadable_2, Phrase::next_call});
            break;
        default:
            add_next_steps(box, view,
                           {Phrase::next_forged_1, Phrase::next_forged_2, Phrase::next_call});
            break;
    }
}

void add_fields(Box& box, const View& view, const State& state) {
    const Verification& verification = state.verification;
    const Verdict& verdict = *verification.verdict;
    const hcert::Dcc& dcc = verdict.certificate->dcc;
    const bool unverified = verdict.content_trust == ContentTrust::unverified;
    const std::string_view mark = unverified ? view(Phrase::unverified_mark) : std::string_view();
    if (unverified) {
        box.add(note(view, "result/unverified", NoteLook::amber, Icon::triangle,
                     view(Phrase::content_unverified)));
    }
    const auto& claims = verdict.certificate->claims;
    if (is_overdue(verdict.kind) && claims.issued_at && claims.expires_at) {
        box.add(validity_bar(view, verdict));
    }
    box.add(description_list(view, "result/fields",
                             fields_of(view, dcc, mark, !verification.all_fields)));
    const bool vaccination = hcert::kind_of(dcc.entry) == hcert::EntryKind::vaccination;
    const auto* dose = std::get_if<hcert::Vaccination>(&dcc.entry);
    if (verification.all_fields && dose != nullptr && dose->dose_number) {
        box.add(paragraph(
            "result/single_dose",
            text::fill(view(Phrase::single_dose_note), {{"n", std::to_string(*dose->dose_number)}}),
            TypeRole::hint, Color::ink3, Variant::hint));
    }
    box.add(disclosure(view, "result/all_fields",
                       view(verification.all_fields ? Phrase::fewer_fields
                            : vaccination           ? Phrase::all_fields
                                                    : Phrase::all_fields_other),
                       verification.all_fields, "result/fields", ToggleAllFields{}));
}

}  // namespace

Box content_card(const View& view, const State& state) {
    const Verdict& verdict = *state.verification.verdict;
    Box box = card(view, "result/content");
    box.gap = 10;
    box.add(heading("result/content/title", view(Phrase::content_title), 2, TypeRole::card_title));
    if (verdict.content_trust == ContentTrust::none) {
        box.add(note(view, "result/hidden", NoteLook::plain, Icon::lock,
                     view(verdict.certificate ? Phrase::content_hidden : Phrase::content_absent)));
    } else {
        add_fields(box, view, state);
    }
    add_advice(box, view, verdict.kind);
    return box;
}

}  // namespace tiemchung::ui
