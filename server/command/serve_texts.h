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
  --behind-https       đứng sau proxy HTTPS: gửi HSTS
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
  --behind-https       behind an HTTPS proxy: send HSTS
  --log                one line a request to stderr, without personal data

Prints exactly one line, "ready http://ADDRESS:PORT/", once it answers; Ctrl-C stops it.
Exit code: 0 stopped as asked · 2 could not run
)"};

inline constexpr Text serve_unknown{"Không có tham số {name} (xem tiemchung serve --help).",
                                    "There is no argument {name} (see tiemchung serve --help)."};
inline constexpr Text serve_missing_value{"{name} cần một giá trị.", "{name} needs a value."};
inline constexpr Text serve_surplus_value{"{name} không nhận giá trị.", "{name} takes no value."};
inline constexpr Text serve_bad_number{"{name} {value}: phải là số từ 0 đến {most}.",
                                       "{name} {value}: must be a number from 0 to {most}."};
inline constexpr Text serve_demo_is_local{
    "Chế độ thử chỉ chạy trên máy này: --demo không đi cùng --address {value}.",
    "Demo mode is for this machine only: --demo refuses --address {value}."};
inline constexpr Text serve_failed{"{subject}: {what} {next}", "{subject}: {what} {next}"};

}  // namespace tiemchung::command::texts
