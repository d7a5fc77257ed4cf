#include "server/registry/statistics.h"

#include <map>

#include "server/storage/statistics.h"

namespace tiemchung::registry {
namespace {

using api::ProvinceStatistics;
using issuance::MatchState;

void add_doses(ProvinceStatistics& statistics, const storage::DoseCount& count) {
    statistics.doses += count.doses;
    if (count.is_signed) statistics.signed_doses += count.doses;
    if (count.is_issued) {
        statistics.issued += count.doses;
        return;
    }
    switch (count.match_state) {
        case MatchState::id_missing:
            statistics.waiting_id_missing += count.doses;
            break;
        case MatchState::id_format:
            statistics.waiting_id_format += count.doses;
            break;
        case MatchState::mismatch:
            statistics.waiting_mismatch += count.doses;
            break;
        case MatchState::pending:
            statistics.waiting_match += count.doses;
            break;
        case MatchState::matched:
            (count.is_signed ? statistics.waiting_central : statistics.waiting_site) += count.doses;
            break;
    }
}

void add(ProvinceStatistics& sum, const ProvinceStatistics& part) {
    for (const auto member :
         {&ProvinceStatistics::records, &ProvinceStatistics::matched, &ProvinceStatistics::doses,
          &ProvinceStatistics::signed_doses, &ProvinceStatistics::issued,
          &ProvinceStatistics::waiting_id_missing, &ProvinceStatistics::waiting_id_format,
          &ProvinceStatistics::waiting_mismatch, &ProvinceStatistics::waiting_match,
          &ProvinceStatistics::waiting_site, &ProvinceStatistics::waiting_central,
          &ProvinceStatistics::expired}) {
        sum.*member += part.*member;
    }
}

}  // namespace

Result<api::RegisterStatistics> read_statistics(storage::Connection& connection, Timestamp now) {
    const auto citizens = storage::count_citizens(connection);
    if (!citizens) return citizens.error();
    const auto doses = storage::count_doses(connection);
    if (!doses) return doses.error();
    const auto expired = storage::count_expired(connection, now);
    if (!expired) return expired.error();
    std::map<std::string, ProvinceStatistics> provinces;
    for (const storage::CitizenCount& count : *citizens) {
        ProvinceStatistics& statistics = provinces[count.province];
        statistics.records += count.citizens;
        if (count.match_state == MatchState::matched) statistics.matched += count.citizens;
    }
    for (const storage::DoseCount& count : *doses)
        add_doses(provinces[count.province], count);
    for (const storage::ExpiredCount& count : *expired)
        provinces[count.province].expired += count.certificates;
    api::RegisterStatistics statistics;
    for (auto& [code, province] : provinces) {
        province.province = code;
        add(statistics.sum, province);
        statistics.provinces.push_back(province);
    }
    return statistics;
}

}  // namespace tiemchung::registry
