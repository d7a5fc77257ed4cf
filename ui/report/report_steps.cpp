#include "ui/report/report_steps.h"

#include "ui/model/navigation.h"
#include "ui/report/fill_in.h"
#include "ui/report/report_input.h"

namespace tiemchung::ui {
namespace {

using report::ReportStep;

constexpr ReportStep steps[] = {ReportStep::start, ReportStep::person, ReportStep::doses,
                                ReportStep::send};

}  // namespace

Page page_of(ReportStep step) {
    switch (step) {
        case ReportStep::start:
            return Page::report;
        case ReportStep::person:
            return Page::report_person;
        case ReportStep::doses:
            return Page::report_doses;
        default:
            return Page::report_send;
    }
}

std::optional<ReportStep> step_on(Page page) {
    switch (page) {
        case Page::report:
            return ReportStep::start;
        case Page::report_person:
        case Page::call_person:
            return ReportStep::person;
        case Page::report_doses:
        case Page::call_doses:
            return ReportStep::doses;
        case Page::report_send:
        case Page::call_send:
            return ReportStep::send;
        default:
            return std::nullopt;
    }
}

Page reachable_report_page(const State& state, Page wanted) {
    const Reporting& reporting = state.reporting;
    if (wanted == Page::report_link) return wanted;
    if (wanted == Page::report_done) return reporting.receipt ? wanted : Page::report;
    if (wanted == Page::report_code && reporting.code) return wanted;
    for (const ReportStep step : steps) {
        if (page_of(step) == wanted || step == ReportStep::send) return page_of(step);
        if (!step_holds(state, reporting.wizard, step)) return page_of(step);
    }
    return Page::report;
}

void continue_report(const Story& story) {
    const auto step = step_on(story.state.route.page);
    if (!step || *step == ReportStep::send) return;
    if (!check_step(story, story.state.reporting.wizard, *step)) return;
    go_to(story, page_of(static_cast<ReportStep>(static_cast<int>(*step) + 1)));
}

void mend_report(const Story& story, const MendReport& event) {
    const Filling& filling = filling_on(story.state);
    const Page page = page_of(report::step_of(event.field.item));
    const bool elsewhere =
        &filling == &story.state.reporting.wizard && story.state.route.page != page;
    if (elsewhere) go_to(story, page);
    story.ask(FocusNode{first_key_of(filling, event.field)});
}

void go_to_step(const Story& story, const GoToStep& event) {
    go_to(story, page_of(event.step));
}

}  // namespace tiemchung::ui
