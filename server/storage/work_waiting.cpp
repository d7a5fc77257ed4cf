#include "server/storage/work_waiting.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

Result<std::int64_t> count_in(Result<std::optional<std::tuple<std::int64_t>>> row) {
    if (!row) return row.error();
    return *row ? std::get<0>(**row) : std::int64_t{0};
}

}  // namespace

Result<std::int64_t> citizens_waiting_for_match(Connection& connection) {
    return count_in(connection.select_one<std::int64_t>(
        "SELECT count(*) FROM citizens WHERE match_state = 'pending' AND id_kind <> 'passport'"));
}

Result<std::int64_t> doses_waiting_for_site(Connection& connection, const std::string& site) {
    if (site.empty()) {
        return count_in(connection.select_one<std::int64_t>(
            "SELECT count(*) FROM doses JOIN citizens ON citizens.citizen = doses.citizen "
            "WHERE doses.signed_at IS NULL AND citizens.match_state = 'matched'"));
    }
    return count_in(connection.select_one<std::int64_t>(
        "SELECT count(*) FROM doses JOIN citizens ON citizens.citizen = doses.citizen "
        "WHERE doses.signed_at IS NULL AND citizens.match_state = 'matched' "
        "AND doses.site = :site",
        site));
}

}  // namespace tiemchung::storage
