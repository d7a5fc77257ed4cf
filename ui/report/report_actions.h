#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "core/report/document.h"
#include "core/report/report_field.h"

/// What a person does while a report is being filled in, in the wizard and wherever its fields
/// stand. Each is posted inside of a `ReportAction`; which report is meant, the page tells.
namespace tiemchung::ui {

/// The element of a date that is typed into; the first one of every other field.
enum class DatePart : std::uint8_t { day, month, year };

/// An element of the form.
struct ReportInput {
    report::ReportField field;
    DatePart part = DatePart::day;
};

/// The boxes to tick, as far as they are not fields of their own.
enum class ReportTick : std::uint8_t {
    consent,
    name_without_marks,
    without_card,
    birth_year_only,
    site_forgotten,  ///< of the dose `dose`
    readable,        ///< the item `item`
    paper_lost,
    paper_at_site,
    declaration,
};

// ---- The form.

struct EditReport {
    ReportInput input;
    std::string typed;
};
struct LeaveReport {
    ReportInput input;
};
struct TickReport {
    ReportTick tick{};
    int dose = 0;
    report::ReadableItem item{};
    bool ticked = false;
};
struct ToggleOtherCase {};
/// Takes the ten digits that an old number became.
struct UseConvertedReportPhone {};
/// Takes the kind that fits what the record holds.
struct UseBetterKind {};
struct ReloadSites {
    std::string province;
};

// ---- The photos.

struct RemovePhoto {
    std::uint32_t photo = 0;
};
struct UploadPhotoAgain {
    std::uint32_t photo = 0;
};
/// Fills the form with what the QR on the paper says, or leaves it.
struct TakePaperReading {
    std::uint32_t photo = 0;
};
struct LeavePaperReading {
    std::uint32_t photo = 0;
};

// ---- The steps.

/// On to the next step, if this one holds.
struct ContinueReport {};
/// To a field that is to be mended, on whatever page it stands.
struct MendReport {
    report::ReportField field;
};
/// To the first field of a step.
struct GoToStep {
    report::ReportStep step{};
};
struct EditReportCaptcha {
    std::string typed;
};
struct NewReportCaptcha {};
struct ListenToReportCaptcha {};
struct SendReport {};
struct DiscardReport {};

// ---- The one-time code, and the receipt.

struct EditReportCode {
    std::string typed;
};
struct SendReportCode {};
struct SendReportCodeAgain {};
struct JoinDuplicate {};
struct KeepDuplicateApart {};
/// The platform has copied the code.
struct SayCopied {};
struct SaveReceipt {};
struct AddToCalendar {};
struct StartAnotherReport {};

// ---- The link that an operator had sent.

struct ReopenLink {};

using ReportActionKind =
    std::variant<EditReport, LeaveReport, TickReport, ToggleOtherCase, UseConvertedReportPhone,
                 UseBetterKind, ReloadSites, RemovePhoto, UploadPhotoAgain, TakePaperReading,
                 LeavePaperReading, ContinueReport, MendReport, GoToStep, EditReportCaptcha,
                 NewReportCaptcha, ListenToReportCaptcha, SendReport, DiscardReport, EditReportCode,
                 SendReportCode, SendReportCodeAgain, JoinDuplicate, KeepDuplicateApart, SayCopied,
                 SaveReceipt, AddToCalendar, StartAnotherReport, ReopenLink>;

}  // namespace tiemchung::ui
