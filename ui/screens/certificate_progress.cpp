#include <array>

#include "core/text/issuing_texts.h"
#include "ui/screens/certificate_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"
#include "ui/widgets/timeline.h"

namespace tiemchung::ui {
namespace {

using issuance::IssuingState;
using text::IssuingAction;

std::string day_of(Timestamp time) {
    return to_display(day_in_viet_nam(time));
}

std::array<std::optional<Timestamp>, 3> step_times(const api::RecordedDose& dose) {
    std::optional<Timestamp> issued;
    // The first certificate ended the process; later ones only renew it.
    if (!dose.certificates.empty()) issued = dose.certificates.back().issued_at;
    return {dose.matched_at, dose.signed_at, issued};
}

Box steps(const View& view, const api::RecordedDose& dose) {
    const int waiting = issuance::step_of(dose.state);
    const auto times = step_times(dose);
    std::vector<TimelineStep> list;
    for (int number = 1; number <= 3; ++number) {
        const auto& time = times[static_cast<std::size_t>(number - 1)];
        TimelineStep step{std::to_string(number), TimelineStep::Progress::next,
                          std::string(view(text::step_name(number))),
                          std::string(view(Phrase::step_next))};
        if (number < waiting) {
            step.progress = TimelineStep::Progress::done;
            step.text = time ? text::fill(view(Phrase::step_done), {{"d", day_of(*time)}})
                             : std::string(view(Phrase::step_done_undated));
        } else if (number == waiting) {
            step.progress = TimelineStep::Progress::current;
            step.text = std::string(view(Phrase::step_now)) + ". " +
                        text::fill(view(Phrase::progress_since), {{"d", day_of(dose.since)}});
        }
        list.push_back(std::move(step));
    }
    return timeline(view, "certificate/steps", list);
}

std::string cause(const View& view, const api::RecordedDose& dose) {
    const std::string date =
        dose.state == IssuingState::s2_wait_sign ? to_display(dose.date) : day_of(dose.since);
    return text::fill(view(text::sentence_of(dose.state)), {{"site", dose.site.name}, {"d", date}});
}

std::string digits(std::string_view phone) {
    std::string kept;
    for (const char letter : phone) {
        if ((letter >= '0' && letter <= '9') || letter == '+') kept += letter;
    }
    return kept;
}

/// Where to go: the site itself and the place of residence, as far as the record names them.
void add_places(const View& view, IssuingAction action, const ShownRecord& shown,
                const api::RecordedDose& dose, Box& panel) {
    const auto line = [&panel](std::string key, const std::string& sentence) {
        panel.add(paragraph(std::move(key), sentence, TypeRole::item, Color::ink));
    };
    if (action == IssuingAction::see_what_to_bring) {
        std::string place = shown.record.commune;
        if (!place.empty() && !shown.record.province.empty()) place += ", ";
        place += shown.record.province;
        if (!place.empty()) {
            line("certificate/way_on/place",
                 text::fill(view(Phrase::bring_police), {{"place", place}}));
        }
    } else if (!dose.site.name.empty()) {
        std::string site = dose.site.name;
        if (!dose.site.address.empty()) site += ", " + dose.site.address;
        line("certificate/way_on/site", text::fill(view(Phrase::bring_site), {{"site", site}}));
        if (!dose.site.phone.empty()) {
            line("certificate/way_on/phone",
                 text::fill(view(Phrase::site_phone), {{"phone", dose.site.phone}}));
        }
    }
    line("certificate/way_on/after", std::string(view(Phrase::bring_after)));
}

/// One thing that can be done about the state.
class Action {
  public:
    Action(const View& view, const State& state, const ShownRecord& shown,
           const api::RecordedDose& dose)
        : view_(view), state_(state), shown_(shown), dose_(dose) {}

    [[nodiscard]] std::optional<Box> make(IssuingAction action) const {
        switch (action) {
            case IssuingAction::see_where_to_complete:
            case IssuingAction::see_what_to_bring:
                return unfolding(action);
            case IssuingAction::ask_for_notice:
                return notice();
            case IssuingAction::call_site:
                if (dose_.site.phone.empty()) return std::nullopt;
                return link("certificate/call", action, Icon::call,
                            "tel:" + digits(dose_.site.phone), std::nullopt);
            case IssuingAction::send_report: {
                const std::string report(path_of(Page::report));
                return link("certificate/report", action, Icon::report, report, Go{report});
            }
            default:
                return std::nullopt;
        }
    }

  private:
    [[nodiscard]] Box link(std::string key, IssuingAction action, Icon symbol, std::string href,
                           std::optional<Event> use) const {
        Box box = button(view_,
                         {std::move(key),
                          std::string(view_(text::label_of(action))),
                          ButtonLook::primary,
                          symbol,
                          {},
                          std::move(href),
                          false,
                          view_.wide()},
                         Go{});
        box.on_use = std::move(use);
        return box;
    }

    [[nodiscard]] Box notice() const {
        const bool promised =
            dose_.notice_asked || state_.lookup.record.notices.count(dose_.number) > 0;
        if (promised) {
            return note(view_, "certificate/notice", NoteLook::teal, Icon::message,
                        view_(Phrase::notice_promised));
        }
        const bool busy = state_.lookup.waits_for(Request::notice);
        Box box = button(view_,
                         {"certificate/notice",
                          std::string(busy ? view_(Phrase::sending)
                                           : view_(text::label_of(IssuingAction::ask_for_notice))),
                          ButtonLook::outline,
                          busy ? Icon::hourglass : Icon::message,
                          {},
                          {},
                          false,
                          view_.wide()},
                         AskForNotice{dose_.number});
        box.node->states.set(StateBit::busy, busy);
        return box;
    }

    [[nodiscard]] Box unfolding(IssuingAction action) const {
        const bool open = state_.lookup.record.way_on;
        Box box = stack(8);
        box.add(disclosure(view_, "certificate/way_on", view_(text::label_of(action)), open,
                           "certificate/way_on/panel", ToggleWayOn{}));
        if (!open) return box;
        Box panel = stack(8, "certificate/way_on/panel");
        panel.padding = all_sides(16);
        panel.look.fill = Color::surface2;
        panel.look.border = Color::line;
        panel.look.radius = 12;
        panel.add(paragraph("certificate/way_on/advice", view_(text::advice_of(action)),
                            TypeRole::item, Color::ink));
        add_places(view_, action, shown_, dose_, panel);
        box.add(std::move(panel));
        return box;
    }

    const View& view_;
    const State& state_;
    const ShownRecord& shown_;
    const api::RecordedDose& dose_;
};

Box why_it_waits(const View& view, const State& state, const ShownRecord& shown,
                 const api::RecordedDose& dose) {
    Box box = stack(12);
    box.add(chip("certificate/state", ChipLook::amber, Icon::hourglass,
                 view(text::label_of(dose.state))));
    box.add(paragraph("certificate/cause", cause(view, dose), TypeRole::body, Color::ink));
    // The kept copy cannot ask for anything, and the others should not look as if it could.
    if (state.route.page == Page::kept) return box;
    Box actions;
    actions.flow = view.wide() ? Flow::lines : Flow::column;
    actions.gap = 12;
    const Action make(view, state, shown, dose);
    for (const IssuingAction action : text::actions_of(dose.state)) {
        if (auto one = make.make(action)) actions.add(std::move(*one));
    }
    box.add(std::move(actions));
    return box;
}

}  // namespace

Box progress_card(const View& view, const State& state, const ShownRecord& shown) {
    const api::RecordedDose& dose = *shown.dose();
    const bool waits = dose.certificates.empty();
    Box box = card(view, "certificate/progress");
    Box title = heading(
        waits ? "certificate/title" : "certificate/progress/title",
        waits ? text::fill(view(Phrase::progress_of_dose), {{"n", std::to_string(dose.number)}})
              : std::string(view(Phrase::progress_title)),
        2, TypeRole::card_title);
    title.node->states.set(StateBit::focus_target);
    box.add(std::move(title));
    if (waits) box.add(why_it_waits(view, state, shown, dose));
    box.add(steps(view, dose));
    return box;
}

}  // namespace tiemchung::ui
