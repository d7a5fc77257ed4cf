#include "server/reports/asked_fields.h"

namespace tiemchung::reports {
namespace {

using report::DoseForm;
using report::ReportField;
using report::ReportForm;
using report::ReportItem;

void take_dose_field(DoseForm& into, const DoseForm& from, ReportItem item) {
    switch (item) {
        case ReportItem::dose_date:
            into.date = from.date;
            return;
        case ReportItem::dose_vaccine:
            into.vaccine = from.vaccine;
            return;
        case ReportItem::dose_lot:
            into.lot = from.lot;
            return;
        case ReportItem::dose_province:
            into.province = from.province;
            return;
        case ReportItem::dose_district:
            into.district = from.district;
            return;
        case ReportItem::dose_commune:
            into.commune = from.commune;
            return;
        case ReportItem::dose_site:
            into.site = from.site;
            into.site_forgotten = from.site_forgotten;
            return;
        default:
            return;
    }
}

void take_reading(ReportForm& into, const ReportForm& from) {
    into.paper.type = from.paper.type;
    into.paper.readable = from.paper.readable;
}

void take_paper(ReportForm& into, const ReportForm& from) {
    take_reading(into, from);
    into.paper.photos = from.paper.photos;
    into.paper.lost = from.paper.lost;
    into.paper.at_site = false;
}

void take_identity(ReportForm& into, const ReportForm& from) {
    into.id_kind = from.id_kind;
    into.id_number = from.id_number;
    into.without_card = from.without_card;
    into.personal_number = from.personal_number;
}

}  // namespace

void take_field(ReportForm& into, const ReportForm& from, ReportField field) {
    if (is_of_a_dose(field.item)) {
        const auto block = static_cast<std::size_t>(field.dose) - 1;
        if (block < into.doses.size())
            take_dose_field(into.doses.at(block), from.doses.at(block), field.item);
        return;
    }
    switch (field.item) {
        case ReportItem::for_whom:
            into.for_whom = from.for_whom;
            return;
        case ReportItem::name:
            into.name = from.name;
            into.name_without_marks = from.name_without_marks;
            return;
        case ReportItem::birth_date:
            into.birth_date = from.birth_date;
            return;
        case ReportItem::sex:
            into.sex = from.sex;
            return;
        case ReportItem::id_kind:
        case ReportItem::id_number:
        case ReportItem::personal_number:
            return take_identity(into, from);
        case ReportItem::email:
            into.email = from.email;
            return;
        case ReportItem::province:
            into.province = from.province;
            return;
        case ReportItem::commune:
            into.commune = from.commune;
            return;
        case ReportItem::address:
            into.address = from.address;
            return;
        case ReportItem::workplace:
            into.workplace = from.workplace;
            return;
        case ReportItem::kind:
            into.kind = from.kind;
            into.doses = from.doses;
            return;
        case ReportItem::document_type:
        case ReportItem::readable:
            return take_reading(into, from);
        case ReportItem::photos:
        case ReportItem::paper_lost:
            return take_paper(into, from);
        case ReportItem::note:
            into.note = from.note;
            return;
        default:
            return;
    }
}

}  // namespace tiemchung::reports
