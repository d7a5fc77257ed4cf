#include "core/api/demo_staff.h"

#include "core/api/json_members.h"

namespace tiemchung::api {

std::string to_json(const std::vector<DemoStaff>& staff) {
    OrderedJson list = OrderedJson::array();
    for (const DemoStaff& person : staff) {
        list.push_back(OrderedJson{{"account", person.account},
                                   {"role", name_of(person.role)},
                                   {"password", person.password},
                                   {"totp_secret", person.totp_secret},
                                   {"pile", person.pile}});
    }
    return list.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace tiemchung::api
