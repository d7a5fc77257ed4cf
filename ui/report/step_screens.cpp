#include "ui/model/trouble.h"
#include "ui/report/fill_in.h"
#include "ui/report/report_input.h"
#include "ui/report/report_screens.h"
#include "ui/report/wizard_frame.h"
#include "ui/screens/captcha_fields.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;
using report::ReportItem;

constexpr Shares form_and_kind{414, 372};
constexpr Shares halves{1, 1};
constexpr Shares summary_and_captcha{434, 352};

std::string words_of(const View& view, P phrase) {
    return std::string(view(text_of(phrase)));
}

P doses_title(const Filling& filling) {
    if (filling.mode == FillingMode::on_behalf) return P::doses_title_call;
    if (!filling.form.kind || *filling.form.kind == report::ReportKind::both) {
        return P::doses_title_both;
    }
    return *filling.form.kind == report::ReportKind::dose_1 ? P::doses_title_1 : P::doses_title_2;
}

Box declaration_field(const View& view, const Filling& filling) {
    const report::ReportField field{ReportItem::declaration};
    return check_box(view,
                     {key_of(field), words_of(view, P::declaration), filling.form.declaration,
                      report_accent, Need::required, remark_of(view, filling, field)},
                     ReportAction{TickReport{ReportTick::declaration, 0, {}, false}});
}

}  // namespace

Box report_notices(const View& view, const State& state) {
    Box box = stack(12);
    if (!state.environment.online) {
        box.add(note(view, "report/offline", NoteLook::amber, Icon::wifi_off,
                     view(text_of(P::offline))));
    }
    const auto& trouble = state.reporting.trouble;
    if (trouble) {
        Box sorry = note(view, "report/trouble", NoteLook::red, Icon::triangle,
                         sentence_of(*trouble, view.language));
        sorry.node->states.set(StateBit::focus_target);
        if (trouble->code != ErrorCode::network_unreachable) {
            sorry.children.back().add(paragraph("report/trouble/kept", view(Phrase::trouble_kept),
                                                TypeRole::hint, Color::ink));
        }
        box.add(std::move(sorry));
    }
    return box;
}

Box person_step_fields(const View& view, const State& state) {
    Box box = stack(16);
    add_if_any(box, report_errors(view, state));
    box.add(two_columns(view, "report/person_columns", person_fields(view, filling_on(state)),
                        kind_fields(view, state), form_and_kind));
    return box;
}

Box dose_step_fields(const View& view, const State& state) {
    const Filling& filling = filling_on(state);
    Box box = stack(16);
    add_if_any(box, report_errors(view, state));
    Box doses = stack(view.wide() ? 24 : 16);
    if (filling.form.kind) {
        for (const int number : report::dose_numbers(*filling.form.kind))
            doses.add(dose_fields(view, state, number));
    }
    box.add(two_columns(view, "report/dose_columns", std::move(doses), paper_fields(view, filling),
                        halves));
    return box;
}

Box send_step_fields(const View& view, const State& state) {
    const Filling& filling = filling_on(state);
    const Reporting& reporting = state.reporting;
    Box box = stack(16);
    add_if_any(box, report_notices(view, state));
    add_if_any(box, report_errors(view, state));
    if (reporting.send_when_uploaded) {
        box.add(note(view, "report/waiting", NoteLook::blue, Icon::hourglass,
                     view(text_of(P::waiting_for_photos))));
    }
    Box left = stack(16);
    left.add(report_summary(view, state, true));
    add_if_any(left, risk_list(view, state));
    Box right = section(view, "report/proof");
    if (view.wide()) {
        right.padding = all_sides(21);
        right.look = {Shadow::none, Color::surface2, 1, Color::line, 1, false, 16, {}, {}};
    }
    right.add(captcha_fields(
        view, reporting.captcha,
        {"report/captcha", reporting.captcha_revision, ReportAction{EditReportCaptcha{}},
         ReportAction{NewReportCaptcha{}}, ReportAction{ListenToReportCaptcha{}}}));
    right.add(declaration_field(view, filling));
    box.add(two_columns(view, "report/send_columns", std::move(left), std::move(right),
                        summary_and_captcha));
    return box;
}

Box person_screen(const View& view, const State& state) {
    WizardPage page{2,
                    words_of(view, P::person_title),
                    words_of(view, P::required_lead),
                    person_step_fields(view, state),
                    std::string(path_of(Page::report)),
                    {}};
    page.onward = onward_button(view, "report/continue", view(text_of(P::go_on)), Icon::arrow,
                                ReportAction{ContinueReport{}});
    return wizard_page(view, std::move(page));
}

Box doses_screen(const View& view, const State& state) {
    WizardPage page{3,
                    words_of(view, doses_title(filling_on(state))),
                    words_of(view, P::doses_lead),
                    dose_step_fields(view, state),
                    std::string(path_of(Page::report_person)),
                    {}};
    page.onward = onward_button(view, "report/continue", view(text_of(P::go_on)), Icon::arrow,
                                ReportAction{ContinueReport{}});
    return wizard_page(view, std::move(page));
}

Box send_screen(const View& view, const State& state) {
    WizardPage page{4,
                    words_of(view, P::send_title),
                    words_of(view, P::send_lead),
                    send_step_fields(view, state),
                    std::string(path_of(Page::report_doses)),
                    {}};
    const bool busy = state.reporting.awaiting.waits_for({ReportRequestKind::report, {}}) ||
                      state.reporting.send_when_uploaded;
    page.onward = onward_button(view, "report/send", view(text_of(P::send)), Icon::arrow,
                                ReportAction{SendReport{}}, busy);
    return wizard_page(view, std::move(page));
}

}  // namespace tiemchung::ui
