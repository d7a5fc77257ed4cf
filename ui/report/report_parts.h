#pragma once

#include "ui/model/state.h"
#include "ui/report/report_phrase.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/view.h"

/// The pieces of the pages on which a report is written. What is about a report takes the one of
/// the page that is shown (`filling_on`), so that operators and those who follow a report use them
/// too.
namespace tiemchung::ui {

// ---- Steps, without what stands around them: the list of errors, then the fields.

[[nodiscard]] Box start_fields(const View& view, const State& state);
[[nodiscard]] Box person_step_fields(const View& view, const State& state);
[[nodiscard]] Box dose_step_fields(const View& view, const State& state);
[[nodiscard]] Box send_step_fields(const View& view, const State& state);

// ---- Parts of steps.

/// Who was vaccinated; which kind of report.
[[nodiscard]] Box person_fields(const View& view, const Filling& filling);
[[nodiscard]] Box kind_fields(const View& view, const State& state);

/// One dose: date, vaccine, place.
[[nodiscard]] Box dose_fields(const View& view, const State& state, int number);

/// The photos, what they show, and what can be read on them; the lost paper; the note.
[[nodiscard]] Box paper_fields(const View& view, const Filling& filling);

/// The photos alone, with choosing and taking away.
[[nodiscard]] Box photo_fields(const View& view, const Filling& filling);
[[nodiscard]] Box photo_tile(const View& view, const Filling& filling, const ChosenPhoto& photo);

/// Everything that was filled in. `changeable`: with a link to the step of each section.
[[nodiscard]] Box report_summary(const View& view, const State& state, bool changeable);

/// What it could be refused for; an empty box where nothing is to be said.
[[nodiscard]] Box risk_list(const View& view, const State& state);

/// Everything that is to be mended; an empty box until a try to go on.
[[nodiscard]] Box report_errors(const View& view, const State& state);

/// Why sending did not work, and that there is no network; an empty box where neither is so.
[[nodiscard]] Box report_notices(const View& view, const State& state);

/// The three steps of issuing that a report which is in goes through.
[[nodiscard]] Box what_comes_next(const View& view, std::string_view handler);

// ---- Words and looks.

[[nodiscard]] text::Text label_of(report::ReportField field);

/// What happened and what to do.
[[nodiscard]] std::string sentence_of(const View& view, ErrorCode code);

/// What is said under a field.
[[nodiscard]] Remark remark_of(const View& view, const Filling& filling, report::ReportField field,
                               std::string_view hint = {});

/// A card on phones; on a desktop the page is one card already.
[[nodiscard]] Box section(const View& view, std::string key);

/// The title of a section.
[[nodiscard]] Box section_title(const View& view, std::string key, std::string_view title);

/// Two fields side by side where there is room.
[[nodiscard]] Box side_by_side(const View& view, Box one, Box other);

/// What the hotline does, and its number to call.
[[nodiscard]] Box hotline_note(const View& view, const std::string& key, std::string_view sentence);

/// Adds a part that may have nothing to say, without a gap where it has not.
void add_if_any(Box& to, Box part);

/// A link or a button in words, in the colour of reports.
[[nodiscard]] Box in_orange(Box button);

/// The distance from field to field.
[[nodiscard]] inline float field_gap(const View& view) {
    return view.wide() ? 14.0F : 18.0F;
}

}  // namespace tiemchung::ui
