#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "core/report/approval.h"
#include "core/report/comparison.h"
#include "core/report/refusal_reason.h"
#include "core/report/report_field.h"

/// What a vaccination site's reviewer does. Each is posted inside of a `ReviewAction`.
namespace tiemchung::ui {

// ---- The queue.

/// What the queue is narrowed down by.
enum class CaseFilter : std::uint8_t { kind, site, commune };
struct FilterCases {
    CaseFilter filter{};
    std::string typed;
};
enum class CaseMark : std::uint8_t { unknown_site, mine };
struct MarkCases {
    CaseMark mark{};
    bool ticked = false;
};
struct TurnCases {
    int page = 0;
};
struct ReloadCases {};

// ---- One case.

struct OpenCase {
    std::string code;
};
struct ReloadCase {};
/// "Nhận xử lý": theirs to look after.
struct AssignCase {};
/// Takes it up: for 15 minutes nobody else decides it.
struct LockCase {};

struct ShowPhoto {
    int number = 0;
};
enum class PhotoTool : std::uint8_t { zoom_out, zoom_in, turn, contrast, large };
struct UsePhotoTool {
    PhotoTool tool{};
};
struct DownloadPhoto {
    int number = 0;
};

/// A line of the comparison.
struct RowKey {
    report::ComparedItem item{};
    int dose = 0;

    friend auto operator<=>(const RowKey&, const RowKey&) = default;
};
/// How what was declared stands to the paper, as the reviewer reads it.
enum class PaperMatch : std::uint8_t { unseen, same, differs, unreadable };
struct MatchRow {
    RowKey row;
    PaperMatch match{};
};
struct ToggleCaseTimeline {};

// ---- The decision.

struct ChooseDecision {
    std::string typed;  ///< name of the event
};
struct TickChange {
    report::RecordChange change;
    bool ticked = false;
};
/// What the paper says, where it is not what was declared.
struct EditPaperValue {
    RowKey row;
    std::string typed;
};
struct TickReason {
    report::RefusalReason reason{};
    bool ticked = false;
};
struct TickAsked {
    report::ReportField field;
    bool ticked = false;
};
struct ChooseLaterReason {
    std::string typed;
};
struct ChooseLaterDay {
    std::string typed;
};
struct EditCaseMessage {
    std::string typed;
};
struct SendDecision {};

struct ReloadFigures {};

// ---- Wishes for another phone number.

/// Whether the reviewer has seen the identity paper of who wishes.
struct TickPaperSeen {
    std::string wish;
    bool ticked = false;
};
struct ConfirmPhone {
    std::string wish;
};
struct ReloadPhoneWishes {};

using ReviewActionKind =
    std::variant<FilterCases, MarkCases, TurnCases, ReloadCases, OpenCase, ReloadCase, AssignCase,
                 LockCase, ShowPhoto, UsePhotoTool, DownloadPhoto, MatchRow, ToggleCaseTimeline,
                 ChooseDecision, TickChange, EditPaperValue, TickReason, TickAsked,
                 ChooseLaterReason, ChooseLaterDay, EditCaseMessage, SendDecision, ReloadFigures,
                 TickPaperSeen, ConfirmPhone, ReloadPhoneWishes>;

}  // namespace tiemchung::ui
