#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/report_case.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/report/approval.h"
#include "core/report/comparison.h"
#include "core/report/decision.h"
#include "core/report/document.h"
#include "core/report/refusal_reason.h"
#include "core/report/report_clock.h"
#include "core/report/report_field.h"
#include "core/report/report_kind.h"
#include "core/report/report_status.h"
#include "core/report/report_transition.h"
#include "core/report/routing.h"

/// The messages of a vaccination site's reviewers. Parsing fails with json.malformed,
/// json.missing_member, json.bad_member or json.too_large.
namespace tiemchung::api {

/// One line of the queue.
struct CaseLine {
    std::string code;
    report::ReportKind kind{};
    report::ReportStatus status{};
    std::string name;  ///< of the person
    std::string site;  ///< name of the declared site; empty: "Chưa rõ cơ sở"
    std::string commune;
    Timestamp received_at;
    std::int64_t seconds_left = 0;  ///< negative: late
    report::ClockColour colour{};
    bool paused = false;
    std::string locked_by;  ///< account of who has it open; empty: nobody
    bool assigned_to_me = false;

    friend bool operator==(const CaseLine&, const CaseLine&) = default;
};

/// The answer of GET /api/v1/staff/cases: by time left. Filters in the query: `kind`, `status`,
/// `site`, `commune`, `unknown_site=1`, `mine=1`, `page` (from 0).
struct CaseQueue {
    std::vector<CaseLine> cases;     ///< a page: 25 at most
    int total = 0;                   ///< that the filters leave
    int page = 0;                    ///< from 0
    int open = 0;                    ///< of the whole pile
    int late = 0;                    ///< likewise
    std::vector<std::string> sites;  ///< to filter by; names
    std::vector<std::string> communes;
    Timestamp now;

    friend bool operator==(const CaseQueue&, const CaseQueue&) = default;
};
[[nodiscard]] std::string to_json(const CaseQueue& queue);
Result<CaseQueue> parse_case_queue(std::string_view json);

/// A photo of the paper: GET /api/v1/staff/cases/{code}/photos/{number} gives its bytes, a PDF as
/// an attachment.
struct CasePhoto {
    int number = 0;  ///< from 1
    std::string media_type;
    int width = 0;  ///< pixels; 0 for a PDF
    int height = 0;

    friend bool operator==(const CasePhoto&, const CasePhoto&) = default;
};

/// The answer of GET /api/v1/staff/cases/{code} and of every step on it.
struct CaseFile {
    std::string code;
    report::ReportStatus status{};
    report::ReportKind kind{};
    report::ReportFor for_whom{};
    std::string route;  ///< the name of whose pile it lies in
    Timestamp received_at;
    Timestamp deadline;
    std::int64_t seconds_left = 0;
    bool paused = false;
    std::vector<CasePhoto> photos;
    std::optional<report::DocumentType> document;
    bool paper_lost = false;
    bool paper_at_site = false;
    std::vector<report::ComparedRow> rows;  ///< declared, recorded, certified
    std::optional<bool> population_match;   ///< right or wrong; absent: not compared
    std::string note;                       ///< the citizen's own words
    std::string address;                    ///< of residence, as typed
    std::string phone_masked;
    std::string filed_by;                        ///< the operator's number; empty: the citizen
    std::vector<report::RecordChange> proposed;  ///< status wait_second: what the first approved
    std::string first_reviewer;                  ///< likewise
    std::vector<report::RefusalReason> reasons;
    std::vector<report::ReportField> fields;
    std::string message;
    std::optional<report::LaterReason> put_off;
    std::optional<PartialDate> put_off_until;
    std::vector<ReportLine> timeline;       ///< newest first
    std::string locked_by;                  ///< account; empty: nobody
    std::optional<Timestamp> lock_ends_at;  ///< mine
    std::vector<report::ReportEvent> may;   ///< what the reader may do now
    std::string previous;                   ///< code of the neighbour in the queue; may be empty
    std::string next;
    int place = 0;  ///< in the queue, from 1
    int total = 0;
    Timestamp now;

    friend bool operator==(const CaseFile&, const CaseFile&) = default;
};
[[nodiscard]] std::string to_json(const CaseFile& file);
Result<CaseFile> parse_case_file(std::string_view json);

/// What POST /api/v1/staff/cases/{code}/decision takes; answered with the CaseFile. Which members
/// count goes by the event: approve, approve_first, approve_second, reject_second, put_off, ask,
/// refuse, escalate.
struct CaseDecision {
    report::ReportEvent event{};
    std::vector<report::RecordChange> changes;  ///< approve, approve_first
    /// Values that the paper shows and the report does not say, by the field's spelling; else what
    /// was declared is written.
    std::vector<std::pair<std::string, std::string>> corrected;
    std::vector<report::RefusalReason> reasons;  ///< refuse
    std::vector<report::ReportField> fields;     ///< ask, refuse: to be mended
    std::string message;                         ///< to the citizen; 500 characters at most
    std::optional<report::LaterReason> put_off;  ///< put_off
    std::optional<PartialDate> put_off_until;    ///< put_off

    friend bool operator==(const CaseDecision&, const CaseDecision&) = default;
};
[[nodiscard]] std::string to_json(const CaseDecision& decision);
Result<CaseDecision> parse_case_decision(std::string_view json);

/// The answer of GET /api/v1/staff/figures: for supervisors.
struct ReviewFigures {
    struct Count {
        std::string name;
        int count = 0;

        friend bool operator==(const Count&, const Count&) = default;
    };
    std::vector<Count> by_status;  ///< in the order of report_statuses()
    int decided = 0;               ///< in the last 30 days
    int decided_late = 0;          ///< likewise, after the 48 hours
    std::vector<Count> refusals;   ///< reasons of the last 30 days, most frequent first
    std::vector<Count> piles;      ///< open reports by pile, most first, 20 at most
    /// One in twenty of what was decided in the last 30 days, to be looked at once more.
    std::vector<CaseLine> sample;
    Timestamp now;

    friend bool operator==(const ReviewFigures&, const ReviewFigures&) = default;
};
[[nodiscard]] std::string to_json(const ReviewFigures& figures);
Result<ReviewFigures> parse_review_figures(std::string_view json);

}  // namespace tiemchung::api
