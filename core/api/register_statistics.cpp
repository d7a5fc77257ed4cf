#include "core/api/register_statistics.h"

#include "core/api/json_members.h"
#include "core/identity/province.h"

namespace tiemchung::api {
namespace {

void add_counts(OrderedJson& json, const ProvinceStatistics& counts) {
    json["records"] = counts.records;
    json["matched"] = counts.matched;
    json["doses"] = counts.doses;
    json["signed"] = counts.signed_doses;
    json["issued"] = counts.issued;
    json["waiting"] = {
        {"id_missing", counts.waiting_id_missing}, {"id_format", counts.waiting_id_format},
        {"mismatch", counts.waiting_mismatch},     {"match", counts.waiting_match},
        {"site_signature", counts.waiting_site},   {"central_signature", counts.waiting_central}};
    json["expired"] = counts.expired;
}

OrderedJson json_of(const ProvinceStatistics& statistics) {
    const identity::Province* province =
        identity::province_of_code(identity::ProvinceEra::before_july_2025, statistics.province);
    OrderedJson json;
    json["province"] = statistics.province;
    json["name"] = province == nullptr ? std::string_view() : province->name;
    add_counts(json, statistics);
    return json;
}

}  // namespace

std::string to_json(const RegisterStatistics& statistics) {
    OrderedJson sum;
    add_counts(sum, statistics.sum);
    OrderedJson provinces = OrderedJson::array();
    for (const ProvinceStatistics& province : statistics.provinces)
        provinces.push_back(json_of(province));
    return compact({{"sum", std::move(sum)}, {"provinces", std::move(provinces)}});
}

}  // namespace tiemchung::api
