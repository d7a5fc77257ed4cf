#pragma once

#include "core/check/verdict.h"
#include "core/hcert/other_format.h"
#include "core/text/text.h"

namespace tiemchung::text {

/// The verdict in a few words, without its icon: "Mã QR thật và còn hạn".
[[nodiscard]] Text heading_of(check::VerdictKind kind);

/// The sentence under the heading. Placeholders by kind: ok, expired, key_expired and not_yet `{d}`
/// (a date), ok also `{issuer}`; unknown_issuer `{kid}` and `{d}`, revoked `{d}` (the date of the
/// list); unreadable `{step}`. `explain` fills them in.
[[nodiscard]] Text explanation_of(check::VerdictKind kind);

/// The explanation of this verdict, filled in, worded for what it knows: a token without an end, a
/// list without a date and a key that the device cannot use have sentences of their own.
[[nodiscard]] std::string explain(const check::Verdict& verdict, Language language);

/// For the text of another kind of certificate: "Đây là mã {name}. …".
[[nodiscard]] std::string explain(hcert::OtherFormat format, Language language);

/// What a finding is about: "Chữ ký số"; and the step in "Dừng ở bước: …".
[[nodiscard]] Text label_of(check::Check check);
[[nodiscard]] Text step_of(check::Check check);

/// "Đạt", "Không đạt", "Chưa rõ".
[[nodiscard]] Text label_of(check::Outcome outcome);

/// Why a finding is what it is; for `decoding` and `schema` its ErrorCode says more.
[[nodiscard]] Text text_of(check::FindingCode code);

/// "MẪU THỬ – KHÔNG CÓ GIÁ TRỊ SỬ DỤNG".
[[nodiscard]] Text specimen_ribbon();

/// "Kết quả này không xác nhận người cầm mã là chủ chứng nhận. …"
[[nodiscard]] Text holder_notice();

/// Beside content whose signature could not be checked.
[[nodiscard]] Text unverified_notice();

}  // namespace tiemchung::text
