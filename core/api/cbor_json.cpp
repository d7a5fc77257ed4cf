#include "core/api/cbor_json.h"

#include <cmath>

namespace tiemchung::api {
namespace {

using hcert::cbor::Item;
using hcert::cbor::Kind;

std::string key_of(const Item& key) {
    if (const auto text = key.as_text()) return std::string(*text);
    if (const auto integer = key.as_integer()) return std::to_string(*integer);
    return std::to_string(key.argument);
}

OrderedJson map_to_json(const Item& map) {
    OrderedJson object = OrderedJson::object();
    const Item* key = nullptr;
    for (const Item& item : map.elements()) {
        if (key == nullptr) {
            key = &item;
            continue;
        }
        object[key_of(*key)] = to_json(item);
        key = nullptr;
    }
    return object;
}

OrderedJson array_to_json(const Item& array) {
    OrderedJson list = OrderedJson::array();
    for (const Item& item : array.elements())
        list.push_back(to_json(item));
    return list;
}

OrderedJson number_to_json(const Item& number) {
    if (const auto integer = number.as_integer()) return *integer;
    if (number.is(Kind::unsigned_integer)) return number.argument;
    const double value = number.as_double().value_or(-1.0 - static_cast<double>(number.argument));
    return std::isfinite(value) ? OrderedJson(value) : OrderedJson(nullptr);
}

}  // namespace

OrderedJson to_json(const Item& item) {
    switch (item.kind) {
        case Kind::unsigned_integer:
        case Kind::negative_integer:
        case Kind::floating:
            return number_to_json(item);
        case Kind::bytes:
            return to_base64(item.as_bytes());
        case Kind::text:
            return std::string(item.as_text().value_or(""));
        case Kind::array:
            return array_to_json(item);
        case Kind::map:
            return map_to_json(item);
        case Kind::tag:
            return to_json(item.untagged());
        case Kind::boolean:
            return item.argument != 0;
        case Kind::null:
        case Kind::undefined:
        case Kind::simple:
            return nullptr;
    }
    return nullptr;
}

}  // namespace tiemchung::api
