#include "core/text/report_texts.h"

namespace tiemchung::text {

using report::ChangeKind;
using report::ComparedItem;
using report::DocumentType;
using report::HandlingLevel;
using report::LaterReason;
using report::Likeness;
using report::ReadableItem;
using report::ReportFor;
using report::ReportKind;

Text label_of(ReportKind kind) {
    switch (kind) {
        case ReportKind::dose_1:
            return {"Tôi đã tiêm mũi 1 nhưng chưa có chứng nhận tiêm",
                    "I had dose 1 but have no certificate"};
        case ReportKind::dose_2:
            return {"Tôi đã tiêm mũi 2 nhưng chỉ có chứng nhận tiêm mũi 1",
                    "I had dose 2 but my certificate shows only dose 1"};
        case ReportKind::both:
            return {"Tôi đã tiêm cả 2 mũi nhưng chưa có chứng nhận tiêm mũi 1 và mũi 2",
                    "I had both doses but have no certificate for either"};
    }
    return {};
}

Text label_of(ReportFor for_whom) {
    switch (for_whom) {
        case ReportFor::self:
            return {"Bản thân", "Myself"};
        case ReportFor::child:
            return {"Con dưới 18 tuổi", "My child under 18"};
        case ReportFor::ward:
            return {"Người tôi giám hộ", "A person under my guardianship"};
    }
    return {};
}

Text better_kind_question() {
    return {"Hệ thống đã có chứng nhận mũi {n} ngày {d}. Có phải bạn muốn chọn “{kind}”?",
            "The system has a certificate of dose {n} of {d}. Did you mean “{kind}”?"};
}

Text label_of(DocumentType type) {
    switch (type) {
        case DocumentType::confirmation:
            return {"Giấy xác nhận đã tiêm", "Paper that confirms the dose"};
        case DocumentType::screening_slip:
            return {"Phiếu khám sàng lọc", "Screening slip"};
        case DocumentType::appointment:
            return {"Giấy hẹn, tin nhắn tiêm", "Appointment slip or text message"};
    }
    return {};
}

Text label_of(ReadableItem item) {
    switch (item) {
        case ReadableItem::name:
            return {"họ tên", "name"};
        case ReadableItem::birth_date:
            return {"ngày sinh", "date of birth"};
        case ReadableItem::sex:
            return {"giới tính", "sex"};
        case ReadableItem::dose_date:
            return {"ngày tiêm", "date of injection"};
        case ReadableItem::dose_number:
            return {"mũi số", "dose number"};
        case ReadableItem::vaccine:
            return {"loại vắc xin", "vaccine"};
        case ReadableItem::untouched:
            return {"không che, không sửa", "nothing covered, nothing altered"};
    }
    return {};
}

Text label_of(LaterReason reason) {
    switch (reason) {
        case LaterReason::searching_register:
            return {"Chờ tra sổ tiêm", "The site's register is being searched"};
        case LaterReason::other_site:
            return {"Chờ cơ sở khác xác nhận", "Another site must confirm"};
        case LaterReason::population:
            return {"Chờ xác minh dân cư", "The identity is being verified"};
    }
    return {};
}

Text label_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::add_dose:
            return {"Thêm mũi tiêm", "Add the dose"};
        case ChangeKind::correct_date:
            return {"Sửa ngày tiêm", "Correct the date of injection"};
        case ChangeKind::correct_vaccine:
            return {"Sửa loại vắc xin", "Correct the vaccine"};
        case ChangeKind::correct_lot:
            return {"Sửa số lô", "Correct the lot number"};
        case ChangeKind::correct_sex:
            return {"Sửa giới tính", "Correct the sex"};
        case ChangeKind::correct_name:
            return {"Sửa họ tên – chuyển công an xã/phường xác minh",
                    "Correct the name – to be verified by the commune's police"};
        case ChangeKind::correct_birth_date:
            return {"Sửa ngày sinh – chuyển công an xã/phường xác minh",
                    "Correct the date of birth – to be verified by the commune's police"};
        case ChangeKind::correct_id:
            return {"Sửa số giấy tờ – chuyển công an xã/phường xác minh",
                    "Correct the ID number – to be verified by the commune's police"};
    }
    return {};
}

Text label_of(HandlingLevel level) {
    switch (level) {
        case HandlingLevel::site:
            return {"Cơ sở tiêm chủng", "Vaccination site"};
        case HandlingLevel::commune:
            return {"Trạm y tế xã/phường", "Health station of the commune"};
        case HandlingLevel::district:
            return {"Trung tâm y tế quận/huyện", "Health centre of the district"};
        case HandlingLevel::province:
            return {"Sở Y tế/CDC tỉnh, thành phố", "Health department of the province"};
    }
    return {};
}

Text handler_name(HandlingLevel level) {
    switch (level) {
        case HandlingLevel::site:
            break;
        case HandlingLevel::commune:
            return {"Trạm y tế {place}", "Health station of {place}"};
        case HandlingLevel::district:
            return {"Trung tâm y tế {place}", "Health centre of {place}"};
        case HandlingLevel::province:
            return {"Sở Y tế {place}", "Health department of {place}"};
    }
    return {"{place}", "{place}"};
}

Text population_verifier() {
    return {"Công an xã/phường", "Commune police"};
}

Text label_of(ComparedItem item) {
    switch (item) {
        case ComparedItem::name:
            return {"Họ và tên", "Full name"};
        case ComparedItem::birth_date:
            return {"Ngày sinh", "Date of birth"};
        case ComparedItem::sex:
            return {"Giới tính", "Sex"};
        case ComparedItem::id_number:
            return {"CMND/CCCD", "ID number"};
        case ComparedItem::dose_date:
            return {"Ngày tiêm", "Date of injection"};
        case ComparedItem::dose_vaccine:
            return {"Loại vắc xin", "Vaccine"};
        case ComparedItem::dose_lot:
            return {"Số lô", "Lot number"};
        case ComparedItem::dose_site:
            return {"Cơ sở tiêm chủng", "Vaccination site"};
    }
    return {};
}

Text label_of(Likeness likeness) {
    switch (likeness) {
        case Likeness::same:
            return {"Khớp", "Same"};
        case Likeness::different:
            return {"Khác", "Different"};
        case Likeness::addition:
            return {"Bổ sung", "Addition"};
        case Likeness::undeclared:
            return {"Không khai", "Not declared"};
        case Likeness::unknown:
            return {"Chưa có", "Nothing there"};
    }
    return {};
}

}  // namespace tiemchung::text
