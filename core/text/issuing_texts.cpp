#include "core/text/issuing_texts.h"

#include <array>

namespace tiemchung::text {

using issuance::IssuingState;

Text label_of(IssuingState state) {
    switch (state) {
        case IssuingState::no_dose:
            return {"Chưa có dữ liệu mũi tiêm trên hệ thống", "No dose on the system yet"};
        case IssuingState::s1_id_missing:
            return {"Bước 1/3 – Hồ sơ thiếu số CCCD/CMND",
                    "Step 1 of 3 – The record lacks the ID number"};
        case IssuingState::s1_id_format:
            return {"Bước 1/3 – Số CCCD/CMND sai định dạng",
                    "Step 1 of 3 – The ID number is malformed"};
        case IssuingState::s1_mismatch:
            return {"Bước 1/3 – Thông tin chưa khớp Cơ sở dữ liệu quốc gia về dân cư",
                    "Step 1 of 3 – The data do not match the population register"};
        case IssuingState::s1_pending:
            return {"Bước 1/3 – Đang đối chiếu với Cơ sở dữ liệu quốc gia về dân cư",
                    "Step 1 of 3 – Being matched with the population register"};
        case IssuingState::s2_wait_sign:
            return {"Bước 2/3 – Chờ cơ sở tiêm chủng ký số",
                    "Step 2 of 3 – Waiting for the vaccination site to sign"};
        case IssuingState::s3_wait_central:
            return {"Bước 3/3 – Chờ Cục Y tế dự phòng ký số",
                    "Step 3 of 3 – Waiting for the Department of Preventive Medicine to sign"};
        case IssuingState::issued:
            return {"Đã cấp", "Issued"};
        case IssuingState::expired:
            return {"Mã QR hết hạn, đang tạo mã mới",
                    "The QR code has expired, a new one is being made"};
        case IssuingState::replaced:
            return {"Đã được thay bằng bản mới", "Replaced by a newer one"};
    }
    return {};
}

Text sentence_of(IssuingState state) {
    switch (state) {
        case IssuingState::no_dose:
            return {"Chưa tìm thấy mũi tiêm nào của bạn trên hệ thống.",
                    "No dose of yours was found on the system."};
        case IssuingState::s1_id_missing:
            return {
                "Hồ sơ tiêm của bạn chưa có số CCCD/CMND nên chưa thể đối chiếu với Cơ sở dữ "
                "liệu quốc gia về dân cư.",
                "Your vaccination record has no ID number yet, so it cannot be matched with the "
                "national population register."};
        case IssuingState::s1_id_format:
            return {"Số CCCD/CMND trong hồ sơ tiêm sai định dạng.",
                    "The ID number in your vaccination record is malformed."};
        case IssuingState::s1_mismatch:
            return {
                "Thông tin chưa khớp Cơ sở dữ liệu quốc gia về dân cư (một trong các mục: họ tên, "
                "ngày sinh, giới tính, số CCCD). Công an xã/phường nơi cư trú là nơi xác minh.",
                "The data do not match the national population register (one of: name, date of "
                "birth, sex, ID number). The police of the commune or ward where you live verify "
                "them."};
        case IssuingState::s1_pending:
            return {"Thông tin đang được đối chiếu, bắt đầu từ ngày {d}.",
                    "The data have been in matching since {d}."};
        case IssuingState::s2_wait_sign:
            return {
                "{site} chưa ký số xác nhận mũi tiêm ngày {d}. Bộ Y tế chỉ cấp được sau khi cơ sở "
                "ký số.",
                "{site} has not yet signed the dose of {d}. The Ministry of Health can issue only "
                "after the site has signed."};
        case IssuingState::s3_wait_central:
            return {"Đã đủ xác nhận. Đang chờ Cục Y tế dự phòng ký số.",
                    "Everything is confirmed. Waiting for the Department of Preventive Medicine to "
                    "sign."};
        case IssuingState::issued:
            return {
                "Mã QR có hiệu lực đến {d}. Khi hết hạn, hệ thống sẽ tự động tạo mã mới.",
                "The QR code is valid until {d}. When it expires, the system makes a new one by "
                "itself."};
        case IssuingState::expired:
            return {
                "Mã QR đã hết hạn ngày {d}. Mã mới đang được tạo; thông tin tiêm của bạn không "
                "thay đổi.",
                "The QR code expired on {d}. A new one is being made; your vaccination data stay "
                "the same."};
        case IssuingState::replaced:
            return {"Chứng nhận này đã được thay bằng bản mới ngày {d}.",
                    "This certificate was replaced by a newer one on {d}."};
    }
    return {};
}

std::span<const IssuingAction> actions_of(IssuingState state) {
    static constexpr std::array report{IssuingAction::send_report};
    static constexpr std::array complete{IssuingAction::see_where_to_complete};
    static constexpr std::array bring{IssuingAction::see_what_to_bring};
    static constexpr std::array notice{IssuingAction::ask_for_notice};
    static constexpr std::array call{IssuingAction::call_site, IssuingAction::ask_for_notice};
    static constexpr std::array again{IssuingAction::check_again};
    static constexpr std::array newer{IssuingAction::open_newer};
    switch (state) {
        case IssuingState::no_dose:
            return report;
        case IssuingState::s1_id_missing:
        case IssuingState::s1_id_format:
            return complete;
        case IssuingState::s1_mismatch:
            return bring;
        case IssuingState::s1_pending:
        case IssuingState::s3_wait_central:
            return notice;
        case IssuingState::s2_wait_sign:
            return call;
        case IssuingState::issued:
            return {};
        case IssuingState::expired:
            return again;
        case IssuingState::replaced:
            return newer;
    }
    return {};
}

Text label_of(IssuingAction action) {
    switch (action) {
        case IssuingAction::send_report:
            return {"Gửi phản ánh", "Send a report"};
        case IssuingAction::see_where_to_complete:
            return {"Xem nơi bổ sung", "See where to complete it"};
        case IssuingAction::see_what_to_bring:
            return {"Cần mang theo gì?", "What to bring?"};
        case IssuingAction::ask_for_notice:
            return {"Nhận tin nhắn khi xong", "Get a text message when it is done"};
        case IssuingAction::call_site:
            return {"Gọi cơ sở", "Call the site"};
        case IssuingAction::check_again:
            return {"Kiểm tra lại", "Check again"};
        case IssuingAction::open_newer:
            return {"Xem bản mới", "See the newer one"};
    }
    return {};
}

Text advice_of(IssuingAction action) {
    switch (action) {
        case IssuingAction::see_where_to_complete:
            return {
                "Mang CCCD hoặc CMND và giấy xác nhận đã tiêm đến cơ sở tiêm chủng hoặc trạm y tế "
                "nơi cư trú để bổ sung số giấy tờ, hoặc gọi 1900 9095 để được hướng dẫn.",
                "Take your identity card and the paper that confirms the dose to the vaccination "
                "site or the health station where you live, which add the number, or call 1900 "
                "9095 for advice."};
        case IssuingAction::see_what_to_bring:
            return {
                "Mang CCCD hoặc CMND và giấy xác nhận đã tiêm đến công an xã/phường nơi cư trú. "
                "Trẻ "
                "em chưa có CCCD: mang giấy khai sinh.",
                "Take your identity card and the paper that confirms the dose to the police of the "
                "commune or ward where you live. For a child without a card, take the birth "
                "certificate."};
        default:
            return {};
    }
}

Text step_name(int step) {
    switch (step) {
        case 1:
            return {"Cơ sở tiêm chủng rà soát", "The vaccination site reviews"};
        case 2:
            return {"Cơ sở tiêm chủng ký số", "The vaccination site signs"};
        case 3:
            return {"Cục Y tế dự phòng ký cấp", "The Department of Preventive Medicine issues"};
        default:
            return {};
    }
}

}  // namespace tiemchung::text
