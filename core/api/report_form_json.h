#pragma once

#include "core/api/json_reader.h"
#include "core/report/report_form.h"

/// The report form inside messages and drafts.
namespace tiemchung::api {

[[nodiscard]] OrderedJson json_of(const report::ReportForm& form);

/// Texts may be longer than the form's rules allow: its own check then says so.
[[nodiscard]] report::ReportForm read_report_form(JsonReader& reader);

[[nodiscard]] OrderedJson json_of(const report::PaperForm& paper);
[[nodiscard]] report::PaperForm read_paper_form(JsonReader& reader);

}  // namespace tiemchung::api
