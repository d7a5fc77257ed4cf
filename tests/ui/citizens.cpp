#include "tests/ui/citizens.h"

#include <utility>

#include "core/api/lookup_messages.h"
#include "tests/ui/certificates.h"

namespace tiemchung::ui {
namespace {

using issuance::IssuingState;

Timestamp instant(const std::string& text) {
    return parse_timestamp(text).value();
}

api::IssuedCertificate certificate(const Made& made) {
    return {made_text(made), instant(made.issued_at), instant(made.expires_at), std::nullopt};
}

Made expired() {
    return {.issued_at = "2021-05-26T00:00:00Z", .expires_at = "2022-05-26T00:00:00Z"};
}

}  // namespace

api::RecordedDose made_dose(int number, IssuingState state) {
    api::RecordedDose dose;
    dose.number = number;
    dose.date = {2022, 1, 18};
    dose.vaccine = "comirnaty";
    dose.lot = "FP1234";
    dose.site = {"79001", "Trạm y tế phường Bến Nghé", "028 3829 0000", "12 Lê Lợi, Quận 1"};
    dose.state = state;
    dose.since = instant("2022-04-06T02:00:00Z");
    const int step = issuance::step_of(state);
    if (step > 1) dose.matched_at = instant("2022-04-06T02:00:00Z");
    if (step > 2) dose.signed_at = instant("2022-04-11T02:00:00Z");
    if (state == IssuingState::issued) dose.certificates = {certificate({})};
    if (state == IssuingState::expired) dose.certificates = {certificate(expired())};
    return dose;
}

api::RecordedDose made_renewed_dose() {
    api::RecordedDose dose = made_dose(3, IssuingState::issued);
    api::IssuedCertificate older = certificate(expired());
    older.replaced_at = instant("2022-04-15T00:00:00Z");
    dose.certificates.push_back(older);
    return dose;
}

api::Record made_record(std::initializer_list<api::RecordedDose> doses) {
    api::Record record;
    record.name = "Lê Hoàng Phúc";
    record.birth_date = {1979, 3, 22};
    record.sex = "male";
    record.nationality = "VN";
    record.id_masked = "•••••••••145";
    record.commune = "Phường Bến Nghé";
    record.province = "Hồ Chí Minh";
    record.doses = doses;
    record.now = test_time();
    return record;
}

std::string made_problem(int status, ErrorCode code, std::vector<api::FieldProblem> fields,
                         std::optional<int> tries_left) {
    return api::to_json(api::Problem{status, "Problem", code, "Có lỗi", "A problem",
                                     std::move(fields), tries_left, std::nullopt});
}

std::string made_captcha() {
    return api::to_json(
        api::CaptchaChallenge{"c1", "/api/v1/captchas/c1/image", "/api/v1/captchas/c1/audio", 180});
}

std::string made_otp_sent() {
    return api::to_json(api::OtpSent{"l1", 180, 60});
}

}  // namespace tiemchung::ui
