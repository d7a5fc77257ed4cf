#include "core/report/document.h"

#include <algorithm>

namespace tiemchung::report {

std::string_view name_of(DocumentType type) {
    switch (type) {
        case DocumentType::confirmation:
            return "confirmation";
        case DocumentType::screening_slip:
            return "screening_slip";
        case DocumentType::appointment:
            break;
    }
    return "appointment";
}

std::optional<DocumentType> document_type_named(std::string_view name) {
    for (const DocumentType type :
         {DocumentType::confirmation, DocumentType::screening_slip, DocumentType::appointment}) {
        if (name == name_of(type)) return type;
    }
    return std::nullopt;
}

const std::array<ReadableItem, readable_item_count>& readable_items() {
    static constexpr std::array items{
        ReadableItem::name,      ReadableItem::birth_date,  ReadableItem::sex,
        ReadableItem::dose_date, ReadableItem::dose_number, ReadableItem::vaccine,
        ReadableItem::untouched,
    };
    return items;
}

std::string_view name_of(ReadableItem item) {
    switch (item) {
        case ReadableItem::name:
            return "name";
        case ReadableItem::birth_date:
            return "birth_date";
        case ReadableItem::sex:
            return "sex";
        case ReadableItem::dose_date:
            return "dose_date";
        case ReadableItem::dose_number:
            return "dose_number";
        case ReadableItem::vaccine:
            return "vaccine";
        case ReadableItem::untouched:
            break;
    }
    return "untouched";
}

std::optional<ReadableItem> readable_item_named(std::string_view name) {
    for (const ReadableItem item : readable_items()) {
        if (name == name_of(item)) return item;
    }
    return std::nullopt;
}

bool Checklist::is_complete() const {
    return std::all_of(ticked_.begin(), ticked_.end(), [](bool ticked) { return ticked; });
}

bool Checklist::is_empty() const {
    return std::none_of(ticked_.begin(), ticked_.end(), [](bool ticked) { return ticked; });
}

bool slip_is_acceptable(const Checklist& readable) {
    return readable.has(ReadableItem::dose_date) && readable.has(ReadableItem::dose_number) &&
           readable.has(ReadableItem::vaccine);
}

}  // namespace tiemchung::report
