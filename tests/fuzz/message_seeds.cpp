// Writes the seed corpora of the messages, person and csv_lines targets. Usage: message_seeds
// FOLDER
#include <filesystem>
#include <fstream>
#include <initializer_list>

#include "core/api/lookup_messages.h"
#include "core/api/problem.h"
#include "core/report/report_code.h"
#include "tests/core/api/sample_messages.h"
#include "tests/core/api/sample_record.h"

using namespace tiemchung;

namespace {

void write_seeds(const std::filesystem::path& folder, const std::string& name,
                 std::initializer_list<std::string> contents) {
    std::filesystem::create_directories(folder);
    int number = 0;
    for (const std::string& content : contents) {
        const std::string file = name + std::to_string(number++);
        std::ofstream(folder / file, std::ios::binary) << content;
    }
}

api::LookupRequest sample_request() {
    api::LookupRequest request;
    request.form.name = "Lê Hoàng Phúc";
    request.form.birth_date = {"22", "3", "1979", false};
    request.form.sex = identity::Sex::male;
    request.form.id_kind = identity::IdKind::citizen;
    request.form.last_dose = {"5", "10", "2021", false};
    return request;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const std::filesystem::path root = argv[1];
    api::Problem problem{422, "Unprocessable Content", ErrorCode::otp_wrong, "a", "b", {}, 3, 60};
    problem.fields.push_back({"name", ErrorCode::person_name_missing});
    write_seeds(root / "messages", "citizen",
                {api::to_json(sample_request()),
                 api::to_json(sample_record()),
                 api::to_json(api::CaptchaChallenge{"a", "/image", "/audio"}),
                 api::to_json(api::OtpSent{"a"}),
                 api::to_json(api::OtpAnswer{"123456"}),
                 api::to_json(api::NoticeRequest{2}),
                 api::to_json(problem),
                 api::to_json(api::ReportRequest{report::sample_report(), "a", "b", "c"}),
                 api::to_json(report::draft_of(report::sample_report())),
                 api::to_json(api::sample_report_case()),
                 api::to_json(api::sample_receipt()),
                 api::to_json(api::UploadRequest{1}),
                 api::to_json(api::UploadState{"a", 2, 1}),
                 api::to_json(api::sample_site_list()),
                 api::to_json(api::ReportConfirmed{api::sample_receipt(), "b"}),
                 api::to_json(api::LinkOpening{"a"}),
                 api::to_json(api::sample_linked_report()),
                 api::to_json(api::LinkConfirmation{"a", report::sample_report().paper, true}),
                 api::to_json(api::TrackRequest{"a", "b", {"1", "2", "1979", false}}),
                 api::to_json(api::ReportCases{{api::sample_report_case()}}),
                 api::to_json(api::Supplement{report::sample_report(), "a"}),
                 api::to_json(api::PhoneChange{"a"}),
                 api::to_json(api::ReportJoining{"a"})});
    write_seeds(
        root / "messages", "staff",
        {api::to_json(api::SignIn{"a", "b", "123456"}),
         api::to_json(api::StaffSession{"a", api::StaffRole::reviewer, "b", false, Timestamp{1}}),
         api::to_json(api::PasswordChange{"a", "b"}),
         api::to_json(api::CallOpening{"a", api::Caller::proxy, true}),
         api::to_json(api::sample_call()), api::to_json(api::sample_caller_check()),
         api::to_json(api::CallerFiling{report::sample_report(), true, api::FilingWay::link, "a"}),
         api::to_json(api::FiledReport{"a", api::FilingWay::link, "b", Timestamp{1}}),
         api::to_json(api::CallClosing{api::ClosingReason::cut_off, "a"}),
         api::to_json(api::Shift{1, 2, 3}), api::to_json(api::sample_case_queue()),
         api::to_json(api::sample_case_file()), api::to_json(api::sample_decision()),
         api::to_json(api::sample_figures())});
    write_seeds(
        root / "report", "text",
        {report::report_code({1, 2, 3, 4, 5, 6, 7, 8}), "pa 2222 2222 22", "phuc@vidu.vn",
         "dose_2.date", "79001", "%PDF-1.7", "12 Lê Lợi", "ABX0412", "Le\u0302 Hoa\u0300ng"});
    write_seeds(root / "person", "text",
                {"Nguyễn Bảo Duy", "H'Hen Niê", "Đặng Thu\u0300y\u00a0Tra\u0302m",
                 "Jürgen Groß-Þór", "001079012345", "012 345 678", "C1234567", "+84 (0)912.345.678",
                 "01691234567", "02438123456", "22/03/1979", "2021-10-05", "TP. Hồ Chí Minh",
                 "Thừa Thiên Huế", "Vero Cell", "EU/1/20/1528"});
    const std::string head =
        "name,birth_date,sex,id_number,phone,province,dose_number,dose_date,vaccine,lot,site\n";
    const std::string line =
        "Lê Hoàng Phúc,22/03/1979,Nam,001079012345,0912345678,79,1,2021-07-01,Vero Cell,A-1,T-1\n";
    write_seeds(
        root / "csv_lines", "lines",
        {"\xef\xbb\xbf" + head + line + line, head + "\"Lê \"\"Phúc\"\"\",1979,Nữ,,,\r\n" + line,
         head + "\"never closed\n" + line, head + "\n\n" + line + "a\rb,\"c\nd\"\n"});
    return 0;
}
