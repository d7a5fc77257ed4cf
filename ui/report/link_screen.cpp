#include "ui/model/trouble.h"
#include "ui/report/fill_in.h"
#include "ui/report/report_input.h"
#include "ui/report/report_screens.h"
#include "ui/report/wizard_frame.h"
#include "ui/screens/title_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;

Box plain_page(const View& view, Box content) {
    Box screen = reading_page(view);
    screen.add(title_row(view, Page::home, Phrase::nav_home, view(text_of(P::link_title))));
    screen.add(std::move(content));
    return screen;
}

Box failed_page(const View& view, const ReportLink& link) {
    Box box = card(view, "report/link");
    const bool ended = link.trouble && link.trouble->code == ErrorCode::report_link_ended;
    const std::string sentence = link.trouble ? sentence_of(*link.trouble, view.language)
                                              : std::string(view(text_of(P::link_none)));
    box.add(note(view, "report/link/trouble", NoteLook::amber, Icon::clock, sentence));
    if (link.trouble && !ended) {
        box.add(onward_button(view, "report/link/again", view(text_of(P::link_again)),
                              Icon::refresh, ReportAction{ReopenLink{}}));
    }
    box.add(in_orange(text_link(view, "report/link/own", view(text_of(P::link_own)),
                                std::string(path_of(Page::report)), {}, Icon::arrow)));
    return plain_page(view, std::move(box));
}

Box declaration_field(const View& view, const Filling& filling) {
    const report::ReportField field{report::ReportItem::declaration};
    return check_box(
        view,
        {key_of(field), std::string(view(text_of(P::declaration))), filling.form.declaration,
         report_accent, Need::required, remark_of(view, filling, field)},
        ReportAction{TickReport{ReportTick::declaration, 0, {}, false}});
}

}  // namespace

Box link_screen(const View& view, const State& state) {
    const ReportLink& link = state.reporting.link;
    if (link.status == ReportLink::Status::loading) {
        return plain_page(view, paragraph("report/link/loading", view(text_of(P::link_loading))));
    }
    if (link.status != ReportLink::Status::open) return failed_page(view, link);

    const Filling& filling = filling_on(state);
    Box body = stack(16);
    add_if_any(body, report_notices(view, state));
    add_if_any(body, report_errors(view, state));
    body.add(note(view, "report/link/warning", NoteLook::amber, Icon::shield,
                  view(text_of(P::link_not_you))));
    if (state.reporting.send_when_uploaded) {
        body.add(note(view, "report/waiting", NoteLook::blue, Icon::hourglass,
                      view(text_of(P::waiting_for_photos))));
    }
    Box right = stack(16);
    right.add(paper_fields(view, filling));
    Box honest = section(view, "report/proof");
    honest.add(declaration_field(view, filling));
    right.add(std::move(honest));
    body.add(two_columns(view, "report/link_columns", report_summary(view, state, false),
                         std::move(right), {1, 1}));
    const auto day = [](Timestamp time) { return to_display(day_in_viet_nam(time)); };
    WizardPage page{4,
                    std::string(view(text_of(P::link_title))),
                    text::fill(view(text_of(P::link_lead)),
                               {{"staff", link.report.staff},
                                {"time", clock_in_viet_nam(link.report.filed_at)},
                                {"d", day(link.report.filed_at)},
                                {"until", clock_in_viet_nam(link.report.ends_at)}}),
                    std::move(body),
                    {},
                    {}};
    const bool busy = state.reporting.awaiting.waits_for({ReportRequestKind::confirmation, {}}) ||
                      state.reporting.send_when_uploaded;
    page.onward = onward_button(view, "report/send", view(text_of(P::send)), Icon::arrow,
                                ReportAction{SendReport{}}, busy);
    return wizard_page(view, std::move(page));
}

}  // namespace tiemchung::ui
