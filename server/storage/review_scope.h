#pragma once

#include <string>
#include <string_view>

namespace tiemchung::storage {

/// Whose reports: those of one pile, or those of a place and everything in it. Empty members
/// exclude nothing.
struct ReviewScope {
    std::string pile;  ///< as report::pile_of
    std::string province;
    std::string district;
    std::string commune;
    std::string site;  ///< code
};

/// The statuses that wait for reviewers, as a list in SQL.
inline constexpr std::string_view waiting_statuses =
    "('RECEIVED', 'REVIEWING', 'WAIT_SECOND', 'NEED_INFO', 'LATER', 'ESCALATED', 'NOT_CHANGED')";

/// `column = :column`, or a condition that every row meets but that takes the parameter alike: so
/// that an index serves where there is something to look for.
[[nodiscard]] std::string equals_if_given(std::string_view column, std::string_view value);

/// The conditions of a scope's place; takes province, district, commune and site.
[[nodiscard]] std::string place_condition(const ReviewScope& scope);

/// The conditions of a whole scope; takes pile before those.
[[nodiscard]] std::string scope_condition(const ReviewScope& scope);

}  // namespace tiemchung::storage
