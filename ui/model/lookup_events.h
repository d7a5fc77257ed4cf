#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

/// What a person does while looking up a certificate, and with the certificate.
namespace tiemchung::ui {

/// The fields of the look-up form, as there are elements for them.
enum class FormInput : std::uint8_t {
    name,
    birth_day,
    birth_month,
    birth_year,
    sex,
    id_kind,
    id_number,
    phone,
    last_day,
    last_month,
    last_year,
    captcha,
};

// ---- The form.

struct EditForm {
    FormInput field{};
    std::string typed;
};
struct LeaveForm {
    FormInput field{};
};
struct SetYearOnly {
    bool ticked = false;
};
/// Takes the ten digits that an old number became.
struct UseConvertedPhone {};
struct NewCaptcha {};
struct ListenToCaptcha {};
struct SendForm {};
/// Goes to a field that the list of errors names.
struct FocusField {
    std::string key;
};

// ---- The one-time code.

struct EditCode {
    std::string typed;
};
struct SendCode {};
struct SendCodeAgain {};
struct TogglePhoneHelp {};

// ---- The record and its certificates.

struct ShowDose {
    int number = 0;
    std::size_t certificate = 0;  ///< 0: the one that counts; others are replaced
};
struct ReloadRecord {};
struct AskForNotice {
    int dose_number = 0;
};
struct ToggleWayOn {};
struct PrintCertificate {};
struct SaveQrCode {};
struct CheckOwnCode {};
struct EditPassportName {
    std::string typed;
};
struct ComparePassportName {};
struct SignOut {};

// ---- The copy on this device.

struct KeepCertificate {};
struct ForgetCertificate {};

}  // namespace tiemchung::ui
