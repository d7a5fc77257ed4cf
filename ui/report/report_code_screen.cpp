#include "ui/report/report_screens.h"
#include "ui/report/wizard_frame.h"
#include "ui/screens/code_entry.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;

}  // namespace

Box report_code_screen(const View& view, const State& state) {
    const Reporting& reporting = state.reporting;
    if (!reporting.code) return {};
    const CodeInProgress& code = *reporting.code;
    const auto waits = [&](ReportRequestKind kind) {
        return reporting.awaiting.waits_for({kind, {}});
    };
    Box left = section(view, "report/code");
    left.add(
        code_sent_to(view, code, text::fill(view(text_of(P::code_sent)), {{"phone", code.phone}})));
    // An operator's caller has given their number on the phone: the link cannot change it.
    if (reporting.code_from != Page::report_link) {
        Box other =
            in_orange(text_link(view, "report/other_phone", view(text_of(P::code_other_phone)),
                                std::string(path_of(Page::report_person)), Icon::edit));
        other.on_use = ReportAction{MendReport{{report::ReportItem::phone}}};
        left.add(std::move(other));
    }
    left.add(code_entry(view, code, state.now_ms,
                        {ReportAction{EditReportCode{}}, ReportAction{SendReportCodeAgain{}},
                         waits(ReportRequestKind::resend)}));
    WizardPage page{
        5,
        std::string(view(text_of(P::code_title))),
        {},
        two_columns(view, "report/code_columns", std::move(left), code_advice(view), {434, 352}),
        std::string(path_of(reporting.code_from)),
        {}};
    page.onward = onward_button(view, "report/confirm", view(text_of(P::code_confirm)), Icon::check,
                                ReportAction{SendReportCode{}}, waits(ReportRequestKind::code));
    return wizard_page(view, std::move(page));
}

}  // namespace tiemchung::ui
