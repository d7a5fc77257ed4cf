#include "ui/report/report_input.h"

#include <algorithm>

namespace tiemchung::ui {
namespace {

using report::ReportField;
using report::ReportItem;

constexpr std::string_view part_names[] = {"day", "month", "year"};

identity::DateInput& date_in(report::ReportForm& form, ReportField field) {
    return field.item == ReportItem::birth_date
               ? form.birth_date
               : form.doses.at(static_cast<std::size_t>(field.dose) - 1).date;
}

std::string* dose_text(report::DoseForm& dose, ReportItem item) {
    switch (item) {
        case ReportItem::dose_vaccine:
            return &dose.vaccine;
        case ReportItem::dose_lot:
            return &dose.lot;
        case ReportItem::dose_province:
            return &dose.province;
        case ReportItem::dose_district:
            return &dose.district;
        case ReportItem::dose_commune:
            return &dose.commune;
        case ReportItem::dose_site:
            return &dose.site;
        default:
            return nullptr;
    }
}

std::string* text_in(report::ReportForm& form, ReportField field) {
    if (field.dose > 0) {
        return dose_text(form.doses.at(static_cast<std::size_t>(field.dose) - 1), field.item);
    }
    switch (field.item) {
        case ReportItem::name:
            return &form.name;
        case ReportItem::phone:
            return &form.phone;
        case ReportItem::id_number:
            return &form.id_number;
        case ReportItem::personal_number:
            return &form.personal_number;
        case ReportItem::email:
            return &form.email;
        case ReportItem::province:
            return &form.province;
        case ReportItem::commune:
            return &form.commune;
        case ReportItem::address:
            return &form.address;
        case ReportItem::workplace:
            return &form.workplace;
        case ReportItem::note:
            return &form.note;
        default:
            return nullptr;
    }
}

template <class T>
bool choose(std::optional<T>& place, std::optional<T> chosen) {
    if (place == chosen) return false;
    place = chosen;
    return true;
}

bool choose(report::ReportForm& form, ReportItem item, const std::string& chosen) {
    switch (item) {
        case ReportItem::for_whom:
            return choose(form.for_whom, report::report_for_named(chosen));
        case ReportItem::sex:
            return choose(form.sex, identity::sex_named(chosen));
        case ReportItem::id_kind:
            return choose(form.id_kind, identity::id_kind_named(chosen));
        case ReportItem::kind:
            return choose(form.kind, report::report_kind_named(chosen));
        case ReportItem::document_type:
            return choose(form.paper.type, report::document_type_named(chosen));
        default:
            return false;
    }
}

std::string name_of_option(const report::ReportForm& form, ReportItem item) {
    const auto named = [](const auto& chosen, auto first) {
        return std::string(name_of(chosen.value_or(first)));
    };
    switch (item) {
        case ReportItem::for_whom:
            return named(form.for_whom, report::ReportFor::self);
        case ReportItem::sex:
            return named(form.sex, identity::Sex::male);
        case ReportItem::id_kind:
            return named(form.id_kind, identity::IdKind::citizen);
        case ReportItem::kind:
            return named(form.kind, report::ReportKind::dose_1);
        case ReportItem::document_type:
            return named(form.paper.type, report::DocumentType::confirmation);
        default:
            return {};
    }
}

}  // namespace

std::string key_of(ReportField field) {
    std::string key = "report/" + report::spelling_of(field);
    std::replace(key.begin(), key.end(), '.', '/');
    return key;
}

std::string key_of(const ReportInput& input) {
    std::string key = key_of(input.field);
    if (!is_date(input.field.item)) return key;
    return key + "/" + std::string(part_names[static_cast<std::size_t>(input.part)]);
}

std::string first_key_of(const Filling& filling, ReportField field) {
    const std::string key = key_of(field);
    if (is_date(field.item)) {
        return key + (date_of(filling.form, field).year_only ? "/year" : "/day");
    }
    if (field.item == ReportItem::photos) return key + "/choose";
    if (field.item == ReportItem::readable) {
        for (const report::ReadableItem item : report::readable_items()) {
            if (!filling.form.paper.readable.has(item)) {
                return key + "/" + std::string(report::name_of(item));
            }
        }
        return key + "/" + std::string(report::name_of(report::readable_items().front()));
    }
    const std::string option = name_of_option(filling.form, field.item);
    return option.empty() ? key : key + "/" + option;
}

bool is_date(ReportItem item) {
    return item == ReportItem::birth_date || item == ReportItem::dose_date;
}

bool write(report::ReportForm& form, const ReportInput& input, const std::string& typed) {
    std::string* place = nullptr;
    if (is_date(input.field.item)) {
        identity::DateInput& date = date_in(form, input.field);
        place = input.part == DatePart::day     ? &date.day
                : input.part == DatePart::month ? &date.month
                                                : &date.year;
    } else {
        place = text_in(form, input.field);
        if (place == nullptr) return choose(form, input.field.item, typed);
    }
    if (*place == typed) return false;
    *place = typed;
    return true;
}

bool still_typing(const report::ReportForm& form, const ReportInput& input) {
    if (!is_date(input.field.item) || input.part == DatePart::year) return false;
    const identity::DateInput& date = date_of(form, input.field);
    return date.day.empty() || date.month.empty() || date.year.empty();
}

const identity::DateInput& date_of(const report::ReportForm& form, ReportField field) {
    return field.item == ReportItem::birth_date
               ? form.birth_date
               : form.doses.at(static_cast<std::size_t>(field.dose) - 1).date;
}

}  // namespace tiemchung::ui
