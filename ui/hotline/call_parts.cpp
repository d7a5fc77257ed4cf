#include "ui/hotline/call_parts.h"

#include "core/text/error_texts.h"
#include "ui/hotline/call.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/description_list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tiemchung::ui {
namespace {

Box news_note(const View& view, CallNews news) {
    const CallPhrase phrase = news == CallNews::closed     ? CallPhrase::news_closed
                              : news == CallNews::verified ? CallPhrase::news_verified
                                                           : CallPhrase::news_wish;
    Box box = note(view, "call/news", NoteLook::teal, Icon::check_circle, say(view, phrase));
    box.node->states.set(StateBit::focus_target);
    return box;
}

}  // namespace

std::string call_error(const View& view, std::optional<ErrorCode> error) {
    if (!error) return {};
    const text::ErrorText texts = text::text_of(*error);
    return std::string(view(texts.what)) + " " + std::string(view(texts.next));
}

std::string spelled_code(std::string_view code) {
    std::string text;
    for (const char sign : code) {
        if (sign == '-') {
            text += ',';
        } else {
            if (!text.empty()) text += ' ';
            text += sign;
        }
    }
    return text;
}

void add_call_notices(const View& view, const Hotline& hotline, Box& box) {
    if (hotline.news != CallNews::none) box.add(news_note(view, hotline.news));
    if (!hotline.trouble) return;
    Box sorry = note(view, "call/trouble", NoteLook::red, Icon::triangle,
                     sentence_of(*hotline.trouble, view.language));
    sorry.node->states.set(StateBit::focus_target);
    box.add(std::move(sorry));
}

Box call_field(const View& view, const Hotline& hotline, CallInput input, CallPhrase label,
               std::string_view inputmode) {
    const CallField& field = hotline.field(input);
    // Nothing of a caller belongs into the memory of the operator's browser.
    std::vector<Hint> hints{{HintKind::autocomplete, "off"}, {HintKind::spellcheck, "false"}};
    if (!inputmode.empty()) hints.push_back({HintKind::inputmode, std::string(inputmode)});
    return text_field(view,
                      {std::string(key_of(input)),
                       std::string(say(view, label)),
                       Need::unsaid,
                       {{}, call_error(view, field.error), {}},
                       field.typed,
                       hotline.revision,
                       std::move(hints),
                       Variant::field,
                       {},
                       false},
                      CallAction{EditCallField{input, {}}});
}

Box call_button(const View& view, const CallButton& look, CallActionKind use) {
    Box box = button(view,
                     {look.key,
                      std::string(look.busy ? view(Phrase::sending) : say(view, look.label)),
                      look.look,
                      look.busy ? Icon::hourglass : look.symbol,
                      {},
                      {},
                      false,
                      view.wide()},
                     CallAction{std::move(use)});
    box.node->states.set(StateBit::busy, look.busy);
    return box;
}

Box mode_bar(const View& view, const State& state) {
    const api::Call& call = *state.hotline.call;
    const std::string staff = state.staff.session ? state.staff.session->account : std::string();
    Box box =
        note(view, "call/mode", NoteLook::amber, Icon::users,
             text::fill(say(view, CallPhrase::mode_bar), {{"id", call.id}, {"staff", staff}}));
    box.look.border = Color::amber_line;
    box.look.border_width = 2;
    Box& body = box.children.back();
    body.gap = 2;
    body.children.front().text->role = TypeRole::label;
    body.add(paragraph(
        "call/mode/since",
        text::fill(say(view, CallPhrase::mode_since),
                   {{"t", clock_in_viet_nam(call.began_at)}, {"phone", call.phone_masked}}),
        TypeRole::hint, Color::ink));
    if (call.record) {
        body.add(paragraph(
            "call/mode/for",
            text::fill(say(view, CallPhrase::mode_for),
                       {{"name", call.record->name}, {"d", to_display(call.record->birth_date)}}),
            TypeRole::hint, Color::ink));
    }
    if (!state.hotline.open_folds.contains(CallFold::closing)) {
        Box end = call_button(view, {"call/end", CallPhrase::end_call, Icon::x},
                              ToggleCallFold{CallFold::closing});
        if (view.wide()) {
            end.self = Across::center;
            box.add(std::move(end));
        } else {
            body.gap = 6;
            body.add(std::move(end));
        }
    }
    return box;
}

Box shift_card(const View& view, const Hotline& hotline) {
    Box box = card(view, "call/shift");
    box.add(
        heading("call/shift/title", say(view, CallPhrase::shift_title), 2, TypeRole::card_title));
    if (!hotline.shift) return box;
    const auto line = [&](const char* key, CallPhrase term, int number) {
        return Description{key, std::string(say(view, term)), std::to_string(number), {}, 0,
                           {},  TypeRole::card_title};
    };
    box.add(
        description_list(view, "call/shift/list",
                         {line("calls", CallPhrase::shift_calls, hotline.shift->calls_today),
                          line("reports", CallPhrase::shift_reports, hotline.shift->reports_today),
                          line("links", CallPhrase::shift_links, hotline.shift->waiting_for_link)},
                         140));
    return box;
}

Box script_card(const View& view) {
    Box box = card(view, "call/script");
    box.add(
        heading("call/script/title", say(view, CallPhrase::script_title), 2, TypeRole::card_title));
    box.add(note(view, "call/script/text", NoteLook::plain, Icon::message,
                 say(view, CallPhrase::script)));
    box.add(paragraph("call/script/no", say(view, CallPhrase::consent_no), TypeRole::hint));
    box.add(note(view, "call/script/code", NoteLook::blue, Icon::shield,
                 say(view, CallPhrase::never_ask_code)));
    return box;
}

}  // namespace tiemchung::ui
