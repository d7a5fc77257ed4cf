#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/identity/lookup_form.h"

/// The messages of the look-up, between the page and the server. Parsing fails with
/// json.malformed, json.missing_member, json.bad_member or json.too_large.
namespace tiemchung::api {

/// The answer of POST /api/v1/captchas.
struct CaptchaChallenge {
    std::string id;
    std::string image_path;  ///< same origin: a PNG
    std::string audio_path;  ///< same origin: a WAV, the code spoken in Vietnamese
    int seconds = 180;       ///< until it expires

    friend bool operator==(const CaptchaChallenge&, const CaptchaChallenge&) = default;
};
[[nodiscard]] std::string to_json(const CaptchaChallenge& challenge);
Result<CaptchaChallenge> parse_captcha_challenge(std::string_view json);

/// What POST /api/v1/lookups takes: the form as typed, so that the server repeats every check.
struct LookupRequest {
    identity::LookupForm form;
    std::string captcha_id;
    std::string captcha_answer;

    friend bool operator==(const LookupRequest&, const LookupRequest&) = default;
};
[[nodiscard]] std::string to_json(const LookupRequest& request);
Result<LookupRequest> parse_lookup_request(std::string_view json);

/// The answer of POST /api/v1/lookups and of …/resend: the same whether or not somebody was found.
struct OtpSent {
    std::string id;           ///< of this look-up: goes into the path of the next requests
    int seconds = 180;        ///< until the code expires
    int resend_seconds = 60;  ///< until another may be asked for

    friend bool operator==(const OtpSent&, const OtpSent&) = default;
};
[[nodiscard]] std::string to_json(const OtpSent& sent);
Result<OtpSent> parse_otp_sent(std::string_view json);

/// What POST /api/v1/lookups/{id}/otp takes.
struct OtpAnswer {
    std::string code;

    friend bool operator==(const OtpAnswer&, const OtpAnswer&) = default;
};
[[nodiscard]] std::string to_json(const OtpAnswer& answer);
Result<OtpAnswer> parse_otp_answer(std::string_view json);

}  // namespace tiemchung::api
