#pragma once

#include "core/text/text.h"

/// What `tiemchung admin` says, in both languages.
namespace tiemchung::command::texts {

using text::Text;

inline constexpr Text admin_summary{"quản lý cơ sở dữ liệu tiêm chủng và cấp chứng nhận",
                                    "run the register and issue certificates"};

inline constexpr Text admin_usage{
    R"(Cách dùng: tiemchung admin [--data THƯ_MỤC] [--database ĐỊA_CHỈ] VIỆC...

Nhập dữ liệu (CSV, UTF-8; định dạng trong server/registry/README.md)
  import-sites TỆP          cơ sở tiêm chủng; mỗi cơ sở mới được tạo một khóa ký số
  import-doses TỆP          mũi tiêm do cơ sở gửi
  import-population TỆP     dữ liệu dân cư để đối chiếu
      --bad-lines TỆP       nơi ghi các dòng sai (mặc định: TỆP.bad.csv)

Ba bước cấp
  match                     bước 1: đối chiếu với dữ liệu dân cư
  sign-site MÃ | --all      bước 2: cơ sở ký số mũi tiêm của mình
  issue                     bước 3: ký số trung tâm và cấp chứng nhận
  renew [--within NGÀY]     cấp lại chứng nhận đã hết hạn, hoặc sắp hết hạn trong số ngày này
  make-central-key [ES256|PS256]   tạo khóa ký trung tâm (mặc định PS256)

Báo cáo
  list-mismatches [TỆP]     danh sách cần làm sạch, theo tỉnh và xã (CSV)
  stats [--json]            số liệu theo tỉnh

Nhân viên
  staff add TÊN --role operator|reviewer|supervisor|admin [--site MÃ | --pile NƠI]
      --pile NƠI            nơi xử lý: site/MÃ, commune/TỈNH/QUẬN/PHƯỜNG, district/TỈNH/QUẬN,
                            province/TỈNH; người giám sát không có nơi xử lý thì thấy tất cả
  staff reset TÊN           mật khẩu và khóa xác thực mới; mọi phiên đang mở kết thúc
  staff remove TÊN          xóa tài khoản ngay; nhật ký vẫn giữ những gì đã làm
  duty-phone set NƠI SỐ     số di động trực của nơi xử lý: nhận tin nhắn khi phản ánh chuyển cấp
  duty-phone remove NƠI     bỏ số ấy (cơ sở không có số trực dùng số của mình, nếu là di động)
  audit verify              kiểm tra nhật ký: không dòng nào bị thiếu, sửa hay đổi chỗ

  --data THƯ_MỤC            khóa và cơ sở dữ liệu (mặc định tiemchung-data)
  --database ĐỊA_CHỈ        sqlite:TỆP hoặc postgresql://… (mặc định sqlite:THƯ_MỤC/register.db)
  --central-key TỆP         khóa ký trung tâm, PEM (mặc định THƯ_MỤC/central.key)
  --central-certificate TỆP chứng thư của khóa ấy (mặc định THƯ_MỤC/central.crt)
  --pkcs11-module TỆP --token NHÃN --key-label NHÃN --pin-file TỆP
                            khóa nằm trong thiết bị PKCS#11, thay cho --central-key
  --domain TÊN              tên miền của cổng, ghi trong tin nhắn báo đã cấp
  --lang vi|en              ngôn ngữ của kết quả

Mã thoát: 0 xong · 1 xong nhưng có dòng hoặc mũi tiêm bị bỏ lại, hoặc thất bại · 2 dùng sai
)",
    R"(Usage: tiemchung admin [--data DIR] [--database ADDRESS] TASK...

Importing (CSV, UTF-8; formats in server/registry/README.md)
  import-sites FILE         vaccination sites; each new one gets a signing key
  import-doses FILE         doses sent in by sites
  import-population FILE    the population register's data to match with
      --bad-lines FILE      where bad lines are told (default: FILE.bad.csv)

The three steps of issuing
  match                     step 1: compare with the population register
  sign-site CODE | --all    step 2: sites sign their own doses
  issue                     step 3: sign centrally and issue certificates
  renew [--within DAYS]     renew certificates that have expired, or will within these days
  make-central-key [ES256|PS256]   make the central key (default PS256)

Reports
  list-mismatches [FILE]    the cleaning list, by province and commune (CSV)
  stats [--json]            figures by province

Staff
  staff add NAME --role operator|reviewer|supervisor|admin [--site CODE | --pile PILE]
      --pile PILE           site/CODE, commune/PROVINCE/DISTRICT/COMMUNE, district/PROVINCE/DISTRICT
                            or province/PROVINCE; a supervisor without one sees all
  staff reset NAME          new password and authenticator secret; ends all sessions
  staff remove NAME         ends the account at once; the log keeps what it did
  duty-phone set PILE NUMBER   mobile number on duty: told by SMS of reports that are escalated
  duty-phone remove PILE    no such number (a site without one has its own, if that is a mobile)
  audit verify              prove the log: no row is missing, altered or out of its place

  --data DIR                keys and database (default tiemchung-data)
  --database ADDRESS        sqlite:FILE or postgresql://… (default sqlite:DIR/register.db)
  --central-key FILE        the central key, PEM (default DIR/central.key)
  --central-certificate FILE its certificate (default DIR/central.crt)
  --pkcs11-module FILE --token LABEL --key-label LABEL --pin-file FILE
                            a key on a PKCS#11 token, in place of --central-key
  --domain NAME             the portal's domain, named in messages that tell of an issue
  --lang vi|en              language of the results

Exit code: 0 done · 1 done with lines or doses left out, or failed · 2 wrong use
)"};

inline constexpr Text admin_no_task{"Chưa nêu việc cần làm.", "There is no task."};
inline constexpr Text admin_unknown_task{"Không có việc {name}.", "There is no task {name}."};
inline constexpr Text admin_missing_operand{"{name} cần thêm {operand}.",
                                            "{name} needs {operand}."};
inline constexpr Text admin_surplus_operand{"{name} không nhận thêm {operand}.",
                                            "{name} does not take {operand}."};
inline constexpr Text admin_option_elsewhere{"Tùy chọn {name} không dùng cho {task}.",
                                             "Option {name} does not belong to {task}."};
inline constexpr Text admin_surplus_value{"Tùy chọn {name} không nhận giá trị.",
                                          "Option {name} takes no value."};
inline constexpr Text admin_bad_days{"--within nhận số ngày từ 0 đến 3650.",
                                     "--within takes a number of days from 0 to 3650."};
inline constexpr Text admin_bad_role{"--role nhận operator, reviewer, supervisor hoặc admin.",
                                     "--role takes operator, reviewer, supervisor or admin."};
inline constexpr Text admin_token_needs_all{
    "Khóa PKCS#11 cần đủ --pkcs11-module, --token, --key-label và --pin-file.",
    "A PKCS#11 key needs all of --pkcs11-module, --token, --key-label and --pin-file."};

inline constexpr Text operand_file{"một tệp", "a file"};
inline constexpr Text operand_site{"mã cơ sở hoặc --all", "a site's code or --all"};
inline constexpr Text operand_account{"add TÊN --role VAI_TRÒ, reset TÊN hoặc remove TÊN",
                                      "add NAME --role ROLE, reset NAME or remove NAME"};
inline constexpr Text operand_duty_phone{"set NƠI SỐ hoặc remove NƠI",
                                         "set PILE NUMBER or remove PILE"};
inline constexpr Text operand_verify{"verify", "verify"};
inline constexpr Text operand_algorithm{"ES256 hoặc PS256", "ES256 or PS256"};

inline constexpr Text admin_failed{"{subject}: {what} {next}", "{subject}: {what} {next}"};
inline constexpr Text subject_database{"Cơ sở dữ liệu", "Database"};
inline constexpr Text subject_central_key{"Khóa ký trung tâm", "Central key"};
inline constexpr Text missing_column{"Tệp {file} thiếu cột {column}. {next}",
                                     "File {file} lacks the column {column}. {next}"};

inline constexpr Text pace{"{percent} % · {rate} {unit}/giây · còn {left}",
                           "{percent}% · {rate} {unit}/s · {left} left"};
inline constexpr Text unit_lines{"dòng", "lines"};
inline constexpr Text unit_citizens{"người", "people"};
inline constexpr Text unit_doses{"mũi", "doses"};
inline constexpr Text unit_certificates{"chứng nhận", "certificates"};
inline constexpr Text importing{"Đang nhập", "Importing"};
inline constexpr Text matching{"Đang đối chiếu", "Matching"};
inline constexpr Text signing_doses{"Đang ký số", "Signing"};
inline constexpr Text issuing{"Đang cấp", "Issuing"};
inline constexpr Text renewing{"Đang cấp lại", "Renewing"};

inline constexpr Text imported{
    "{file}: {lines} dòng · {added} mới · {corrected} sửa · {unchanged} không đổi · {bad} sai",
    "{file}: {lines} lines · {added} new · {corrected} corrected · {unchanged} unchanged · {bad} "
    "bad"};
inline constexpr Text import_resumed{"Đã tiếp tục từ chỗ lần trước dừng lại.",
                                     "Went on where the last run stopped."};
inline constexpr Text import_bad_lines{
    "Các dòng sai và lý do nằm trong {file}. Sửa rồi nhập lại riêng các dòng ấy.",
    "Bad lines and reasons are in {file}. Mend them, then import just those lines."};
inline constexpr Text matched{"Bước 1: {matched} người khớp · {mismatched} người chưa khớp",
                              "Step 1: {matched} people matched · {mismatched} did not"};
inline constexpr Text signed_doses{"Bước 2: đã ký số {count} mũi tiêm",
                                   "Step 2: {count} doses signed"};
inline constexpr Text keyless_site{"Cơ sở {site} chưa có khóa ký số nên bị bỏ qua.",
                                   "Site {site} has no signing key and was passed over."};
inline constexpr Text issued{"Bước 3: đã cấp {count} chứng nhận · {refused} bị từ chối",
                             "Step 3: {count} certificates issued · {refused} refused"};
inline constexpr Text renewed{"Đã cấp lại {count} chứng nhận · {refused} bị từ chối",
                              "{count} certificates renewed · {refused} refused"};
inline constexpr Text refused_hint{
    "Mũi tiêm bị từ chối có chữ ký cơ sở không đúng và quay lại bước 2.",
    "Refused doses have a wrong signature of their site and wait at step 2 again."};
inline constexpr Text job_is_busy{"Một máy chủ khác đang làm việc này.",
                                  "Another server is at this job."};
inline constexpr Text central_key_made{
    "Đã tạo khóa {key} và chứng thư {certificate}. Giữ kín khóa; thêm chứng thư vào danh sách tin "
    "cậy.",
    "Made the key {key} and the certificate {certificate}. Keep the key secret; put the "
    "certificate "
    "into the trust list."};
inline constexpr Text mismatches_written{"{file}: {count} dòng cần làm sạch",
                                         "{file}: {count} lines to clean"};
inline constexpr Text staff_added{
    "Tài khoản {account} đã sẵn sàng. Các mã dưới đây chỉ hiện một lần:\n"
    "  Mật khẩu dùng một lần: {password}\n"
    "  Khóa mã xác thực (TOTP): {totp}\n"
    "  {uri}\n",
    "The account {account} is ready. These are shown once only:\n"
    "  One-time password: {password}\n"
    "  Secret of the authenticator (TOTP): {totp}\n"
    "  {uri}\n"};

inline constexpr Text staff_removed{"Đã xóa tài khoản {account}.",
                                    "Removed the account {account}."};
inline constexpr Text duty_phone_set{"Số trực của {pile}: {phone}.",
                                     "On duty for {pile}: {phone}."};
inline constexpr Text duty_phone_removed{"Đã bỏ số trực của {pile}.",
                                         "Removed the number on duty for {pile}."};
inline constexpr Text audit_holds{
    "Nhật ký nguyên vẹn: {rows} dòng. Mã của dòng cuối, nên ghi lại ở nơi khác để đối chiếu lần "
    "sau: {head}",
    "The log holds: {rows} rows. Hash of the last one, to be kept elsewhere and compared next "
    "time: "
    "{head}"};
inline constexpr Text audit_broken{"Nhật ký hỏng từ dòng {row}: thiếu, bị sửa hoặc sai chỗ. {next}",
                                   "The log is broken from row {row} on: missing, altered or out "
                                   "of its place. {next}"};

inline constexpr Text stats_all{"Cả nước", "All"};
inline constexpr Text stats_head[] = {
    {"Tỉnh/thành phố", "Province"},
    {"Người", "People"},
    {"Khớp", "Matched"},
    {"Mũi", "Doses"},
    {"Đã ký", "Signed"},
    {"Đã cấp", "Issued"},
    {"Thiếu số", "No ID"},
    {"Sai dạng", "Bad ID"},
    {"Lệch", "Mismatch"},
    {"Chờ khớp", "To match"},
    {"Chờ cơ sở", "To sign"},
    {"Chờ cấp", "To issue"},
    {"Hết hạn", "Expired"},
};

}  // namespace tiemchung::command::texts
