#pragma once

#include "core/report/approval.h"
#include "core/report/comparison.h"
#include "core/report/decision.h"
#include "core/report/document.h"
#include "core/report/refusal_reason.h"
#include "core/report/report_kind.h"
#include "core/report/report_status.h"
#include "core/report/report_transition.h"
#include "core/report/routing.h"
#include "core/text/text.h"

namespace tiemchung::text {

/// The status in a few words, as the citizen is shown it. `erased` has the placeholder `{d}`.
[[nodiscard]] Text label_of(report::ReportStatus status);

/// What the status means for the citizen: who acts, and what they can do themselves. Placeholders:
/// received `{handler}` and `{deadline}`; reviewing `{handler}`; later `{reason}` and `{d}`;
/// escalated `{handler}`; signing `{signer}`; erased `{d}`.
[[nodiscard]] Text sentence_of(report::ReportStatus status);

/// The official sentence of the kind, "Tôi đã tiêm mũi 1 nhưng chưa có chứng nhận tiêm".
[[nodiscard]] Text label_of(report::ReportKind kind);
[[nodiscard]] Text label_of(report::ReportFor for_whom);

/// Asked where the record has a certificate that the chosen kind says is missing. Placeholders
/// `{n}` (dose number), `{d}` (its date), `{kind}` (the kind that fits).
[[nodiscard]] Text better_kind_question();

[[nodiscard]] Text label_of(report::DocumentType type);
[[nodiscard]] Text label_of(report::ReadableItem item);

/// The reason as dispatch 9458/BYT-CNTT has it, for reviewers.
[[nodiscard]] Text official_reason(report::RefusalReason reason);
/// The reason as a citizen is told it.
[[nodiscard]] Text label_of(report::RefusalReason reason);
/// "Cách khắc phục": what the citizen can do.
[[nodiscard]] Text remedy_of(report::RefusalReason reason);

[[nodiscard]] Text label_of(report::LaterReason reason);
[[nodiscard]] Text label_of(report::ChangeKind kind);
[[nodiscard]] Text label_of(report::HandlingLevel level);
/// The name of who handles reports at this level, above that of sites, which have names of their
/// own. Placeholder `{place}`: the commune, district or province.
[[nodiscard]] Text handler_name(report::HandlingLevel level);
/// Who compares people with the population register: "Công an xã/phường".
[[nodiscard]] Text population_verifier();
[[nodiscard]] Text label_of(report::ComparedItem item);
[[nodiscard]] Text label_of(report::Likeness likeness);
[[nodiscard]] Text label_of(report::ActorKind actor);

/// The line of the timeline. Placeholder `{actor}`: who did it, without a citizen's name.
[[nodiscard]] Text timeline_line(report::ReportEvent event);

}  // namespace tiemchung::text
