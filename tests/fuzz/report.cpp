// A correction report: its code, and the form with strangers' text in every field. What was
// accepted is accepted again as it was kept.
#include <cstdlib>

#include "core/base/bytes.h"
#include "core/base/utf8.h"
#include "core/report/check_report_form.h"
#include "core/report/photo.h"
#include "core/report/refusal_risk.h"
#include "core/report/report_code.h"
#include "core/report/typed_text.h"

using namespace tiemchung;
using namespace tiemchung::report;

namespace {

constexpr PartialDate today{2022, 6, 12};

void require(bool holds) {
    if (!holds) std::abort();
}

void try_code(std::string_view text) {
    const auto code = parse_report_code(text);
    if (code) require(parse_report_code(*code).value() == *code);
    if (!code) require(code.error().offset <= text.size());
    std::array<std::uint8_t, random_bytes_of_a_code> random{};
    for (std::size_t index = 0; index < random.size() && index < text.size(); ++index)
        random.at(index) = static_cast<std::uint8_t>(text[index]);
    const std::string made = report_code(random);
    require(parse_report_code(made).value() == made);
}

void try_texts(std::string_view text) {
    for (const Lines lines : {Lines::one, Lines::several}) {
        const auto clean = clean_text(text, 50, ErrorCode::report_note_too_long, lines);
        if (!clean) continue;
        require(check_utf8(*clean).ok() && count_code_points(*clean) <= 50);
        require(clean_text(*clean, 50, ErrorCode::report_note_too_long, lines).value() == *clean);
    }
    if (const auto email = parse_email(text)) require(parse_email(*email).value() == *email);
    if (const auto field = report_field_spelled(text)) require(spelling_of(*field) == text);
    (void)photo_format_of(as_bytes(text));
}

ReportForm form_of(std::string_view text) {
    const std::string whole(text);
    const identity::DateInput date{std::string(text.substr(0, 2)), "8", "2021", false};
    ReportForm form;
    form.name = form.phone = form.email = form.address = form.note = whole;
    form.id_number = form.personal_number = form.commune = form.workplace = whole;
    form.province = form.doses[0].province = form.doses[1].province =
        std::string(text.substr(0, 2));
    form.birth_date = {"1", "2", std::string(text.substr(0, 4)), text.size() % 2 == 0};
    form.id_kind = identity::IdKind::passport;
    form.without_card = text.size() % 3 == 0;
    form.sex = identity::Sex::female;
    form.kind = ReportKind::both;
    for (DoseForm& dose : form.doses) {
        dose.date = date;
        dose.vaccine = dose.lot = dose.district = dose.commune = dose.site = whole;
    }
    form.paper.photos = {whole};
    return form;
}

void try_form(std::string_view text) {
    const ReportForm form = form_of(text);
    const CheckedReport checked = check_report_form(form, today);
    require(checked.details.has_value() == checked.errors.empty());
    for (std::size_t index = 1; index < checked.errors.size(); ++index)
        require(checked.errors[index - 1].field != checked.errors[index].field);
    const PaperReading paper{form.name, today, 1, today, form.doses[0].vaccine};
    (void)refusal_risks(form, today, true, paper);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = as_text({data, size});
    try_code(text);
    try_texts(text);
    try_form(text);
    return 0;
}
