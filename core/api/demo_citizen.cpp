#include "core/api/demo_citizen.h"

#include "core/api/json_members.h"
#include "core/identity/date_input.h"

namespace tiemchung::api {

std::string to_json(const std::vector<DemoCitizen>& citizens) {
    OrderedJson list = OrderedJson::array();
    for (const DemoCitizen& citizen : citizens) {
        const identity::Person& person = citizen.person;
        OrderedJson entry{
            {"state", name_of(citizen.state)},
            {"name", person.name},
            {"birth_date", identity::to_iso(person.birth_date)},
            {"sex", name_of(person.sex)},
            {"id", {{"kind", name_of(person.id.kind)}, {"number", person.id.number}}},
            {"phone", citizen.phone},
            {"last_dose", nullptr},
            {"report", nullptr},
        };
        if (citizen.last_dose) entry["last_dose"] = identity::to_iso(*citizen.last_dose);
        if (citizen.report) entry["report"] = name_of(*citizen.report);
        list.push_back(std::move(entry));
    }
    return list.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace tiemchung::api
