#pragma once

#include "core/text/text.h"

/// What `tiemchung serve` says on the command line, in both languages.
namespace tiemchung::command::texts {

using text::Text;

inline constexpr Text serve_usage{
    R"(Cách dùng: tiemchung serve [THAM SỐ]...

  --demo               chế độ thử: tự tạo khóa và chứng nhận mẫu, chỉ chạy trên máy này
  --data THƯ_MỤC       nơi giữ khóa, và các mẫu của chế độ thử (tiemchung-data)
  --web THƯ_MỤC        trang web đã dựng (build/web/dist)
  --trust ĐƯỜNG_DẪN    thêm khóa được tin cậy, như của tiemchung check; dùng được nhiều lần
  --address ĐỊA_CHỈ    địa chỉ IP để lắng nghe (127.0.0.1)
  --port N             cổng; 0 là cổng trống bất kỳ (8080)
  --threads N          số luồng mạng (mỗi lõi một luồng)
  --database ĐỊA_CHỈ   sqlite:TỆP hoặc postgresql://… (mặc định sqlite:THƯ_MỤC/register.db)
  --sms-gateway URL    cổng tin nhắn Kannel, ví dụ http://127.0.0.1:13013/cgi-bin/sendsms;
                       không có thì máy chủ này không nhận tra cứu
  --sms-user TÊN       tài khoản ở cổng tin nhắn
  --sms-password-file TỆP   tệp chứa mật khẩu của tài khoản đó
  --sms-sender TÊN     người gửi hiện trên điện thoại
  --sms-budget N       số tin nhắn tối đa mỗi giờ, tính chung mọi máy chủ (100000)
  --lookup-limit N     số lần tra cứu trong 10 phút của một dải mạng (5)
  --domain TÊN         tên miền của cổng, ghi trong tin nhắn; bắt buộc khi có --sms-gateway
  --jobs-every GIÂY    nhịp đối chiếu, ký cấp và tạo lại mã; 0 là không (60, chế độ thử: 0)
  --renew-within NGÀY  tạo mã mới trước khi mã cũ hết hạn bấy nhiêu ngày (14)
  --central-key TỆP, --central-certificate TỆP   khóa ký tập trung và chứng thư của nó
                       (THƯ_MỤC/central.key, central.crt; không có thì máy này không ký cấp)
  --pkcs11-module TỆP --token NHÃN --key-label NHÃN --pin-file TỆP   khóa nằm trong thiết bị
  --behind-https       đứng sau proxy HTTPS trên máy này: gửi HSTS, tin X-Forwarded-For
  --log                ghi mỗi yêu cầu một dòng ra stderr, không có dữ liệu cá nhân

In ra đúng một dòng "ready http://ĐỊA_CHỈ:CỔNG/" khi đã sẵn sàng; Ctrl-C để dừng.
Mã thoát: 0 đã dừng theo yêu cầu · 2 không chạy được
)",
    R"(Usage: tiemchung serve [ARGUMENT]...

  --demo               demo mode: makes keys and sample certificates, on this machine only
  --data DIR           where keys are kept, and demo mode's samples (tiemchung-data)
  --web DIR            the built page (build/web/dist)
  --trust PATH         more keys to trust, as of tiemchung check; may be repeated
  --address IP         address to listen on (127.0.0.1)
  --port N             port; 0 is any free one (8080)
  --threads N          network threads (one a core)
  --database ADDRESS   sqlite:FILE or postgresql://… (default sqlite:DIR/register.db)
  --sms-gateway URL    Kannel's SMS gateway, for example http://127.0.0.1:13013/cgi-bin/sendsms;
                       without it this server does no look-ups
  --sms-user NAME      the account at the gateway
  --sms-password-file FILE   holds that account's password
  --sms-sender NAME    the sender that phones show
  --sms-budget N       text messages an hour at most, of all servers together (100000)
  --lookup-limit N     look-ups in 10 minutes from one network range (5)
  --domain NAME        the portal's domain, named in text messages; needed with --sms-gateway
  --jobs-every SECONDS pause between rounds of matching, issuing and renewing; 0 is never
                       (60, in demo mode 0)
  --renew-within DAYS  renew a certificate so long before it runs out (14)
  --central-key FILE, --central-certificate FILE   the central signature's key and certificate
                       (DIR/central.key, central.crt; without them this server issues nothing)
  --pkcs11-module FILE --token LABEL --key-label LABEL --pin-file FILE   the key is on a token
  --behind-https       behind an HTTPS proxy on this machine: send HSTS, trust X-Forwarded-For
  --log                one line a request to stderr, without personal data

Prints exactly one line, "ready http://ADDRESS:PORT/", once it answers; Ctrl-C stops it.
Exit code: 0 stopped as asked · 2 could not run
)"};

inline constexpr Text serve_unknown{"Không có tham số {name} (xem tiemchung serve --help).",
                                    "There is no argument {name} (see tiemchung serve --help)."};
inline constexpr Text serve_missing_value{"{name} cần một giá trị.", "{name} needs a value."};
inline constexpr Text serve_surplus_value{"{name} không nhận giá trị.", "{name} takes no value."};
inline constexpr Text serve_bad_number{"{name} {value}: phải là số từ {least} đến {most}.",
                                       "{name} {value}: must be a number from {least} to {most}."};
inline constexpr Text serve_demo_is_local{
    "Chế độ thử chỉ chạy trên máy này: --demo không đi cùng --address {value}.",
    "Demo mode is for this machine only: --demo refuses --address {value}."};
inline constexpr Text serve_bad_gateway{
    "--sms-gateway {value}: phải có dạng http://MÁY:CỔNG/ĐƯỜNG_DẪN.",
    "--sms-gateway {value}: must look like http://HOST:PORT/PATH."};
inline constexpr Text serve_demo_has_no_gateway{
    "Chế độ thử không gửi tin nhắn thật: --demo không đi cùng --sms-gateway.",
    "Demo mode sends no real messages: --demo refuses --sms-gateway."};
inline constexpr Text serve_bad_domain{
    "--domain {value}: phải là tên miền chữ thường như tiemchung.example.vn, không có https://.",
    "--domain {value}: must be a domain in lower case like tiemchung.example.vn, without "
    "https://."};
inline constexpr Text serve_messages_need_domain{
    "Tin nhắn ghi địa chỉ của cổng: --sms-gateway cần có --domain, ví dụ "
    "--domain tiemchung.example.vn.",
    "Messages name the portal's address: --sms-gateway needs --domain, for example "
    "--domain tiemchung.example.vn."};
inline constexpr Text serve_token_needs_all{
    "Khóa trong thiết bị cần đủ --pkcs11-module, --token, --key-label và --pin-file.",
    "A key on a token needs all of --pkcs11-module, --token, --key-label and --pin-file."};
inline constexpr Text job_match{"Đối chiếu dân cư", "Matching with the population register"};
inline constexpr Text job_issue{"Ký cấp", "Issuing"};
inline constexpr Text job_renew{"Tạo lại mã hết hạn", "Renewing"};
inline constexpr Text serve_messages_given_up{"Không gửi được {count} tin nhắn.",
                                              "{count} text messages could not be sent."};
inline constexpr Text job_reports{"Xử lý phản ánh", "Work on reports"};
inline constexpr Text job_errands{"Việc định kỳ", "Periodic work"};
inline constexpr Text serve_failed{"{subject}: {what} {next}", "{subject}: {what} {next}"};

}  // namespace tiemchung::command::texts
