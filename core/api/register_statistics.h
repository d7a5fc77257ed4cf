#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tiemchung::api {

/// One province's part of the register, or all of it. A dose is counted in the one step that it
/// waits for.
struct ProvinceStatistics {
    std::string province;      ///< code of before July 2025; empty in the sum
    std::int64_t records = 0;  ///< citizens
    std::int64_t matched = 0;  ///< citizens who passed step 1
    std::int64_t doses = 0;
    std::int64_t signed_doses = 0;
    std::int64_t issued = 0;
    std::int64_t waiting_id_missing = 0;  ///< step 1
    std::int64_t waiting_id_format = 0;   ///< step 1
    std::int64_t waiting_mismatch = 0;    ///< step 1
    std::int64_t waiting_match = 0;       ///< step 1: not yet compared
    std::int64_t waiting_site = 0;        ///< step 2
    std::int64_t waiting_central = 0;     ///< step 3
    std::int64_t expired = 0;             ///< newest certificates that have run out

    friend bool operator==(const ProvinceStatistics&, const ProvinceStatistics&) = default;
};

struct RegisterStatistics {
    std::vector<ProvinceStatistics> provinces;  ///< that have records, by code
    ProvinceStatistics sum;

    friend bool operator==(const RegisterStatistics&, const RegisterStatistics&) = default;
};

/// `{"sum": {…}, "provinces": [{"province": "79", "name": "Hồ Chí Minh", …}, …]}`, one line.
[[nodiscard]] std::string to_json(const RegisterStatistics& statistics);

}  // namespace tiemchung::api
