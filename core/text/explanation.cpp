#include "core/text/verdict_texts.h"

namespace tiemchung::text {
namespace {

using check::FindingCode;
using check::Verdict;
using check::VerdictKind;

constexpr Text ok_without_end{
    "Chữ ký số đúng. Nơi cấp: {issuer}. Mã không ghi ngày hết hạn.",
    "The digital signature is right. Issuer: {issuer}. The code states no end of validity."};
constexpr Text unknown_in_undated_list{
    "Không có khóa {kid} trong danh sách tin cậy. Không có nghĩa là mã giả.",
    "Key {kid} is not in the trust list. This does not mean that the code is a fake."};
constexpr Text unknown_not_computable{
    "Thiết bị không dùng được khóa {kid} nên chưa kiểm tra được chữ ký. Không có nghĩa là mã giả.",
    "The device cannot use key {kid}, so the signature was not checked. This does not mean that "
    "the code is a fake."};
constexpr Text unknown_without_kid{
    "Chữ ký không cho biết khóa nào đã ký, nên chưa xác minh được nơi cấp. Không có nghĩa là mã "
    "giả.",
    "The signature does not say which key made it, so the issuer cannot be verified. This does not "
    "mean that the code is a fake."};
constexpr Text revoked_in_undated_list{"Chứng nhận có trong danh sách thu hồi.",
                                       "The certificate is on a revocation list."};
constexpr Text unreadable_character{"Nội dung bị thiếu hoặc sai ký tự ở vị trí {n}.",
                                    "A character is missing or wrong at position {n}."};
constexpr Text other_format{
    "Đây là mã {name}. Ứng dụng hiện chỉ đọc được loại mã, chưa xác minh.",
    "This is a code of the kind {name}. It is recognised here, but cannot be verified yet."};

std::string day_of(std::optional<Timestamp> time) {
    return time ? to_display(day_in_viet_nam(*time)) : std::string();
}

/// When the certificate begins to be valid: the latest of the times that have to pass.
std::optional<Timestamp> beginning_of(const Verdict& verdict) {
    std::optional<Timestamp> latest;
    const auto consider = [&](const std::optional<Timestamp>& time) {
        if (time && (!latest || *latest < *time)) latest = time;
    };
    if (verdict.certificate) {
        consider(verdict.certificate->claims.issued_at);
        consider(verdict.certificate->claims.not_before);
    }
    if (verdict.key) consider(verdict.key->not_before);
    return latest;
}

/// Where reading stopped: the first finding that failed.
Text step_where_stopped(const Verdict& verdict) {
    for (const check::Finding& finding : verdict.findings) {
        if (finding.outcome == check::Outcome::failed) return step_of(finding.check);
    }
    return step_of(check::Check::dcc);
}

std::string explain_unknown_issuer(const Verdict& verdict, Language language) {
    const std::string kid =
        verdict.certificate ? to_base64(verdict.certificate->cose.kid) : std::string();
    if (kid.empty()) return std::string(unknown_without_kid.in(language));
    if (verdict.finding(check::Check::signature).code == FindingCode::not_computable) {
        return fill(unknown_not_computable.in(language), {{"kid", kid}});
    }
    if (!verdict.trust_list_updated_at) {
        return fill(unknown_in_undated_list.in(language), {{"kid", kid}});
    }
    return fill(explanation_of(VerdictKind::unknown_issuer).in(language),
                {{"kid", kid}, {"d", day_of(verdict.trust_list_updated_at)}});
}

std::string explain_ok(const Verdict& verdict, Language language) {
    const std::string_view issuer =
        verdict.key ? std::string_view(verdict.key->issuer) : std::string_view();
    const auto& claims = verdict.certificate->claims;
    if (!claims.expires_at) return fill(ok_without_end.in(language), {{"issuer", issuer}});
    return fill(explanation_of(VerdictKind::ok).in(language),
                {{"issuer", issuer}, {"d", day_of(claims.expires_at)}});
}

std::string explain_unreadable(const Verdict& verdict, Language language) {
    std::string sentence = fill(explanation_of(VerdictKind::unreadable).in(language),
                                {{"step", step_where_stopped(verdict).in(language)}});
    if (verdict.stopped_at) {
        sentence += ' ';
        sentence += fill(unreadable_character.in(language),
                         {{"n", std::to_string(*verdict.stopped_at + 1)}});
    }
    return sentence;
}

}  // namespace

std::string explain(const Verdict& verdict, Language language) {
    const std::string_view usual = explanation_of(verdict.kind).in(language);
    switch (verdict.kind) {
        case VerdictKind::ok:
            return explain_ok(verdict, language);
        case VerdictKind::expired:
            return fill(usual, {{"d", day_of(verdict.certificate->claims.expires_at)}});
        case VerdictKind::key_expired:
            return fill(usual, {{"d", day_of(verdict.key->not_after)}});
        case VerdictKind::not_yet:
            return fill(usual, {{"d", day_of(beginning_of(verdict))}});
        case VerdictKind::unknown_issuer:
            return explain_unknown_issuer(verdict, language);
        case VerdictKind::revoked:
            if (!verdict.revocation_list_updated_at) {
                return std::string(revoked_in_undated_list.in(language));
            }
            return fill(usual, {{"d", day_of(verdict.revocation_list_updated_at)}});
        case VerdictKind::unreadable:
            return explain_unreadable(verdict, language);
        case VerdictKind::bad_signature:
        case VerdictKind::wrong_key_use:
            break;
    }
    return std::string(usual);
}

std::string explain(hcert::OtherFormat format, Language language) {
    return fill(other_format.in(language), {{"name", hcert::name_of(format)}});
}

}  // namespace tiemchung::text
