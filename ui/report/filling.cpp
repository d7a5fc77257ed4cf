#include "ui/report/filling.h"

#include <algorithm>

namespace tiemchung::ui {
namespace {

using Status = ChosenPhoto::Status;

bool counts(const ChosenPhoto& photo) {
    return photo.status == Status::uploading || photo.status == Status::done;
}

}  // namespace

report::ReportForm form_as_filled(const Filling& filling) {
    report::ReportForm form = filling.form;
    for (const ChosenPhoto& photo : filling.photos) {
        if (counts(photo)) form.paper.photos.push_back(std::to_string(photo.number));
    }
    return form;
}

report::ReportForm form_to_send(const Filling& filling) {
    report::ReportForm form = filling.form;
    for (const ChosenPhoto& photo : filling.photos) {
        if (photo.status == Status::done) form.paper.photos.push_back(photo.upload);
    }
    return form;
}

std::size_t taken_photos(const Filling& filling) {
    return static_cast<std::size_t>(
        std::count_if(filling.photos.begin(), filling.photos.end(),
                      [](const auto& photo) { return photo.status != Status::refused; }));
}

bool is_uploading(const Filling& filling) {
    return std::any_of(filling.photos.begin(), filling.photos.end(),
                       [](const auto& photo) { return photo.status == Status::uploading; });
}

bool has_blurred_photo(const Filling& filling) {
    return std::any_of(filling.photos.begin(), filling.photos.end(), [](const auto& photo) {
        return counts(photo) && photo.judged.warning.has_value();
    });
}

std::optional<report::PaperReading> paper_reading(const Filling& filling) {
    for (const ChosenPhoto& photo : filling.photos) {
        if (counts(photo) && photo.reading) return photo.reading;
    }
    return std::nullopt;
}

}  // namespace tiemchung::ui
