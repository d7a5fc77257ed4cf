#include "ui/report/paper_reading.h"

#include <algorithm>

#include "core/hcert/decode.h"
#include "core/issuance/vaccine.h"
#include "ui/report/fill_in.h"
#include "ui/report/report_input.h"

namespace tiemchung::ui {
namespace {

using report::PaperReading;
using report::ReportItem;

constexpr std::int64_t highest_number = 9;

std::optional<PaperReading> read_text(const std::string& text) {
    const auto certificate = hcert::decode(text);
    if (!certificate) return std::nullopt;
    const auto* dose = std::get_if<hcert::Vaccination>(&certificate->dcc.entry);
    if (dose == nullptr) return std::nullopt;
    PaperReading reading;
    const hcert::PersonName& name = certificate->dcc.name;
    reading.name = name.family.empty() || name.given.empty() ? name.family + name.given
                                                             : name.family + " " + name.given;
    const auto birth_date = parse_partial_date(certificate->dcc.birth_date);
    const auto date = parse_partial_date(dose->date);
    if (birth_date) reading.birth_date = *birth_date;
    if (date) reading.dose_date = *date;
    const auto number = dose->dose_number.value_or(0);
    if (number > 0 && number <= highest_number) reading.dose_number = static_cast<int>(number);
    const issuance::Vaccine* vaccine = issuance::vaccine_named(dose->product);
    if (vaccine != nullptr) reading.vaccine = vaccine->key;
    return reading;
}

identity::DateInput typed_date(PartialDate date) {
    const auto two = [](unsigned number) {
        return number == 0 ? std::string() : (number < 10 ? "0" : "") + std::to_string(number);
    };
    return {two(date.day), two(date.month), date.year == 0 ? "" : std::to_string(date.year),
            date.year != 0 && date.day == 0};
}

bool is_of_the_kind(const Filling& filling, const PaperReading& reading) {
    if (!filling.form.kind) return false;
    const auto numbers = report::dose_numbers(*filling.form.kind);
    return std::find(numbers.begin(), numbers.end(), reading.dose_number) != numbers.end();
}

/// The form as the paper would have it.
report::ReportForm filled_from(const Filling& filling, const PaperReading& reading) {
    report::ReportForm form = filling.form;
    if (!reading.name.empty()) form.name = reading.name;
    if (reading.birth_date.year != 0) form.birth_date = typed_date(reading.birth_date);
    if (!is_of_the_kind(filling, reading)) return form;
    report::DoseForm& dose = form.doses.at(static_cast<std::size_t>(reading.dose_number) - 1);
    if (reading.dose_date.day != 0) dose.date = typed_date(reading.dose_date);
    if (!reading.vaccine.empty()) dose.vaccine = reading.vaccine;
    return form;
}

ChosenPhoto* photo_of(Filling& filling, std::uint32_t number) {
    const auto found = std::find_if(filling.photos.begin(), filling.photos.end(),
                                    [number](const auto& photo) { return photo.number == number; });
    return found == filling.photos.end() ? nullptr : &*found;
}

}  // namespace

std::optional<PaperReading> read_paper(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        if (auto reading = read_text(text)) return reading;
    }
    return std::nullopt;
}

bool adds_something(const Filling& filling, const PaperReading& reading) {
    return filled_from(filling, reading) != filling.form;
}

void take_paper_reading(const Story& story, const TakePaperReading& event) {
    Filling& filling = filling_on(story.state);
    ChosenPhoto* photo = photo_of(filling, event.photo);
    if (photo == nullptr || !photo->reading) return;
    photo->reading_answered = true;
    const int dose = photo->reading->dose_number;
    const bool of_the_kind = is_of_the_kind(filling, *photo->reading);
    filling.form = filled_from(filling, *photo->reading);
    ++filling.revision;
    if (!of_the_kind) return;
    judge_report(story, filling, {ReportItem::dose_date, dose});
    judge_report(story, filling, {ReportItem::dose_vaccine, dose});
    story.ask(FocusNode{first_key_of(filling, {ReportItem::dose_date, dose})});
}

void leave_paper_reading(const Story& story, const LeavePaperReading& event) {
    ChosenPhoto* photo = photo_of(filling_on(story.state), event.photo);
    if (photo != nullptr) photo->reading_answered = true;
}

}  // namespace tiemchung::ui
