#include "core/text/verdict_texts.h"
#include "ui/screens/result_parts.h"
#include "ui/screens/screen.h"
#include "ui/screens/title_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

std::string checked_at(const View& view, Timestamp time) {
    const Phrase sentence = view.wide() ? Phrase::checked_at : Phrase::checked_at_short;
    return text::fill(view(sentence),
                      {{"t", clock_in_viet_nam(time)}, {"d", to_display(day_in_viet_nam(time))}});
}

/// The way back at the left, the time of the check at the right; phones name the page between.
Box top_row(const View& view, const check::Verdict& verdict) {
    Box line = row(view.wide() ? 8.0F : 0.0F);
    line.padding = view.wide() ? Insets{0, 8, 0, 4} : Insets{-12, 6, 0, 4};
    if (view.stacked()) line.flow = Flow::lines;
    line.add(back_link(view, Page::verify, Phrase::verify_title));
    if (view.wide()) {
        line.add(spring());
    } else {
        Box name = paragraph("result/name", view(Phrase::result_title), TypeRole::page_title,
                             Color::ink, Variant::page_title);
        name.grow = 1;
        line.add(std::move(name));
    }
    Box time = paragraph("result/time", checked_at(view, verdict.checked_at), TypeRole::hint,
                         Color::ink3, Variant::caption);
    time.text->align = TextAlign::end;
    line.add(std::move(time));
    return line;
}

Box ribbon(const View& view) {
    Box box;
    box.padding = sides(16, 10);
    box.look = {Shadow::none, Color::amber_soft, 1, Color::amber_line, 2, true, 0, {}, {}};
    box.node = make_node(Role::note, "result/specimen", {}, Variant::ribbon);
    Box sentence = paragraph("result/specimen/text", view(text::specimen_ribbon()),
                             TypeRole::number, Color::amber_ink);
    sentence.text->align = TextAlign::center;
    box.add(std::move(sentence));
    return box;
}

Box another(const View& view) {
    return button(view,
                  {"result/another",
                   std::string(view(Phrase::scan_another)),
                   ButtonLook::primary,
                   Icon::qr,
                   {},
                   {}},
                  ScanAnother{});
}

Box body(const View& view, const State& state) {
    const check::Verdict& verdict = *state.verification.verdict;
    Box columns;
    columns.flow = view.wide() ? Flow::row : Flow::column;
    columns.gap = view.wide() ? 24.0F : 16.0F;
    columns.node = make_node(Role::group, "result/columns", {}, Variant::columns);
    Box checks = checks_card(view, verdict);
    Box right = stack(16);
    Box content = content_card(view, state);
    content.grow = 1;
    right.add(std::move(content));
    right.add(another(view));
    if (view.wide()) {
        checks.self = Across::start;
        checks.grow = 696;
        right.grow = 480;
    }
    columns.add(std::move(checks));
    columns.add(std::move(right));
    return columns;
}

}  // namespace

Box result_screen(const View& view, const State& state) {
    Box screen = stack(view.wide() ? 20.0F : 16.0F);
    screen.padding = {view.margin(), 0, view.margin(), 20};
    if (!state.verification.verdict) return screen;
    const check::Verdict& verdict = *state.verification.verdict;

    Box head = stack(view.wide() ? 4.0F : 8.0F);
    head.add(top_row(view, verdict));
    head.add(verdict_banner(view, state));
    screen.add(std::move(head));
    if (verdict.is_specimen) screen.add(ribbon(view));
    if (state.trust.status == Trust::Status::missing) {
        Box sorry =
            note(view, "result/trust", NoteLook::amber, Icon::wifi_off, view(Phrase::trust_none));
        sorry.children.back().add(button(view,
                                         {"result/trust/retry",
                                          std::string(view(Phrase::trust_retry)),
                                          ButtonLook::outline,
                                          Icon::refresh,
                                          {},
                                          {},
                                          false,
                                          true},
                                         ReloadTrustList{}));
        screen.add(std::move(sorry));
    }
    screen.add(body(view, state));
    screen.add(
        note(view, "result/holder", NoteLook::blue, Icon::idcard, view(text::holder_notice())));
    screen.add(technical_card(view, state));
    return screen;
}

}  // namespace tiemchung::ui
