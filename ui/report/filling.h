#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/report/check_report_form.h"
#include "core/report/photo.h"
#include "core/report/refusal_risk.h"
#include "core/report/report_form.h"
#include "ui/model/trouble.h"

/// A report while it is being filled in.
namespace tiemchung::ui {

/// Who fills it in, and for what: it decides which fields there are.
enum class FillingMode : std::uint8_t {
    citizen,
    on_behalf,  ///< an operator, for a caller: no photos
    linked,     ///< the citizen, after an operator: photos and declaration alone
    mending,    ///< the citizen, of a report that is in: the fields of `asked` alone
};

/// A file that was chosen, and its way to the server.
struct ChosenPhoto {
    enum class Status : std::uint8_t { refused, uploading, done, failed };
    std::uint32_t number = 0;  ///< as the platform counts
    std::string file_name;
    report::PhotoFacts facts;
    report::CheckedPhoto judged;
    Status status = Status::refused;
    std::uint32_t effect = 0;  ///< the upload's, while its answer is awaited
    double part = 0;           ///< 0…1
    bool interrupted = false;
    std::string upload;  ///< what the server calls it; there when done
    std::optional<Trouble> trouble;
    std::optional<report::PaperReading> reading;  ///< of a QR on the paper
    bool reading_answered = false;                ///< taken over, or left
};

struct Filling {
    FillingMode mode = FillingMode::citizen;
    report::ReportForm form;
    std::vector<ChosenPhoto> photos;
    std::vector<report::ReportFinding> errors;
    std::vector<report::ReportFinding> warnings;
    std::vector<report::ReportField> asked;  ///< while mending
    std::uint32_t revision = 0;              ///< grows when the model changes what was typed
    bool too_many_photos = false;            ///< more were chosen than a report takes
    bool errors_listed = false;              ///< after a try to go on: the list above the fields
    bool other_case = false;                 ///< "Tôi gặp trường hợp khác" is unfolded
};

/// The form with every photo in it that is there or on its way: what the person has filled in, to
/// be judged.
[[nodiscard]] report::ReportForm form_as_filled(const Filling& filling);

/// The form with the photos that the server has: what is sent once no upload runs.
[[nodiscard]] report::ReportForm form_to_send(const Filling& filling);

/// How many photos take up a place: a file that was refused takes none.
[[nodiscard]] std::size_t taken_photos(const Filling& filling);

[[nodiscard]] bool is_uploading(const Filling& filling);
[[nodiscard]] bool has_blurred_photo(const Filling& filling);

/// The first reading of a QR that is not of another photo's paper; nothing without one.
[[nodiscard]] std::optional<report::PaperReading> paper_reading(const Filling& filling);

}  // namespace tiemchung::ui
