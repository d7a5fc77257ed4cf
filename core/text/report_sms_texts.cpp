#include "core/text/report_sms_texts.h"

#include "core/text/sms_texts.h"
#include "core/text/text.h"

namespace tiemchung::text {
namespace {

/// What has become of a report, and where to see it.
std::string news(std::string_view what, std::string_view report, std::string_view where) {
    constexpr std::size_t longest_code = 20;
    return fill("BYT: Phan anh {report} {what}. Xem {where}",
                {{"report", report.substr(0, longest_code)}, {"what", what}, {"where", where}});
}

std::string to_citizen(std::string_view what, std::string_view report, std::string_view domain) {
    return news(what, report,
                fill("tai {domain} muc Theo doi phan anh.",
                     {{"domain", domain.substr(0, max_sms_domain)}}));
}

std::string to_staff(std::string_view what, std::string_view report, std::string_view domain) {
    return news(what, report,
                fill("{domain}/nhan-vien", {{"domain", domain.substr(0, max_sms_domain)}}));
}

}  // namespace

std::string report_code_sms(std::string_view code) {
    return fill(
        "BYT: Ma OTP phan anh tiem chung la {code}, hieu luc 3 phut. Khong cung cap ma cho bat ky "
        "ai.",
        {{"code", code}});
}

std::string report_received_sms(std::string_view report, std::string_view domain) {
    return to_citizen("da duoc ghi nhan", report, domain);
}

std::string report_by_operator_sms(std::string_view staff, std::string_view report,
                                   std::string_view time) {
    return fill(
        "BYT: Nhan vien {staff} da lap phan anh {report} thay ban luc {time}. Neu khong phai ban, "
        "goi 19009095.",
        {{"staff", staff.substr(0, max_sms_staff)}, {"report", report}, {"time", time}});
}

std::string report_link_sms(std::string_view link) {
    return fill("BYT: Gui anh va xac nhan phan anh trong 30 phut tai {link}",
                {{"link", link.substr(0, max_sms_link)}});
}

std::string report_needs_info_sms(std::string_view report, std::string_view domain) {
    return to_citizen("can bo sung", report, domain);
}

std::string report_put_off_sms(std::string_view report, std::string_view domain) {
    return to_citizen("tam hoan xu ly", report, domain);
}

std::string report_escalated_sms(std::string_view report, std::string_view domain) {
    return to_citizen("da chuyen cap tren", report, domain);
}

std::string report_handed_on_sms(std::string_view report, std::string_view domain) {
    return to_staff("da chuyen tu don vi ban len cap tren", report, domain);
}

std::string report_taken_over_sms(std::string_view report, std::string_view domain) {
    return to_staff("da chuyen den don vi ban, can xu ly trong 48 gio", report, domain);
}

std::string report_approved_sms(std::string_view report, std::string_view domain) {
    return to_citizen("da duoc duyet", report, domain);
}

std::string report_refused_sms(std::string_view report, std::string_view domain) {
    return to_citizen("bi tu choi", report, domain);
}

std::string report_done_sms(std::string_view report, std::string_view domain) {
    return to_citizen("da xu ly xong", report, domain);
}

}  // namespace tiemchung::text
