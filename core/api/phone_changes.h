#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace tiemchung::api {

/// A person whose phone number in the register is wrong, as they told the hotline. Whoever sees the
/// person's identity paper at the vaccination site confirms it.
struct PhoneChangeWish {
    std::string id;
    std::string name;
    PartialDate birth_date;
    std::string phone;             ///< the new one, whole: it is read back to the person
    std::string old_phone_masked;  ///< what the register holds
    std::string staff;             ///< the operator's number
    Timestamp asked_at;

    friend bool operator==(const PhoneChangeWish&, const PhoneChangeWish&) = default;
};

/// The answer of GET /api/v1/staff/phone-changes: the oldest first, 100 at most.
struct PhoneChangeWishes {
    std::vector<PhoneChangeWish> wishes;

    friend bool operator==(const PhoneChangeWishes&, const PhoneChangeWishes&) = default;
};
[[nodiscard]] std::string to_json(const PhoneChangeWishes& wishes);

/// Fails with json.malformed, json.missing_member, json.bad_member or json.too_large.
Result<PhoneChangeWishes> parse_phone_change_wishes(std::string_view json);

}  // namespace tiemchung::api
