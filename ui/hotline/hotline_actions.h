#pragma once

#include <cstdint>
#include <string>
#include <variant>

/// What a hotline operator does. Each is posted inside of a `CallAction`.
namespace tiemchung::ui {

/// What is typed or chosen during a call.
enum class CallInput : std::uint8_t {
    caller_phone,
    caller,
    name,
    birth_day,
    birth_month,
    birth_year,
    id_last4,
    dose_number,
    dose_day,
    dose_month,
    dose_year,
    dose_vaccine,
    way,
    new_phone,
    reason,
    note,
};
inline constexpr std::size_t call_input_count = 16;

struct EditCallField {
    CallInput field{};
    std::string typed;
};
struct TickConsent {
    bool ticked = false;
};
struct OpenCall {};
struct VerifyCaller {};

/// The folds of a running call.
enum class CallFold : std::uint8_t { new_phone, closing };
struct ToggleCallFold {
    CallFold fold{};
};
struct SendPhoneWish {};
struct CloseCall {};

struct BeginFiling {};
struct ContinueFiling {};
struct TickReadBack {
    bool ticked = false;
};
struct FileForCaller {};

/// Asks again for the running call, after the network failed.
struct ReloadCall {};

using CallActionKind =
    std::variant<EditCallField, TickConsent, OpenCall, VerifyCaller, ToggleCallFold, SendPhoneWish,
                 CloseCall, BeginFiling, ContinueFiling, TickReadBack, FileForCaller, ReloadCall>;

}  // namespace tiemchung::ui
