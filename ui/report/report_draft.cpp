#include "ui/report/report_draft.h"

#include "ui/model/navigation.h"
#include "ui/report/photos.h"

namespace tiemchung::ui {

void restore_draft(const Story& story, const Remembered& event) {
    Reporting& reporting = story.state.reporting;
    for (const auto& [key, value] : event.values) {
        if (value.empty()) continue;
        if (key == "tab.report_draft") {
            auto draft = api::parse_report_draft(value);
            if (!draft) continue;
            reporting.kept_draft = report::draft_of(std::move(*draft));
            reporting.wizard.form = reporting.kept_draft;
            ++reporting.wizard.revision;
        } else if (key == "tab.report_receipt") {
            auto confirmed = api::parse_report_confirmed(value);
            if (!confirmed) continue;
            reporting.receipt.emplace();
            reporting.receipt->confirmed = std::move(*confirmed);
        } else if (key == "tab.report_link") {
            reporting.link.token = value;
        }
    }
}

void keep_draft(const Story& story) {
    Reporting& reporting = story.state.reporting;
    report::ReportForm draft = report::draft_of(reporting.wizard.form);
    if (draft == reporting.kept_draft) return;
    const bool is_empty = draft == report::ReportForm{};
    story.ask(StoreInTab{"report_draft", is_empty ? std::string() : api::to_json(draft)});
    reporting.kept_draft = std::move(draft);
}

void discard_report(const Story& story) {
    Filling& wizard = story.state.reporting.wizard;
    drop_photos(story, wizard);
    const std::uint32_t revision = wizard.revision;
    wizard = {};
    wizard.revision = revision + 1;
    go_to(story, Page::report);
}

}  // namespace tiemchung::ui
