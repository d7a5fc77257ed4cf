#pragma once

#include "core/api/record.h"

namespace tiemchung {

/// An invented person with a dose that is issued and renewed, and one that waits for its site.
inline api::Record sample_record() {
    constexpr Timestamp first{1'640'000'000};
    constexpr Timestamp second{1'650'000'000};
    constexpr Timestamp now{1'655'001'660};
    api::RecordedDose waiting;
    waiting.number = 2;
    waiting.date = {2022, 1, 18};
    waiting.vaccine = "comirnaty";
    waiting.lot = "FK0112";
    waiting.site = {"01001", "Trạm Y tế phường Trúc Bạch", "0243 000 0000", "1 phố Châu Long"};
    waiting.state = issuance::IssuingState::s2_wait_sign;
    waiting.since = second;
    waiting.matched_at = second;
    waiting.notice_asked = true;
    api::RecordedDose issued;
    issued.number = 1;
    issued.date = {2021, 10, 5};
    issued.vaccine = "astrazeneca";
    issued.site = waiting.site;
    issued.state = issuance::IssuingState::issued;
    issued.since = second;
    issued.matched_at = first;
    issued.signed_at = first;
    issued.certificates = {{"HC1:NEW", second, {1'681'536'000}, std::nullopt},
                           {"HC1:OLD", first, {1'671'536'000}, second}};
    api::Record record;
    record.name = "Lê Hoàng Phúc";
    record.birth_date = {1979, 0, 0};
    record.sex = "male";
    record.nationality = "VN";
    record.id_masked = "•••••••••345";
    record.commune = "Phường Trúc Bạch";
    record.province = "Hà Nội";
    record.doses = {waiting, issued};
    record.now = now;
    return record;
}

}  // namespace tiemchung
