#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::identity {

/// A date as typed into three fields.
struct DateInput {
    std::string day;
    std::string month;
    std::string year;
    bool year_only = false;  ///< "Chỉ nhớ năm sinh"

    [[nodiscard]] bool is_empty() const { return day.empty() && month.empty() && year.empty(); }
    friend bool operator==(const DateInput&, const DateInput&) = default;
};

/// A real day, or with `year_only` a year, from 1900 to today.
/// Fails with person.birth_date_missing, _bad, _future or _too_early.
Result<PartialDate> parse_birth_date(const DateInput& typed, PartialDate today);

/// A real day from 1 March 2021, when vaccination began, to today.
/// Fails with dose.bad_date, dose.before_campaign or dose.in_the_future.
Result<PartialDate> parse_dose_date(const DateInput& typed, PartialDate today);

/// The same rules for a date in one text: dd/mm/yyyy, yyyy-mm-dd, and yyyy for a birth date.
Result<PartialDate> parse_birth_date(std::string_view text, PartialDate today);
Result<PartialDate> parse_dose_date(std::string_view text, PartialDate today);

/// yyyy-mm-dd or yyyy: the spelling of messages, files and the database.
[[nodiscard]] std::string to_iso(PartialDate date);

}  // namespace tiemchung::identity
