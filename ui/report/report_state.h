#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/api/report_messages.h"
#include "core/api/site_list.h"
#include "ui/model/awaiting.h"
#include "ui/model/captcha_picture.h"
#include "ui/model/code_in_progress.h"
#include "ui/model/route.h"
#include "ui/report/filling.h"

/// What the page knows about a report that is being written.
namespace tiemchung::ui {

/// What the server was asked for.
enum class ReportRequestKind : std::uint8_t {
    captcha,
    sites,
    report,
    resend,
    code,
    link,
    confirmation,
    joining,
};
struct AskedOfReport {
    ReportRequestKind kind{};
    std::string province;  ///< of the sites

    friend bool operator==(const AskedOfReport&, const AskedOfReport&) = default;
};

/// The vaccination sites of a province, as far as they are there.
struct SitesOfProvince {
    enum class Status : std::uint8_t { loading, ready, failed };
    Status status = Status::loading;
    api::SiteList list;
};

/// What is told once a report is in: the form itself is gone by then.
struct Receipt {
    api::ReportConfirmed confirmed;
    std::string name;
    std::optional<report::ReportKind> kind;
    std::string phone;  ///< masked
    enum class Joining : std::uint8_t { unanswered, apart, joined };
    Joining joining = Joining::unanswered;
    std::optional<Trouble> trouble;  ///< of joining
};

/// The link that an operator had sent to the citizen's phone.
struct ReportLink {
    enum class Status : std::uint8_t { none, loading, open, failed };
    Status status = Status::none;
    std::string token;
    api::LinkedReport report;
    std::optional<Trouble> trouble;
};

struct Reporting {
    Filling wizard;
    Filling elsewhere;  ///< of the pages of operators and of reports that are followed
    Filling linked;
    std::vector<SitesOfProvince> sites;

    CaptchaPicture captcha;
    std::uint32_t captcha_revision = 0;
    bool send_when_uploaded = false;
    std::optional<Trouble> trouble;  ///< why sending did not work
    /// Of the report that was sent last: as long as it stays the same, so does the key, and there
    /// is one report however often it is sent.
    report::ReportForm sent_form;
    std::string key;

    std::optional<CodeInProgress> code;
    Page code_from = Page::report_send;  ///< where to go back to
    std::optional<Receipt> receipt;
    ReportLink link;
    report::ReportForm kept_draft;  ///< as the tab has it
    Awaiting<AskedOfReport> awaiting;
};

}  // namespace tiemchung::ui
