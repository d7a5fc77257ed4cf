#include "core/base/name_table.h"
#include "core/report/comparison.h"

namespace tiemchung::report {
namespace {

constexpr NameTable<ComparedItem, 8> items{{{ComparedItem::name, "name"},
                                            {ComparedItem::birth_date, "birth_date"},
                                            {ComparedItem::sex, "sex"},
                                            {ComparedItem::id_number, "id_number"},
                                            {ComparedItem::dose_date, "dose_date"},
                                            {ComparedItem::dose_vaccine, "dose_vaccine"},
                                            {ComparedItem::dose_lot, "dose_lot"},
                                            {ComparedItem::dose_site, "dose_site"}}};

constexpr NameTable<Likeness, 5> likenesses{{{Likeness::same, "same"},
                                             {Likeness::different, "different"},
                                             {Likeness::addition, "addition"},
                                             {Likeness::undeclared, "undeclared"},
                                             {Likeness::unknown, "unknown"}}};

}  // namespace

std::string_view name_of(ComparedItem item) {
    return name_in(items, item);
}

std::optional<ComparedItem> compared_item_named(std::string_view name) {
    return value_in(items, name);
}

std::string_view name_of(Likeness likeness) {
    return name_in(likenesses, likeness);
}

std::optional<Likeness> likeness_named(std::string_view name) {
    return value_in(likenesses, name);
}

}  // namespace tiemchung::report
