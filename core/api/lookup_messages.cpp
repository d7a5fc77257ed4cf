#include "core/api/lookup_messages.h"

#include "core/api/form_values.h"

namespace tiemchung::api {
namespace {

using identity::LookupForm;

constexpr int max_seconds = 86'400;

LookupForm read_form(JsonReader& reader) {
    LookupForm form;
    form.name = reader.text("name", 4 * JsonReader::max_text);
    reader.object("birth_date", [&](JsonReader& date) { form.birth_date = read_date_input(date); });
    form.sex = read_choice(reader, "sex", identity::sex_named);
    reader.object("id", [&](JsonReader& id) {
        form.id_kind = read_choice(id, "kind", identity::id_kind_named);
        form.id_number = id.text("number");
    });
    form.phone = reader.text("phone");
    if (reader.has("last_dose")) {
        reader.object("last_dose",
                      [&](JsonReader& date) { form.last_dose = read_date_input(date); });
    }
    return form;
}

}  // namespace

std::string to_json(const CaptchaChallenge& challenge) {
    return compact(OrderedJson{{"id", challenge.id},
                               {"image_path", challenge.image_path},
                               {"audio_path", challenge.audio_path},
                               {"seconds", challenge.seconds}});
}

Result<CaptchaChallenge> parse_captcha_challenge(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        CaptchaChallenge challenge;
        challenge.id = reader.text("id");
        challenge.image_path = reader.text("image_path");
        challenge.audio_path = reader.text("audio_path");
        challenge.seconds = reader.number("seconds", 0, max_seconds);
        return challenge;
    });
}

std::string to_json(const LookupRequest& request) {
    const LookupForm& form = request.form;
    const bool has_last_dose = !form.last_dose.is_empty() || form.last_dose.year_only;
    return compact(
        OrderedJson{{"name", form.name},
                    {"birth_date", json_of(form.birth_date)},
                    {"sex", choice_to_json(form.sex)},
                    {"id", {{"kind", choice_to_json(form.id_kind)}, {"number", form.id_number}}},
                    {"phone", form.phone},
                    {"last_dose", has_last_dose ? json_of(form.last_dose) : OrderedJson(nullptr)},
                    {"captcha", {{"id", request.captcha_id}, {"answer", request.captcha_answer}}}});
}

Result<LookupRequest> parse_lookup_request(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        LookupRequest request;
        request.form = read_form(reader);
        reader.object("captcha", [&](JsonReader& captcha) {
            request.captcha_id = captcha.text("id");
            request.captcha_answer = captcha.text("answer");
        });
        return request;
    });
}

std::string to_json(const OtpSent& sent) {
    return compact(OrderedJson{
        {"id", sent.id}, {"seconds", sent.seconds}, {"resend_seconds", sent.resend_seconds}});
}

Result<OtpSent> parse_otp_sent(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        OtpSent sent;
        sent.id = reader.text("id");
        sent.seconds = reader.number("seconds", 0, max_seconds);
        sent.resend_seconds = reader.number("resend_seconds", 0, max_seconds);
        return sent;
    });
}

std::string to_json(const OtpAnswer& answer) {
    return compact(OrderedJson{{"code", answer.code}});
}

Result<OtpAnswer> parse_otp_answer(std::string_view json) {
    return read_message(json, max_small_message_bytes,
                        [](JsonReader& reader) { return OtpAnswer{reader.text("code")}; });
}

}  // namespace tiemchung::api
