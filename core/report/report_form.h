#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/identity/date_input.h"
#include "core/identity/person.h"
#include "core/report/document.h"
#include "core/report/report_kind.h"

namespace tiemchung::report {

/// What `DoseForm::vaccine` holds for "Không rõ".
inline constexpr std::string_view unknown_vaccine = "unknown";

/// One dose block as typed.
struct DoseForm {
    identity::DateInput date;
    std::string vaccine;  ///< key of the vaccine, `unknown_vaccine`, or empty: not chosen
    std::string lot;
    std::string province;  ///< code of before July 2025, as the paper names the place
    std::string district;
    std::string commune;
    std::string site;             ///< code of the vaccination site
    bool site_forgotten = false;  ///< "Tôi không nhớ"

    friend bool operator==(const DoseForm&, const DoseForm&) = default;
};

/// The paper as typed.
struct PaperForm {
    std::vector<std::string> photos;  ///< identifiers of what was uploaded
    std::optional<DocumentType> type;
    Checklist readable;
    bool lost = false;  ///< "Tôi đã mất giấy xác nhận"
    /// A caller without smartphone shows the paper at the site. Operators only: the server clears
    /// it in what citizens send.
    bool at_site = false;

    friend bool operator==(const PaperForm&, const PaperForm&) = default;
};

/// The report as typed, in the browser and in the request that the server gets. The captcha and the
/// one-time code are not part of it: they prove something about the sender.
struct ReportForm {
    // What is chosen and ticked.
    std::optional<ReportFor> for_whom;
    std::optional<identity::Sex> sex;
    std::optional<identity::IdKind> id_kind;
    std::optional<ReportKind> kind;
    bool consent = false;
    bool name_without_marks = false;  ///< "Tên trên giấy tờ của tôi không có dấu"
    bool without_card = false;        ///< a child: `personal_number` takes the place of the paper
    bool declaration = false;

    // What is typed.
    std::string name;
    identity::DateInput birth_date;
    std::string phone;
    std::string id_number;
    std::string personal_number;  ///< số định danh cá nhân
    std::string email;
    std::string province;  ///< code of today
    std::string commune;
    std::string address;
    std::string workplace;

    std::array<DoseForm, 2> doses;  ///< [0]: dose 1; only those of the kind are looked at
    PaperForm paper;
    std::string note;

    friend bool operator==(const ReportForm&, const ReportForm&) = default;
};

/// What the browser's tab may keep as a draft: no number of a paper, no photo, and neither consent
/// nor declaration, which are given anew.
[[nodiscard]] ReportForm draft_of(ReportForm form);

/// One dose of a report that holds.
struct ReportedDose {
    int number = 0;
    PartialDate date;
    std::string vaccine;  ///< key; empty: unknown
    std::string lot;      ///< may be empty
    std::string province;
    std::string district;  ///< may be empty
    std::string commune;   ///< may be empty
    std::string site;      ///< may be empty: forgotten

    friend bool operator==(const ReportedDose&, const ReportedDose&) = default;
};

/// What a report that holds says.
struct ReportDetails {
    ReportFor for_whom{};
    identity::Person person;
    bool name_without_marks = false;
    std::string phone;
    std::string email;  ///< may be empty, as the next four but the province
    std::string province;
    std::string commune;
    std::string address;
    std::string workplace;
    ReportKind kind{};
    std::vector<ReportedDose> doses;  ///< by number
    PaperForm paper;
    std::string note;

    friend bool operator==(const ReportDetails&, const ReportDetails&) = default;
};

}  // namespace tiemchung::report
