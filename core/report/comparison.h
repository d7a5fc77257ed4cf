#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/hcert/dcc.h"
#include "core/identity/person.h"
#include "core/report/report_form.h"

namespace tiemchung::report {

/// What the system holds about one dose.
struct RecordedDoseFacts {
    int number = 0;
    PartialDate date;
    std::string vaccine;  ///< key
    std::string lot;      ///< may be empty
    std::string site;     ///< code

    friend bool operator==(const RecordedDoseFacts&, const RecordedDoseFacts&) = default;
};

/// What the system holds about a person.
struct RecordedFacts {
    std::string name;
    PartialDate birth_date;
    identity::Sex sex{};
    std::optional<identity::IdentityNumber> id;  ///< absent: missing or malformed
    std::vector<RecordedDoseFacts> doses;
};

enum class ComparedItem : std::uint8_t {
    name,
    birth_date,
    sex,
    id_number,
    dose_date,
    dose_vaccine,
    dose_lot,
    dose_site,
};

/// `name`, `birth_date`, …, `dose_date`, …: the spelling of messages.
[[nodiscard]] std::string_view name_of(ComparedItem item);
[[nodiscard]] std::optional<ComparedItem> compared_item_named(std::string_view name);

/// How what was declared stands to what the record holds.
enum class Likeness : std::uint8_t {
    same,
    different,
    addition,    ///< "Bổ sung": the record has nothing there
    undeclared,  ///< only the record knows
    unknown,     ///< neither says anything
};

/// `same`, `different`, …: the spelling of messages.
[[nodiscard]] std::string_view name_of(Likeness likeness);
[[nodiscard]] std::optional<Likeness> likeness_named(std::string_view name);

/// One line of the reviewer's table.
struct ComparedRow {
    ComparedItem item{};
    int dose = 0;           ///< 0 for the person's own
    std::string declared;   ///< names as typed, dates in ISO, keys and codes; empty: nothing there
    std::string recorded;   ///< likewise
    std::string certified;  ///< likewise, of the certificate; empty for what certificates lack
    Likeness likeness{};

    friend bool operator==(const ComparedRow&, const ComparedRow&) = default;
};

/// What a report declares beside what the record and the person's certificates say: the person
/// first, then dose by dose. `record` may lack; `certificates`: at most one a dose.
[[nodiscard]] std::vector<ComparedRow> compare(const ReportDetails& report,
                                               const std::optional<RecordedFacts>& record,
                                               std::span<const hcert::Dcc> certificates);

/// What an approval promises that the new certificates will say.
struct ApprovedContent {
    std::string name;
    PartialDate birth_date;
    struct Dose {
        int number = 0;
        PartialDate date;
        std::string vaccine;  ///< key

        friend bool operator==(const Dose&, const Dose&) = default;
    };
    std::vector<Dose> doses;

    friend bool operator==(const ApprovedContent&, const ApprovedContent&) = default;
};

/// Whether there is for every approved dose a certificate that says what was approved: only then
/// is a report DONE, otherwise NOT_CHANGED. The names are compared without regard to case.
[[nodiscard]] bool certificates_say(const ApprovedContent& approved,
                                    std::span<const hcert::Dcc> certificates);

}  // namespace tiemchung::report
