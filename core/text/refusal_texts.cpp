#include "core/text/report_texts.h"

namespace tiemchung::text {

using report::RefusalReason;

namespace {

/// One reason in all its wordings.
struct RefusalTexts {
    Text official;
    Text citizen;
    Text remedy;
};

RefusalTexts texts_of(RefusalReason reason) {
    switch (reason) {
        case RefusalReason::slip_incomplete:
            return {{"Phiếu khám sàng lọc không có ngày tiêm, mũi tiêm, loại vắc xin",
                     "Screening slip without date, dose number or vaccine"},
                    {"Phiếu khám sàng lọc chưa có ngày tiêm, mũi tiêm hoặc loại vắc xin.",
                     "The screening slip lacks the date, the dose number or the vaccine."},
                    {"Gửi ảnh giấy xác nhận đã tiêm. Nếu không có, hãy đến cơ sở tiêm chủng để "
                     "được trích lục hồ sơ.",
                     "Send a photo of the paper that confirms the dose. Without one, go to the "
                     "vaccination site, which can copy it from its register."}};
        case RefusalReason::names_contradict:
            return {{"Họ tên trên phản ánh và trên giấy xác nhận mâu thuẫn",
                     "Names on report and paper contradict each other"},
                    {"Họ tên trong phản ánh khác họ tên trên giấy xác nhận.",
                     "The name in the report differs from the name on the paper."},
                    {"Sửa họ tên cho giống giấy xác nhận. Nếu giấy ghi sai, mang giấy tờ tùy thân "
                     "đến cơ sở tiêm chủng để đính chính.",
                     "Write the name as on the paper. If the paper is wrong, take your identity "
                     "paper to the vaccination site to have it put right."}};
        case RefusalReason::not_the_paper:
            return {
                {"Gửi ảnh cá nhân thay cho giấy xác nhận", "A personal photo instead of the paper"},
                {"Ảnh gửi kèm không phải giấy xác nhận tiêm.",
                 "The photo does not show the paper that confirms the dose."},
                {"Chụp và gửi ảnh GIẤY XÁC NHẬN ĐÃ TIÊM VẮC XIN COVID-19.",
                 "Take and send a photo of the paper “GIẤY XÁC NHẬN ĐÃ TIÊM VẮC XIN "
                 "COVID-19”."}};
        case RefusalReason::dose_differs:
            return {{"Thông tin mũi tiêm khai báo khác giấy xác nhận",
                     "Dose data declared differ from the paper"},
                    {"Thông tin mũi tiêm bạn khai khác với giấy xác nhận.",
                     "What you declared about the dose differs from the paper."},
                    {"Đối chiếu từng mục của mũi tiêm với giấy xác nhận rồi sửa cho giống.",
                     "Compare every field of the dose with the paper, and write what it says."}};
        case RefusalReason::birth_date_differs:
            return {{"Ngày sinh trên giấy khác ngày sinh trên hệ thống",
                     "Birth date on the paper differs from the system's"},
                    {"Ngày sinh trên giấy khác với ngày sinh trên hệ thống.",
                     "The date of birth on the paper differs from the one on the system."},
                    {"Kiểm tra lại ngày sinh theo CCCD. Nếu giấy hoặc hệ thống sai, mang CCCD đến "
                     "cơ sở tiêm chủng hoặc công an xã/phường để đính chính.",
                     "Check it against your identity card. If the paper or the system is wrong, "
                     "take the card to the vaccination site or the commune's police."}};
        case RefusalReason::paper_incomplete:
            return {{"Giấy xác nhận thiếu họ tên, giới tính, thời gian tiêm, loại vắc xin",
                     "Paper without name, sex, time or vaccine"},
                    {"Giấy xác nhận thiếu họ tên, giới tính, thời gian tiêm hoặc loại vắc xin.",
                     "The paper lacks the name, the sex, the time of injection or the vaccine."},
                    {"Chụp lại để thấy đủ các mục. Nếu giấy không ghi, hãy đến cơ sở tiêm chủng "
                     "xin bổ sung.",
                     "Take the photo so that all of it shows. If the paper itself lacks them, "
                     "have the vaccination site complete it."}};
        case RefusalReason::data_covered:
            return {{"Che thông tin cá nhân trên giấy", "Personal data on the paper covered"},
                    {"Ảnh bị che một phần thông tin cá nhân.",
                     "Part of the personal data is covered in the photo."},
                    {"Chụp lại cả tờ giấy, không để tay hoặc vật khác che chữ.",
                     "Photograph the whole paper again, with nothing covering the writing."}};
        case RefusalReason::blurred:
            return {{"Ảnh mờ", "Blurred photo"},
                    {"Ảnh bị mờ, không đọc được chữ.", "The photo is blurred and cannot be read."},
                    {"Chụp lại: đặt giấy phẳng, đủ sáng, giữ yên máy, thấy đủ bốn góc.",
                     "Take it again: the paper flat, well lit, the camera still, all four corners "
                     "in the picture."}};
        case RefusalReason::date_differs:
            return {{"Ngày tiêm khai báo khác giấy xác nhận",
                     "Date of injection differs from the paper"},
                    {"Ngày tiêm bạn khai khác với ngày trên giấy.",
                     "The date of injection you declared differs from the paper."},
                    {"Sửa ngày tiêm cho giống giấy xác nhận.",
                     "Write the date of injection as on the paper."}};
        case RefusalReason::nothing_matches:
            return {{"Toàn bộ thông tin không trùng khớp", "Nothing matches"},
                    {"Toàn bộ thông tin khai báo không trùng với giấy xác nhận.",
                     "Nothing that was declared matches the paper."},
                    {"Kiểm tra xem ảnh có phải giấy của người được phản ánh không, rồi gửi lại.",
                     "Check whether the photo shows the paper of the person the report is about, "
                     "then send it again."}};
        case RefusalReason::name_incomplete:
            return {{"Họ tên không đầy đủ hoặc không dấu", "Name incomplete or without marks"},
                    {"Họ tên chưa đầy đủ hoặc viết không dấu.",
                     "The name is not complete, or is written without its marks."},
                    {"Viết đầy đủ họ, tên đệm và tên, có dấu như trên giấy tờ.",
                     "Write family, middle and given names in full, with all marks, as on the "
                     "papers."}};
        case RefusalReason::vaccine_differs:
            return {{"Loại vắc xin khai báo khác giấy xác nhận",
                     "Vaccine declared differs from the paper"},
                    {"Loại vắc xin bạn khai khác với giấy xác nhận.",
                     "The vaccine you declared differs from the paper."},
                    {"Chọn loại vắc xin đúng như ghi trên giấy xác nhận.",
                     "Choose the vaccine that the paper names."}};
        case RefusalReason::altered:
            return {
                {"Thông tin cá nhân trên phiếu bị sửa chữa", "Personal data on the paper altered"},
                {"Thông tin cá nhân trên giấy có dấu hiệu bị sửa.",
                 "Personal data on the paper seem to have been altered."},
                {"Mang giấy gốc và giấy tờ tùy thân đến cơ sở tiêm chủng để được xác nhận lại.",
                 "Take the original and your identity paper to the vaccination site, which "
                 "confirms it anew."}};
    }
    return {};
}

}  // namespace

Text official_reason(RefusalReason reason) {
    return texts_of(reason).official;
}

Text label_of(RefusalReason reason) {
    return texts_of(reason).citizen;
}

Text remedy_of(RefusalReason reason) {
    return texts_of(reason).remedy;
}

}  // namespace tiemchung::text
