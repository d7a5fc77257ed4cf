#include "core/api/phone_changes.h"

#include "core/api/json_reader.h"
#include "core/api/json_writer.h"
#include "core/identity/date_input.h"

namespace tiemchung::api {
namespace {

constexpr std::size_t max_phone_changes_bytes = std::size_t{256} << 10U;
constexpr std::size_t max_wishes = 100;
constexpr std::size_t max_wish_name_bytes = 400;
constexpr std::size_t expected_wish_bytes = 300;

}  // namespace

std::string to_json(const PhoneChangeWishes& wishes) {
    JsonWriter json(expected_wish_bytes * (wishes.wishes.size() + 1));
    json.objects("wishes", wishes.wishes, [](JsonWriter& each, const PhoneChangeWish& wish) {
        each.text("id", wish.id);
        each.text("name", wish.name);
        each.text("birth_date", identity::to_iso(wish.birth_date));
        each.text("phone", wish.phone);
        each.text("old_phone_masked", wish.old_phone_masked);
        each.text("staff", wish.staff);
        each.time("asked_at", wish.asked_at);
    });
    return std::move(json).take();
}

Result<PhoneChangeWishes> parse_phone_change_wishes(std::string_view json) {
    return read_message(json, max_phone_changes_bytes, [](JsonReader& reader) {
        PhoneChangeWishes wishes;
        reader.objects("wishes", max_wishes, [&](JsonReader& each) {
            PhoneChangeWish wish;
            wish.id = each.text("id");
            wish.name = each.text("name", max_wish_name_bytes);
            wish.birth_date = each.date("birth_date");
            wish.phone = each.text("phone");
            wish.old_phone_masked = each.text("old_phone_masked");
            wish.staff = each.text("staff");
            wish.asked_at = each.time("asked_at");
            wishes.wishes.push_back(std::move(wish));
        });
        return wishes;
    });
}

}  // namespace tiemchung::api
