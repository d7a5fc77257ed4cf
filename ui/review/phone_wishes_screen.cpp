#include "ui/review/review_parts.h"
#include "ui/review/review_screens.h"
#include "ui/staff/staff_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/description_list.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReviewPhrase;

/// "0912 345 678": as numbers are read out.
std::string in_groups(const std::string& phone) {
    constexpr std::size_t digits = 10;
    if (phone.size() != digits) return phone;
    return phone.substr(0, 4) + ' ' + phone.substr(4, 3) + ' ' + phone.substr(7);
}

Box facts(const View& view, const std::string& key, const api::PhoneChangeWish& wish) {
    const auto line = [&](const char* name, P term, std::string value) {
        Description described;
        described.key = name;
        described.term = say(view, term);
        described.value = std::move(value);
        return described;
    };
    return description_list(
        view, key + "/facts",
        {line("birth", P::phone_birth, to_display(wish.birth_date)),
         line("new", P::phone_new, in_groups(wish.phone)),
         line("old", P::phone_old, wish.old_phone_masked),
         line("asked", P::phone_asked,
              text::fill(say(view, P::phone_asked_text),
                         {{"moment", review_moment(view, wish.asked_at)}, {"who", wish.staff}}))},
        180);
}

Box wish_card(const View& view, const Reviewing& reviewing, const api::PhoneChangeWish& wish) {
    const PhoneDesk& desk = reviewing.phones;
    const std::string key = "phones/" + wish.id;
    Box box = card(view, key);
    box.add(heading(key + "/name", wish.name, 2, TypeRole::card_title));
    box.add(facts(view, key, wish));
    CheckBox seen{key + "/seen", std::string(say(view, P::paper_seen)),
                  desk.papers_seen.count(wish.id) > 0};
    if (desk.paper_missing == wish.id) seen.remark.error = say(view, P::paper_seen_missing);
    box.add(check_box(view, seen, ReviewAction{TickPaperSeen{wish.id, false}}));
    Box confirm =
        review_button(view,
                      {key + "/confirm", P::confirm_phone, Icon::check, ButtonLook::primary,
                       reviewing.awaited.waits_for({CaseAsk::Kind::phone, wish.id})},
                      ConfirmPhone{wish.id});
    confirm.node->label = text::fill(say(view, P::confirm_phone_of), {{"name", wish.name}});
    box.add(std::move(confirm));
    return box;
}

Box nobody(const View& view) {
    Box box = card(view, "phones/none");
    box.add(paragraph("phones/none/title", say(view, P::phones_none), TypeRole::card_title,
                      Color::ink));
    box.add(paragraph("phones/none/text", say(view, P::phones_none_text)));
    return box;
}

}  // namespace

Box phone_wishes_screen(const View& view, const State& state) {
    if (auto gate = staff_gate(view, state)) return *std::move(gate);
    const Reviewing& reviewing = state.reviewing;
    const PhoneDesk& desk = reviewing.phones;
    Box screen = review_page(view, P::phones_title,
                             {"phones/reload", P::reload, Icon::refresh, ButtonLook::outline,
                              reviewing.awaited.waits_for({CaseAsk::Kind::phones, {}})},
                             ReloadPhoneWishes{});
    screen.add(paragraph("phones/lead", say(view, P::phones_lead)));
    if (!desk.confirmed.empty()) {
        Box done = note(view, "phones/confirmed", NoteLook::teal, Icon::check,
                        text::fill(say(view, P::phone_confirmed), {{"name", desk.confirmed}}));
        done.node->states.set(StateBit::focus_target);
        screen.add(std::move(done));
    }
    if (desk.trouble) screen.add(review_trouble(view, "phones/trouble", *desk.trouble));
    if (!desk.wishes) {
        if (!desk.trouble) screen.add(paragraph("phones/loading", say(view, P::phones_loading)));
        return screen;
    }
    for (const api::PhoneChangeWish& wish : desk.wishes->wishes)
        screen.add(wish_card(view, reviewing, wish));
    if (desk.wishes->wishes.empty()) screen.add(nobody(view));
    return screen;
}

}  // namespace tiemchung::ui
