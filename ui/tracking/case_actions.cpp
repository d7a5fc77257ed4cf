#include "core/report/report_code.h"
#include "ui/model/trouble.h"
#include "ui/tracking/case_parts.h"
#include "ui/tracking/following.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using report::ReportEvent;

/// Asked back in the place of the button, and not over the page.
Box question_panel(const View& view, const Tracking& tracking) {
    const api::ReportCase& report = *tracking.report();
    const bool withdraw = *tracking.question == Question::withdraw;
    const std::string sentence = withdraw ? std::string(say(view, TrackPhrase::withdraw_question))
                                          : text::fill(say(view, TrackPhrase::erase_question),
                                                       {{"n", std::to_string(report.photos)}});
    const bool busy =
        tracking.awaited.waits_for(withdraw ? TrackAsk::withdraw : TrackAsk::erase_photos);
    Box box = note(view, "track/question", NoteLook::amber, Icon::triangle, sentence);
    box.node->states.set(StateBit::focus_target);
    Box buttons;
    buttons.flow = Flow::lines;
    buttons.gap = 12;
    buttons.add(button(view,
                       {"track/question/no",
                        std::string(say(view, TrackPhrase::keep)),
                        ButtonLook::outline,
                        {},
                        {},
                        {},
                        false,
                        true},
                       TrackAction{DoNot{}}));
    Box yes = button(view,
                     {"track/question/yes",
                      std::string(busy ? view(Phrase::sending)
                                       : say(view, withdraw ? TrackPhrase::withdraw_yes
                                                            : TrackPhrase::erase_yes)),
                      ButtonLook::outline,
                      busy ? Icon::hourglass : Icon::trash,
                      {},
                      {},
                      false,
                      true},
                     TrackAction{DoIt{}});
    yes.look.border = Color::red;
    for (Box& child : yes.children) {
        if (child.text) child.text->color = Color::red;
        if (child.icon) child.icon->color = Color::red;
    }
    yes.node->variant = Variant::danger_button;
    yes.node->states.set(StateBit::busy, busy);
    buttons.add(std::move(yes));
    box.children.back().add(std::move(buttons));
    return box;
}

/// Back to where the report is being written, which is not sent yet.
Box way_on(const View& view, TrackPhrase label, Page page) {
    const std::string href(path_of(page));
    return button(
        view,
        {"track/way_on", std::string(say(view, label)), ButtonLook::orange, {}, Icon::arrow, href},
        Go{href});
}

/// `PA 7 K 3 M, 9 Q X 2, 4 T`: one sign at a time.
std::string spelled(const std::string& code) {
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

Box picture(const View& view, const Tracking& tracking, int number) {
    const std::string key = "track/photos/" + std::to_string(number);
    Box box;
    box.width = 72;
    box.height = 96;
    box.look.fill = Color::surface3;
    box.look.border = Color::line;
    box.look.radius = 8;
    box.node =
        make_node(Role::picture, key,
                  text::fill(say(view, TrackPhrase::photo), {{"n", std::to_string(number)}}));
    box.node->hints.push_back(
        {HintKind::src, path_of_report(tracking) + "/photos/" + std::to_string(number)});
    return box;
}

}  // namespace

Box track_button(const View& view, std::string key, TrackPhrase label, Icon symbol,
                 TrackActionKind use, bool busy, Phrase busy_label) {
    Box box = button(view,
                     {std::move(key),
                      std::string(busy ? view(busy_label) : say(view, label)),
                      ButtonLook::outline,
                      busy ? Icon::hourglass : symbol,
                      {},
                      {}},
                     TrackAction{std::move(use)});
    box.node->states.set(StateBit::busy, busy);
    return box;
}

Box tracking_trouble(const View& view, const Trouble& trouble) {
    Box sorry = note(view, "track/trouble", NoteLook::red, Icon::triangle,
                     sentence_of(trouble, view.language));
    sorry.node->states.set(StateBit::focus_target);
    return sorry;
}

Box case_photos(const View& view, const Tracking& tracking) {
    const api::ReportCase& report = *tracking.report();
    Box box = card(view, "track/photos");
    box.add(heading("track/photos/title", say(view, TrackPhrase::photos_title), 2,
                    TypeRole::card_title));
    if (report.photos > 0) {
        Box pictures;
        pictures.flow = Flow::lines;
        pictures.gap = 12;
        for (int number = 1; number <= report.photos; ++number)
            pictures.add(picture(view, tracking, number));
        box.add(std::move(pictures));
        return box;
    }
    const std::string text =
        report.erased_at ? text::fill(say(view, TrackPhrase::photos_erased),
                                      {{"d", to_display(day_in_viet_nam(*report.erased_at))}})
                         : std::string(say(view, TrackPhrase::photos_none));
    box.add(paragraph("track/photos/none", text, TypeRole::item));
    return box;
}

Box case_actions(const View& view, const Tracking& tracking) {
    const api::ReportCase& report = *tracking.report();
    Box box = card(view, "track/actions");
    box.add(heading("track/actions/title", say(view, TrackPhrase::actions_title), 2,
                    TypeRole::card_title));
    if (report.status == report::ReportStatus::draft) {
        box.add(way_on(view, TrackPhrase::go_on, Page::report));
    } else if (report.status == report::ReportStatus::wait_otp) {
        box.add(way_on(view, TrackPhrase::enter_code, Page::report_code));
    }
    const bool mended_above = report.status == report::ReportStatus::need_info ||
                              report.status == report::ReportStatus::refused;
    if (may_do(report, ReportEvent::supplement) && !mended_above) {
        box.add(track_button(view, "track/add", TrackPhrase::add_photos, Icon::camera,
                             BeginMending{}, tracking.awaited.waits_for(TrackAsk::form),
                             Phrase::loading));
    }
    if (may_do(report, ReportEvent::change_phone)) {
        box.add(track_button(view, "track/phone", TrackPhrase::change_phone, Icon::phone,
                             BeginNewPhone{}, false));
    }
    const bool asks_withdraw = tracking.question == Question::withdraw;
    if (asks_withdraw) {
        box.add(question_panel(view, tracking));
    } else if (may_do(report, ReportEvent::withdraw)) {
        box.add(track_button(view, "track/withdraw", TrackPhrase::withdraw, Icon::x,
                             AskBack{Question::withdraw}, false));
    }
    if (tracking.question == Question::erase_photos) {
        box.add(question_panel(view, tracking));
    } else if (report.photos > 0 && may_do(report, ReportEvent::erase_photo)) {
        box.add(track_button(view, "track/erase", TrackPhrase::erase, Icon::trash,
                             AskBack{Question::erase_photos}, false));
    }
    const std::string wizard(path_of(Page::report));
    box.add(text_link(view, "track/new", say(view, TrackPhrase::new_report), wizard, Icon::report));
    return box;
}

Box case_help(const View& view, const Tracking& tracking) {
    const api::ReportCase& report = *tracking.report();
    Box box = card(view, "track/help");
    Box call = button(view,
                      {"track/call",
                       std::string(say(view, TrackPhrase::call)),
                       ButtonLook::outline,
                       Icon::call,
                       {},
                       "tel:19009095"},
                      Go{});
    call.on_use.reset();
    box.add(std::move(call));
    const bool spelling = tracking.open_folds.contains(TrackFold::spelling);
    box.add(disclosure(view, "track/spell", say(view, TrackPhrase::spell), spelling,
                       "track/spell/panel", TrackAction{ToggleTrackFold{TrackFold::spelling}}));
    if (spelling) {
        Box panel = stack(4, "track/spell/panel");
        panel.add(paragraph(
            "track/spell/text",
            text::fill(say(view, TrackPhrase::spell_text), {{"spelled", spelled(report.code)}}),
            TypeRole::section_title, Color::ink));
        box.add(std::move(panel));
    }
    const bool open = tracking.open_folds.contains(TrackFold::accesses);
    box.add(disclosure(view, "track/accesses",
                       text::fill(say(view, TrackPhrase::accesses),
                                  {{"n", std::to_string(report.accesses.size())}}),
                       open, "track/accesses/panel",
                       TrackAction{ToggleTrackFold{TrackFold::accesses}}));
    if (open) box.add(access_list(view, report));
    return box;
}

}  // namespace tiemchung::ui
