#include "core/text/report_texts.h"

namespace tiemchung::text {

using report::ActorKind;
using report::ReportEvent;
using report::ReportStatus;

Text label_of(ReportStatus status) {
    switch (status) {
        case ReportStatus::draft:
            return {"Chưa gửi", "Not sent"};
        case ReportStatus::wait_otp:
            return {"Chờ xác thực OTP", "Waiting for the one-time code"};
        case ReportStatus::received:
            return {"Đang chờ cơ sở y tế tiếp nhận", "Waiting for a facility"};
        case ReportStatus::reviewing:
        case ReportStatus::wait_second:
            return {"Đang xử lý", "In review"};
        case ReportStatus::need_info:
            return {"Cần bổ sung", "Needs more"};
        case ReportStatus::later:
            return {"Tạm hoãn xử lý", "Deferred"};
        case ReportStatus::escalated:
            return {"Quá 48 giờ – đã chuyển cấp trên", "Escalated after 48 hours"};
        case ReportStatus::approved:
            return {"Đã duyệt – đang cập nhật", "Approved, updating"};
        case ReportStatus::signing:
            return {"Chờ ký số", "Waiting for signature"};
        case ReportStatus::done:
            return {"Đã cập nhật chứng nhận", "Certificate updated"};
        case ReportStatus::not_changed:
            return {"Đã duyệt nhưng mã QR chưa đổi – đang kiểm tra",
                    "Approved, QR code unchanged – being checked"};
        case ReportStatus::refused:
            return {"Từ chối", "Refused"};
        case ReportStatus::withdrawn:
            return {"Đã rút", "Withdrawn"};
        case ReportStatus::erased:
            return {"Đã xóa dữ liệu ngày {d}", "Data erased on {d}"};
    }
    return {};
}

Text sentence_of(ReportStatus status) {
    switch (status) {
        case ReportStatus::draft:
            return {"Phản ánh chưa được gửi. Bạn có thể tiếp tục điền.",
                    "The report has not been sent. You can go on filling it in."};
        case ReportStatus::wait_otp:
            return {"Nhập mã OTP trong vòng 15 phút, nếu không phản ánh sẽ bị hủy.",
                    "Enter the one-time code within 15 minutes, or the report is dropped."};
        case ReportStatus::received:
            return {"Nơi tiếp nhận: {handler}. Hạn xử lý: {deadline}.",
                    "To be taken up by: {handler}. Deadline: {deadline}."};
        case ReportStatus::reviewing:
        case ReportStatus::wait_second:
            return {"{handler} đang xem xét phản ánh của bạn.",
                    "{handler} is reviewing your report."};
        case ReportStatus::need_info:
            return {"Cơ sở y tế cần bạn bổ sung các mục được nêu. Đồng hồ 48 giờ tạm dừng.",
                    "The facility needs the fields named from you. The 48 hours stand still."};
        case ReportStatus::later:
            return {"{reason}. Dự kiến xử lý tiếp ngày {d}. Đồng hồ 48 giờ tạm dừng.",
                    "{reason}. To be continued on {d}. The 48 hours stand still."};
        case ReportStatus::escalated:
            return {"Đã quá 48 giờ. Phản ánh được chuyển tới {handler}.",
                    "48 hours are over. The report has been moved to {handler}."};
        case ReportStatus::approved:
            return {"Phản ánh đã được duyệt. Hồ sơ tiêm của bạn đang được cập nhật.",
                    "The report is approved. Your vaccination record is being updated."};
        case ReportStatus::signing:
            return {"Hồ sơ đã cập nhật. Đang chờ {signer} ký số.",
                    "The record is updated. Waiting for {signer} to sign."};
        case ReportStatus::done:
            return {"Chứng nhận mới đã có. Bạn có thể mở mã QR mới.",
                    "The new certificate is there. You can open the new QR code."};
        case ReportStatus::not_changed:
            return {
                "Mã QR mới chưa đúng nội dung đã duyệt. Chúng tôi tiếp tục kiểm tra; bạn không "
                "cần gửi lại.",
                "The new QR code does not yet say what was approved. We keep checking; there "
                "is no need to send anything again."};
        case ReportStatus::refused:
            return {"Xem lý do và cách khắc phục bên dưới, rồi bấm “Sửa và gửi lại”.",
                    "See the reasons and what to do below, then press “Mend and send again”."};
        case ReportStatus::withdrawn:
            return {"Bạn đã rút phản ánh. Bạn có thể gửi lại bất cứ lúc nào.",
                    "You have withdrawn the report. You can send one again at any time."};
        case ReportStatus::erased:
            return {"Ảnh và nội dung phản ánh đã được xóa ngày {d}.",
                    "Photos and content of the report were erased on {d}."};
    }
    return {};
}

Text label_of(ActorKind actor) {
    switch (actor) {
        case ActorKind::citizen:
            return {"Công dân", "Citizen"};
        case ActorKind::operator_:
            return {"Nhân viên tổng đài", "Hotline operator"};
        case ActorKind::reviewer:
            return {"Cơ sở y tế", "Health facility"};
        case ActorKind::supervisor:
            return {"Người giám sát", "Supervisor"};
        case ActorKind::site:
            return {"Cơ sở tiêm chủng", "Vaccination site"};
        case ActorKind::central:
            return {"Cục Y tế dự phòng", "Department of Preventive Medicine"};
        case ActorKind::system:
            return {"Hệ thống", "System"};
    }
    return {};
}

Text timeline_line(ReportEvent event) {
    switch (event) {
        case ReportEvent::send:
            return {"{actor} gửi phản ánh, chờ xác thực OTP",
                    "{actor} sent the report, to be confirmed by code"};
        case ReportEvent::confirm_otp:
            return {"{actor} xác thực bằng OTP", "{actor} confirmed by one-time code"};
        case ReportEvent::drop:
            return {"{actor} hủy phản ánh chưa xác thực", "{actor} dropped the unconfirmed report"};
        case ReportEvent::open:
            return {"{actor} mở hồ sơ", "{actor} opened the case"};
        case ReportEvent::ask:
            return {"{actor} yêu cầu bổ sung", "{actor} asked for more"};
        case ReportEvent::supplement:
            return {"{actor} bổ sung thông tin", "{actor} added to the report"};
        case ReportEvent::put_off:
            return {"{actor} tạm hoãn xử lý", "{actor} deferred the report"};
        case ReportEvent::resume:
            return {"{actor} đưa hồ sơ trở lại hàng chờ",
                    "{actor} put the case back into the queue"};
        case ReportEvent::refuse:
            return {"{actor} từ chối", "{actor} refused the report"};
        case ReportEvent::resend:
            return {"{actor} sửa và gửi lại", "{actor} mended the report and sent it again"};
        case ReportEvent::approve:
            return {"{actor} duyệt", "{actor} approved the report"};
        case ReportEvent::approve_first:
            return {"{actor} duyệt, chờ người thứ hai xác nhận",
                    "{actor} approved the report, to be confirmed by a second person"};
        case ReportEvent::approve_second:
            return {"{actor} xác nhận duyệt", "{actor} confirmed the approval"};
        case ReportEvent::reject_second:
            return {"{actor} không xác nhận, hồ sơ được xem lại",
                    "{actor} did not confirm, the case is looked at again"};
        case ReportEvent::update_record:
            return {"{actor} cập nhật hồ sơ tiêm", "{actor} updated the vaccination record"};
        case ReportEvent::sign_by_site:
            return {"{actor} ký số mũi tiêm", "{actor} signed the dose"};
        case ReportEvent::issue:
            return {"{actor} ký cấp chứng nhận mới", "{actor} issued the new certificate"};
        case ReportEvent::found_equal:
            return {"{actor} đối chiếu: mã QR mới đúng nội dung đã duyệt",
                    "{actor} compared: the new QR code says what was approved"};
        case ReportEvent::found_different:
            return {"{actor} đối chiếu: mã QR chưa đúng nội dung đã duyệt",
                    "{actor} compared: the QR code does not say what was approved"};
        case ReportEvent::escalate:
            return {"{actor} chuyển hồ sơ lên cấp trên", "{actor} moved the case one level up"};
        case ReportEvent::change_phone:
            return {"{actor} đổi số điện thoại nhận kết quả",
                    "{actor} changed the phone number for results"};
        case ReportEvent::erase_photo:
            return {"{actor} xóa ảnh", "{actor} erased the photos"};
        case ReportEvent::withdraw:
            return {"{actor} rút phản ánh", "{actor} withdrew the report"};
        case ReportEvent::erase:
            return {"{actor} xóa dữ liệu phản ánh", "{actor} erased the report's data"};
    }
    return {};
}

}  // namespace tiemchung::text
