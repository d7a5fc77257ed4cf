#include "server/storage/review_scope.h"

namespace tiemchung::storage {

std::string equals_if_given(std::string_view column, std::string_view value) {
    std::string condition(value.empty() ? "''" : column);
    return condition.append(" = :").append(column);
}

std::string place_condition(const ReviewScope& scope) {
    return equals_if_given("province", scope.province) + " AND " +
           equals_if_given("district", scope.district) + " AND " +
           equals_if_given("commune", scope.commune) + " AND " +
           equals_if_given("site", scope.site);
}

std::string scope_condition(const ReviewScope& scope) {
    return equals_if_given("pile", scope.pile) + " AND " + place_condition(scope);
}

}  // namespace tiemchung::storage
