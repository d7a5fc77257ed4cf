#pragma once

#include <cstdint>
#include <string>
#include <variant>

/// What a person does while following a report. Each is posted inside of a `TrackAction`.
namespace tiemchung::ui {

/// The fields of the form that finds reports.
enum class TrackInput : std::uint8_t { code, phone, birth_day, birth_month, birth_year };

struct EditTrackField {
    TrackInput field{};
    std::string typed;
};
struct LeaveTrackField {
    TrackInput field{};
};
/// "Quên mã phản ánh?", and back.
struct ForgetReportCode {};
struct FindReports {};

struct EditTrackCode {
    std::string typed;
};
struct SendTrackCode {};
struct SendTrackCodeAgain {};

struct ShowReport {
    std::string code;
};
struct ReloadReports {};

/// What is asked back before it is done.
enum class Question : std::uint8_t { withdraw, erase_photos };
struct AskBack {
    Question question{};
};
struct DoNot {};
struct DoIt {};

/// The folds of a report's page.
enum class TrackFold : std::uint8_t { spelling, accesses };
struct ToggleTrackFold {
    TrackFold fold{};
};

struct BeginMending {};
struct SendMended {};

struct BeginNewPhone {};
struct EditNewPhone {
    std::string typed;
};
struct SendNewPhone {};
struct SendPhoneCode {};

struct StopFollowing {};

using TrackActionKind =
    std::variant<EditTrackField, LeaveTrackField, ForgetReportCode, FindReports, EditTrackCode,
                 SendTrackCode, SendTrackCodeAgain, ShowReport, ReloadReports, AskBack, DoNot, DoIt,
                 ToggleTrackFold, BeginMending, SendMended, BeginNewPhone, EditNewPhone,
                 SendNewPhone, SendPhoneCode, StopFollowing>;

}  // namespace tiemchung::ui
