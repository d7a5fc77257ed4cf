#include "ui/screens/code_entry.h"

#include "ui/model/one_time_code.h"
#include "ui/model/trouble.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/code_cells.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

std::string minutes_and_seconds(int seconds) {
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

/// How long the code lives. Not a live region: the model says the moments that matter.
Box time_left(const View& view, const CodeInProgress& code, double now_ms) {
    const int left = seconds_until(code.expires_at_ms, now_ms);
    Box box = row(8);
    box.min_height = 48;
    box.add(icon(Icon::clock, 20, left > 0 ? Color::ink2 : Color::red));
    const std::string sentence =
        left > 0 ? text::fill(view(Phrase::code_time_left), {{"t", minutes_and_seconds(left)}})
                 : std::string(view(Phrase::code_over));
    box.add(paragraph("code/time", sentence, TypeRole::body_medium,
                      left > 0 ? Color::ink2 : Color::red, Variant::countdown));
    return box;
}

Box again(const View& view, const CodeInProgress& code, double now_ms, const CodeUses& uses) {
    const int wait = seconds_until(code.resend_at_ms, now_ms);
    const bool busy = uses.sending_again;
    const std::string label =
        wait > 0 ? text::fill(view(Phrase::code_again_in), {{"s", std::to_string(wait)}})
                 : std::string(view(busy ? Phrase::sending : Phrase::code_again));
    Box box = button(
        view, {"code/again", label, ButtonLook::plain_text, Icon::refresh, {}, {}, wait > 0, true},
        uses.again);
    if (wait > 0) box.look.fill.reset();
    box.node->states.set(StateBit::busy, busy);
    return box;
}

}  // namespace

Box code_sent_to(const View& view, const CodeInProgress& code, std::string_view sentence,
                 std::string_view phone) {
    Box box = stack(view.wide() ? 16 : 12);
    if (code.sent_again) {
        box.add(note(view, "code/sent_again", NoteLook::teal, Icon::message,
                     view(Phrase::code_sent_again)));
    }
    Box sent = stack(2);
    sent.add(paragraph("code/sent", sentence, TypeRole::body, Color::ink));
    if (!phone.empty()) {
        sent.add(paragraph("code/phone", phone, TypeRole::body_medium, Color::ink));
    }
    box.add(std::move(sent));
    return box;
}

Box code_entry(const View& view, const CodeInProgress& code, double now_ms, const CodeUses& uses) {
    Box box = stack(10);
    Remark remark{std::string(view(Phrase::code_hint)), {}, {}};
    if (code.trouble) remark.error = sentence_of(*code.trouble, view.language);
    box.add(code_cells(view,
                       {code_field_key, std::string(view(Phrase::code_label)), std::move(remark),
                        code.typed, digits_of(code.typed), code.revision},
                       uses.edit));
    Box clock;
    clock.flow = Flow::lines;
    clock.gap = 24;
    clock.add(time_left(view, code, now_ms));
    clock.add(again(view, code, now_ms, uses));
    box.add(std::move(clock));
    return box;
}

Box code_advice(const View& view) {
    Box box = stack(12);
    box.add(note(view, "code/secret", NoteLook::blue, Icon::shield, view(Phrase::code_secret)));
    box.add(note(view, "code/no_message", NoteLook::teal, Icon::message,
                 view(Phrase::code_no_message)));
    return box;
}

}  // namespace tiemchung::ui
