#pragma once

#include <string>
#include <string_view>

#include "ui/model/state.h"
#include "ui/review/review_phrase.h"
#include "ui/widgets/button.h"
#include "ui/widgets/view.h"

/// The pieces of the reviewers' pages.
namespace tiemchung::ui {

[[nodiscard]] inline std::string_view say(const View& view, ReviewPhrase phrase) {
    return view(text_of(phrase));
}

// ---- Words.

[[nodiscard]] std::string_view kind_name(const View& view, report::ReportKind kind);
[[nodiscard]] std::string status_name(const View& view, report::ReportStatus status);
/// "09:52, 12/06/2022".
[[nodiscard]] std::string review_moment(const View& view, Timestamp time);
/// "Họ và tên", "Ngày tiêm mũi 2".
[[nodiscard]] std::string row_name(const View& view, RowKey row);
/// A value of the comparison as people write it.
[[nodiscard]] std::string shown_value(const View& view, report::ComparedItem item,
                                      const std::string& value);
[[nodiscard]] std::string change_name(const View& view, const report::RecordChange& change);

// ---- Chips, notes, buttons.

/// How much is left of the 48 hours, with a colour and in words.
[[nodiscard]] Box clock_chip(const View& view, std::string key, std::int64_t seconds_left,
                             bool paused);
/// Why the server did not do what was asked.
[[nodiscard]] Box review_trouble(const View& view, std::string key, const Trouble& trouble);

struct ReviewButton {
    std::string key;
    ReviewPhrase label{};
    std::optional<Icon> symbol;
    ButtonLook look = ButtonLook::outline;
    bool busy = false;
    Phrase busy_label = Phrase::sending;
};
[[nodiscard]] Box review_button(const View& view, const ReviewButton& button, ReviewActionKind use);

/// A page to read, with its title and, beside it, what asks the server for everything again.
[[nodiscard]] Box review_page(const View& view, ReviewPhrase title, ReviewButton reload,
                              ReviewActionKind use);

/// A link in words that opens a case.
[[nodiscard]] Box case_opener(const View& view, std::string key, const api::CaseLine& line);

/// Children side by side as long as there is room for them.
[[nodiscard]] Box lines(float gap);

/// Whether there is room for the photo beside the comparison.
[[nodiscard]] bool is_roomy(const View& view);

// ---- Parts of a case.

[[nodiscard]] Box photo_panel(const View& view, const CaseDesk& desk);
[[nodiscard]] Box comparison_card(const View& view, const CaseDesk& desk);
[[nodiscard]] Box facts_card(const View& view, const CaseDesk& desk);
[[nodiscard]] Box decision_card(const View& view, const Reviewing& reviewing);

/// What each way to decide asks for.
[[nodiscard]] Box decision_fields(const View& view, const CaseDesk& desk);

}  // namespace tiemchung::ui
