#include "core/text/verdict_texts.h"

namespace tiemchung::text {

using check::Check;
using check::FindingCode;
using check::VerdictKind;

Text heading_of(VerdictKind kind) {
    switch (kind) {
        case VerdictKind::ok:
            return {"Mã QR thật và còn hạn", "Genuine and valid"};
        case VerdictKind::expired:
            return {"Mã QR thật nhưng đã hết hạn", "Genuine, but expired"};
        case VerdictKind::key_expired:
            return {"Mã QR thật, khóa ký đã hết hạn", "Genuine, but the signing key has expired"};
        case VerdictKind::unknown_issuer:
            return {"Đọc được, chưa xác minh được nơi cấp",
                    "Readable, but the issuer could not be verified"};
        case VerdictKind::bad_signature:
            return {"Chữ ký số không đúng", "The digital signature is wrong"};
        case VerdictKind::wrong_key_use:
            return {"Khóa này không được phép ký loại chứng nhận này",
                    "This key may not sign this kind of certificate"};
        case VerdictKind::revoked:
            return {"Chứng nhận đã bị thu hồi", "The certificate has been revoked"};
        case VerdictKind::not_yet:
            return {"Chưa đến thời điểm hiệu lực", "Not valid yet"};
        case VerdictKind::unreadable:
            return {"Không giải mã được", "Could not be decoded"};
    }
    return {};
}

Text explanation_of(VerdictKind kind) {
    switch (kind) {
        case VerdictKind::ok:
            return {"Chữ ký số đúng. Nơi cấp: {issuer}. Hiệu lực đến {d}.",
                    "The digital signature is right. Issuer: {issuer}. Valid until {d}."};
        case VerdictKind::expired:
            return {
                "Chữ ký số đúng. Mã hết hạn ngày {d}. Thông tin tiêm không mất hiệu lực; hãy "
                "lấy mã mới.",
                "The digital signature is right. The code expired on {d}. The information in "
                "it is still true; get a new code."};
        case VerdictKind::key_expired:
            return {"Chữ ký số đúng. Chứng thư số của nơi cấp hết hạn ngày {d}.",
                    "The digital signature is right. The issuer's certificate expired on {d}."};
        case VerdictKind::unknown_issuer:
            return {
                "Không có khóa {kid} trong danh sách tin cậy cập nhật ngày {d}. Không có nghĩa "
                "là mã giả.",
                "Key {kid} is not in the trust list updated on {d}. This does not mean that "
                "the code is a fake."};
        case VerdictKind::bad_signature:
            return {"Dữ liệu có thể đã bị sửa. Không nên sử dụng mã này.",
                    "The data may have been altered. Do not use this code."};
        case VerdictKind::wrong_key_use:
            return {
                "Chữ ký số đúng, nhưng nơi cấp không dùng khóa này cho loại chứng nhận này. "
                "Không nên sử dụng mã này.",
                "The digital signature is right, but the issuer does not use this key for this "
                "kind of certificate. Do not use this code."};
        case VerdictKind::revoked:
            return {"Theo danh sách thu hồi cập nhật ngày {d}.",
                    "According to the revocation list updated on {d}."};
        case VerdictKind::not_yet:
            return {"Mã có hiệu lực từ {d}. Hãy kiểm tra ngày giờ trên thiết bị.",
                    "The code is valid from {d}. Check the date and time of the device."};
        case VerdictKind::unreadable:
            return {"Dừng ở bước: {step}.", "Stopped at: {step}."};
    }
    return {};
}

Text label_of(Check check) {
    switch (check) {
        case Check::picture:
            return {"Mã QR trong ảnh", "QR code in the picture"};
        case Check::prefix:
            return {"Tiền tố HC1:", "Prefix HC1:"};
        case Check::base45:
            return {"Base45", "Base45"};
        case Check::inflate:
            return {"Giải nén", "Decompression"};
        case Check::cose:
            return {"Thông điệp có chữ ký (COSE)", "Signed message (COSE)"};
        case Check::cwt:
            return {"Nơi cấp và thời hạn trong mã (CWT)", "Issuer and validity in the code (CWT)"};
        case Check::dcc:
            return {"Nội dung chứng nhận", "Content of the certificate"};
        case Check::issuer:
            return {"Nơi cấp trong danh sách tin cậy", "Issuer in the trust list"};
        case Check::signature:
            return {"Chữ ký số", "Digital signature"};
        case Check::key_usage:
            return {"Quyền của khóa ký", "What the key may sign"};
        case Check::time:
            return {"Thời hạn", "Validity"};
        case Check::revocation:
            return {"Thu hồi", "Revocation"};
        case Check::rules:
            return {"Quy định áp dụng", "Rules"};
    }
    return {};
}

Text step_of(Check check) {
    switch (check) {
        case Check::picture:
            return {"đọc ảnh", "reading the picture"};
        case Check::prefix:
            return {"tiền tố HC1:", "prefix HC1:"};
        case Check::inflate:
            return {"giải nén", "decompression"};
        case Check::cose:
            return {"chữ ký COSE", "COSE signature"};
        case Check::cwt:
            return {"CBOR", "CBOR"};
        case Check::dcc:
            return {"nội dung", "content"};
        default:
            return label_of(check);
    }
}

Text label_of(check::Outcome outcome) {
    switch (outcome) {
        case check::Outcome::passed:
            return {"Đạt", "Passed"};
        case check::Outcome::failed:
            return {"Không đạt", "Failed"};
        case check::Outcome::unknown:
            return {"Chưa rõ", "Unknown"};
    }
    return {};
}

Text text_of(FindingCode code) {
    switch (code) {
        case FindingCode::none:
            return {"Không có gì bất thường.", "Nothing unusual."};
        case FindingCode::not_reached:
            return {"Chưa kiểm tra vì một bước trước không đạt.",
                    "Not checked, since an earlier step failed."};
        case FindingCode::not_a_picture:
            return {"Nội dung được nhập dưới dạng chữ.", "The content was given as text."};
        case FindingCode::decoding:
            return {"Không giải mã được bước này.", "This step could not be decoded."};
        case FindingCode::schema:
            return {"Đọc được, nhưng có chi tiết không đúng chuẩn.",
                    "Readable, but a detail departs from the standard."};
        case FindingCode::no_such_key:
            return {"Không có khóa này trong danh sách tin cậy.",
                    "This key is not in the trust list."};
        case FindingCode::wrong_algorithm:
            return {"Khóa trong danh sách tin cậy thuộc thuật toán khác.",
                    "The key in the trust list is for another algorithm."};
        case FindingCode::mismatch:
            return {"Chữ ký không do khóa này tạo ra cho dữ liệu này.",
                    "This key did not make the signature over these data."};
        case FindingCode::not_computable:
            return {"Thiết bị không tính được chữ ký này.",
                    "The device could not compute this signature."};
        case FindingCode::not_allowed:
            return {"Khóa không được phép ký loại chứng nhận này.",
                    "The key may not sign this kind of certificate."};
        case FindingCode::expired:
            return {"Mã đã hết hạn.", "The code has expired."};
        case FindingCode::not_yet:
            return {"Chưa đến thời điểm hiệu lực.", "Not valid yet."};
        case FindingCode::key_not_yet:
            return {"Chứng thư số của nơi cấp chưa đến ngày có hiệu lực.",
                    "The issuer's certificate is not in force yet."};
        case FindingCode::key_expired:
            return {"Chứng thư số của nơi cấp đã hết hạn.",
                    "The issuer's certificate has expired."};
        case FindingCode::no_expiry:
            return {"Mã không ghi ngày hết hạn.", "The code states no end of validity."};
        case FindingCode::listed:
            return {"Chứng nhận có trong danh sách thu hồi.",
                    "The certificate is on a revocation list."};
        case FindingCode::no_list:
            return {"Chưa có danh sách thu hồi của nơi cấp này.",
                    "No revocation list of this issuer is known."};
        case FindingCode::no_rules:
            return {"Không áp dụng quy định nào.", "No rules were applied."};
    }
    return {};
}

Text specimen_ribbon() {
    return {"MẪU THỬ – KHÔNG CÓ GIÁ TRỊ SỬ DỤNG", "SPECIMEN – NOT VALID FOR USE"};
}

Text holder_notice() {
    return {
        "Kết quả này không xác nhận người cầm mã là chủ chứng nhận. Cần đối chiếu giấy tờ tùy "
        "thân.",
        "This result does not say that whoever shows the code is its holder. Compare it with "
        "an identity document."};
}

Text unverified_notice() {
    return {"Nội dung chưa được xác minh.", "This content has not been verified."};
}

}  // namespace tiemchung::text
