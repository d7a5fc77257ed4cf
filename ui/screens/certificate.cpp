#include "ui/model/shown_record.h"
#include "ui/model/trouble.h"
#include "ui/screens/certificate_parts.h"
#include "ui/screens/screen.h"
#include "ui/screens/title_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

/// The way back, the title, and on a desktop what most people want, in one row.
Box head(const View& view, bool with_actions) {
    const std::string_view title =
        view(view.wide() ? Phrase::certificate_title : Phrase::certificate_short);
    Box title_box = title_row(view, Page::lookup, Phrase::lookup_title, title);
    if (!view.wide() || !with_actions) return title_box;
    Box line = row(16);
    line.across = Across::end;
    line.padding.bottom = 4;
    title_box.grow = 1;
    line.add(std::move(title_box));
    line.add(main_actions(view));
    if (natural_width(line, view.measures) > view.width - 2 * view.margin()) {
        line.flow = Flow::lines;
    }
    return line;
}

Box loading(const View& view) {
    Box box = card(view, "certificate/loading");
    Box sentence = paragraph("certificate/loading/text", view(Phrase::record_loading),
                             TypeRole::body, Color::ink);
    sentence.node->role = Role::status;
    box.add(std::move(sentence));
    for (const float share : {0.9F, 0.6F, 0.75F}) {
        Box line;
        line.min_height = 16;
        line.drawing = [share](Painter& painter, const Rect& rect) {
            painter.fill({rect.x, rect.y, rect.width * share, rect.height}, 8, Color::surface3);
        };
        box.add(std::move(line));
    }
    return box;
}

Box retry(const View& view) {
    return button(view,
                  {"certificate/retry",
                   std::string(view(Phrase::try_again)),
                   ButtonLook::primary,
                   Icon::refresh,
                   {},
                   {},
                   false,
                   true},
                  ReloadRecord{});
}

Box failure(const View& view, const RecordOnScreen& screen) {
    Box box = card(view, "certificate/failed");
    box.add(
        heading("certificate/failed/title", view(Phrase::record_failed), 2, TypeRole::card_title));
    if (screen.trouble) {
        box.add(note(view, "certificate/trouble", NoteLook::red, Icon::triangle,
                     sentence_of(*screen.trouble, view.language)));
    }
    Box ways;
    ways.flow = Flow::lines;
    ways.gap = 12;
    ways.add(retry(view));
    ways.add(look_up_again(view));
    box.add(std::move(ways));
    return box;
}

/// A newer dose that still waits must not be overlooked because an older one has its certificate.
Box newer_waits(const View& view, const api::RecordedDose& dose) {
    const std::string number = std::to_string(dose.number);
    Box box = note(view, "certificate/waiting", NoteLook::amber, Icon::hourglass,
                   text::fill(view(Phrase::newer_waits), {{"n", number}}));
    box.children.back().add(button(view,
                                   {"certificate/waiting/show",
                                    text::fill(view(Phrase::newer_show), {{"n", number}}),
                                    ButtonLook::outline,
                                    Icon::arrow,
                                    {},
                                    {},
                                    false,
                                    true},
                                   ShowDose{dose.number, 0}));
    return box;
}

void add_notices(const View& view, const State& state, const ShownRecord& shown, Box& screen) {
    if (!state.environment.online) {
        screen.add(note(view, "certificate/offline", NoteLook::amber, Icon::wifi_off,
                        text::fill(view(Phrase::record_offline),
                                   {{"t", clock_in_viet_nam(shown.record.now)},
                                    {"d", to_display(day_in_viet_nam(shown.record.now))}})));
    }
    if (state.lookup.record.trouble) {
        screen.add(note(view, "certificate/trouble", NoteLook::red, Icon::triangle,
                        sentence_of(*state.lookup.record.trouble, view.language)));
    }
    if (const api::RecordedDose* waiting = newer_waiting_dose(shown)) {
        screen.add(newer_waits(view, *waiting));
    }
}

Box sign_out_row(const View& view, bool busy) {
    Box box = button(view,
                     {"certificate/sign_out",
                      std::string(view(busy ? Phrase::sending : Phrase::sign_out)),
                      ButtonLook::outline,
                      Icon::lock,
                      {},
                      {},
                      false,
                      view.wide()},
                     SignOut{});
    box.node->states.set(StateBit::busy, busy);
    return box;
}

Box issued_body(const View& view, const State& state, const ShownRecord& shown) {
    Box left = stack(16);
    left.add(code_card(view, shown));
    if (!view.wide()) left.add(main_actions(view));
    Box right = stack(16);
    right.add(fields_card(view, shown));
    right.add(progress_card(view, state, shown));
    return two_columns(view, "certificate/columns", std::move(left), std::move(right), {398, 778});
}

Box unreadable(const View& view) {
    return note(view, "certificate/unreadable", NoteLook::red, Icon::triangle,
                view(Phrase::symbol_unreadable));
}

}  // namespace

Box certificate_body(const View& view, const State& state, const ShownRecord& shown) {
    Box box = stack(view.wide() ? 20.0F : 16.0F);
    const api::RecordedDose* dose = shown.dose();
    if (dose == nullptr) {
        box.add(no_dose_card(view));
        return box;
    }
    if (shown.opened) {
        box.add(issued_body(view, state, shown));
    } else {
        if (!dose->certificates.empty()) box.add(unreadable(view));
        box.add(progress_card(view, state, shown));
    }
    box.add(doses_card(view, shown));
    if (shown.opened) {
        box.add(note(view, "certificate/travel", NoteLook::blue, Icon::idcard,
                     view(Phrase::no_travel_document)));
    }
    return box;
}

Box certificate_screen(const View& view, const State& state) {
    const RecordOnScreen& record = state.lookup.record;
    Box screen = stack(view.wide() ? 20.0F : 16.0F);
    screen.padding = {view.margin(), 0, view.margin(), 20};
    const bool issued = record.shown && record.shown->opened;
    screen.add(head(view, issued));
    if (!record.shown) {
        screen.add(record.status == RecordOnScreen::Status::failed ? failure(view, record)
                                                                   : loading(view));
        return screen;
    }
    const ShownRecord& shown = *record.shown;
    add_notices(view, state, shown, screen);
    screen.add(certificate_body(view, state, shown));
    if (issued) {
        Box left = stack(16);
        left.add(actions_card(view, shown));
        left.add(keep_card(view, state.lookup.kept));
        screen.add(two_columns(view, "certificate/more", std::move(left),
                               passport_card(view, state, shown), {1, 1}));
    }
    screen.add(sign_out_row(view, state.lookup.waits_for(Request::sign_out)));
    return screen;
}

}  // namespace tiemchung::ui
