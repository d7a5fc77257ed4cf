#include "core/text/sms_texts.h"

#include "core/text/text.h"

namespace tiemchung::text {

std::string lookup_code_sms(std::string_view code) {
    return fill(
        "BYT: Ma OTP tra cuu tiem chung la {code}, hieu luc 3 phut. Khong cung cap ma cho bat ky "
        "ai.",
        {{"code", code}});
}

std::string issued_sms(std::string_view domain) {
    return fill("BYT: Ho chieu vac xin cua ban da duoc cap. Xem tai {domain} muc Xem ho chieu.",
                {{"domain", domain.substr(0, max_sms_domain)}});
}

std::string phone_changed_sms() {
    return "BYT: So dien thoai nhan ma OTP tiem chung da duoc doi tai co so tiem chung. Neu khong "
           "phai ban yeu cau, goi ngay 19009095.";
}

}  // namespace tiemchung::text
