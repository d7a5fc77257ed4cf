#include "core/report/report_field.h"

#include <array>

namespace tiemchung::report {
namespace {

constexpr std::array<std::string_view, 28> spellings{
    "for_whom",   "consent", "name",        "birth_date",      "sex",
    "phone",      "id_kind", "id_number",   "personal_number", "email",
    "province",   "commune", "address",     "workplace",       "kind",
    "date",       "vaccine", "lot",         "province",        "district",
    "commune",    "site",    "photos",      "document_type",   "readable",
    "paper_lost", "note",    "declaration",
};
static_assert(spellings.size() == static_cast<std::size_t>(ReportItem::declaration) + 1);

/// `dose_1.`, `dose_2.`
constexpr std::string_view dose_prefix = "dose_";
constexpr std::size_t dose_prefix_size = 7;

std::string_view own_spelling(ReportItem item) {
    return spellings.at(static_cast<std::size_t>(item));
}

std::optional<ReportItem> item_spelled(std::string_view spelling, bool of_a_dose) {
    for (std::size_t index = 0; index < spellings.size(); ++index) {
        const auto item = static_cast<ReportItem>(index);
        if (spelling == own_spelling(item) && of_a_dose == is_of_a_dose(item)) return item;
    }
    return std::nullopt;
}

}  // namespace

bool is_of_a_dose(ReportItem item) {
    return item >= ReportItem::dose_date && item <= ReportItem::dose_site;
}

ReportStep step_of(ReportItem item) {
    if (item <= ReportItem::consent) return ReportStep::start;
    if (item <= ReportItem::kind) return ReportStep::person;
    return item <= ReportItem::note ? ReportStep::doses : ReportStep::send;
}

std::string spelling_of(ReportField field) {
    const std::string_view own = own_spelling(field.item);
    if (!is_of_a_dose(field.item)) return std::string(own);
    return std::string(dose_prefix) + std::to_string(field.dose) + '.' + std::string(own);
}

std::optional<ReportField> report_field_spelled(std::string_view spelling) {
    if (const auto item = item_spelled(spelling, false)) return ReportField{*item, 0};
    if (!spelling.starts_with(dose_prefix) || spelling.size() <= dose_prefix_size) {
        return std::nullopt;
    }
    const char number = spelling[dose_prefix.size()];
    if ((number != '1' && number != '2') || spelling[dose_prefix_size - 1] != '.') {
        return std::nullopt;
    }
    const auto item = item_spelled(spelling.substr(dose_prefix_size), true);
    return item ? std::optional{ReportField{*item, number - '0'}} : std::nullopt;
}

}  // namespace tiemchung::report
