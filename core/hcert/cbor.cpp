#include "core/hcert/cbor.h"

#include <limits>

#include "core/base/same_bits.h"

namespace tiemchung::hcert::cbor {
namespace {

/// The value in a map's content whose key satisfies `matches`.
template <class Matches>
const Item* value_of_key(const Item& map, Matches matches) {
    if (!map.is(Kind::map)) return nullptr;
    const Item* key = &map + 1;
    const Item* const end = &map + map.extent;
    while (key != end) {
        const Item& value = key->next();
        if (matches(*key)) return &value;
        key = &value.next();
    }
    return nullptr;
}

}  // namespace

ByteView Item::as_bytes() const {
    if (kind != Kind::bytes) return {};
    return {content, static_cast<std::size_t>(argument)};
}

std::optional<std::string_view> Item::as_text() const {
    if (kind != Kind::text) return std::nullopt;
    return tiemchung::as_text({content, static_cast<std::size_t>(argument)});
}

std::optional<std::int64_t> Item::as_integer() const {
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (argument > largest) return std::nullopt;
    const auto value = static_cast<std::int64_t>(argument);
    if (kind == Kind::unsigned_integer) return value;
    if (kind == Kind::negative_integer) return -1 - value;
    return std::nullopt;
}

std::optional<double> Item::as_double() const {
    if (kind != Kind::floating) return std::nullopt;
    return same_bits<double>(argument);
}

const Item* Item::member(std::string_view key) const {
    return value_of_key(*this, [key](const Item& each) { return each.as_text() == key; });
}

const Item* Item::member(std::int64_t key) const {
    return value_of_key(*this, [key](const Item& each) { return each.as_integer() == key; });
}

const Item& Item::untagged() const {
    const Item* item = this;
    while (item->is(Kind::tag)) {
        ++item;
    }
    return *item;
}

Elements Item::elements() const {
    return Elements(*this);
}

}  // namespace tiemchung::hcert::cbor
