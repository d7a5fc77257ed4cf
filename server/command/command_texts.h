#pragma once

#include "core/text/text.h"

/// What the command line says, in both languages.
namespace tiemchung::command::texts {

using text::Text;

inline constexpr Text program_usage{"Cách dùng: tiemchung LỆNH [THAM SỐ]...\n\nCác lệnh:\n",
                                    "Usage: tiemchung COMMAND [ARGUMENT]...\n\nCommands:\n"};

inline constexpr Text check_summary{"kiểm tra mã QR của chứng nhận",
                                    "check QR codes of certificates"};
inline constexpr Text serve_summary{"chạy cổng thông tin", "run the portal"};

inline constexpr Text check_usage{
    R"(Cách dùng: tiemchung check [--trust ĐƯỜNG_DẪN]... [--at THỜI_ĐIỂM] [--json] ĐẦU_VÀO...

ĐẦU_VÀO là ảnh (PNG, JPEG, WebP), tệp chữ có HC1:…, thư mục chứa chúng, hoặc - (đầu vào chuẩn).

  --trust ĐƯỜNG_DẪN     khóa được tin cậy: chứng thư số PEM hoặc DER, thư mục chứa chúng,
                        danh sách của Đức (cũng nhận của Hà Lan, Thụy Sĩ),
                        hoặc danh sách có chữ ký của dự án
  --publisher-key KHÓA  khóa công khai Ed25519 (base64, hoặc tệp chứa nó) của nơi ký danh sách;
                        nếu không có, đọc từ tệp ĐƯỜNG_DẪN.pub bên cạnh danh sách
  --at THỜI_ĐIỂM        xét thời hạn tại thời điểm này (ISO 8601) thay cho hiện tại
  --json                mỗi chứng nhận một dòng JSON
  --lang vi|en          ngôn ngữ của kết quả

Mã thoát: 0 tất cả đều thật và còn hạn · 1 có ít nhất một mã không đạt · 2 dùng sai
)",
    R"(Usage: tiemchung check [--trust PATH]... [--at TIME] [--json] INPUT...

INPUT is a picture (PNG, JPEG, WebP), a text file with HC1:…, a folder of these, or - (standard
input).

  --trust PATH          keys to trust: PEM or DER certificates, a folder of them, the German list
                        (also the Dutch and the Swiss), or the project's own signed list
  --publisher-key KEY   Ed25519 public key (base64, or a file that holds it) of who signed the
                        list; without it, PATH.pub beside the list is read
  --at TIME             judge validity at this instant (ISO 8601) instead of now
  --json                one line of JSON for each certificate
  --lang vi|en          language of the results

Exit code: 0 all genuine and valid · 1 at least one is not · 2 wrong use
)"};

inline constexpr Text unknown_command{"Không có lệnh {name}.", "There is no command {name}."};
inline constexpr Text unknown_option{"Không có tùy chọn {name}.", "There is no option {name}."};
inline constexpr Text missing_value{"Tùy chọn {name} cần một giá trị.",
                                    "Option {name} needs a value."};
inline constexpr Text bad_time{"--at {value}: {reason}", "--at {value}: {reason}"};
inline constexpr Text bad_language{"--lang chỉ nhận vi hoặc en.", "--lang takes vi or en."};
inline constexpr Text bad_publisher_key{
    "--publisher-key: không phải khóa công khai Ed25519 (32 byte, base64).",
    "--publisher-key: not an Ed25519 public key (32 bytes, base64)."};
inline constexpr Text no_inputs{"Chưa có đầu vào nào để kiểm tra.", "There is no input to check."};
inline constexpr Text trust_failed{"--trust {path}: {reason}", "--trust {path}: {reason}"};
inline constexpr Text trust_needs_key{
    "--trust {path}: danh sách có chữ ký cần khóa của nơi công bố (--publisher-key, hoặc tệp .pub "
    "bên cạnh).",
    "--trust {path}: a signed list needs its publisher's key (--publisher-key, or a .pub file "
    "beside it)."};
inline constexpr Text trust_left_out{"Lưu ý: --trust {path}: bỏ qua {count} mục không dùng được.",
                                     "Note: --trust {path}: {count} unusable entries left out."};
inline constexpr Text no_trust{"Lưu ý: không có --trust, nên không xác minh được nơi cấp nào.",
                               "Note: without --trust no issuer can be verified."};
inline constexpr Text checked_count{"Đã kiểm tra {total}: {ok} đạt, {other} không đạt.",
                                    "Checked {total}: {ok} OK, {other} not."};
inline constexpr Text progress{"Đang kiểm tra", "Checking"};
inline constexpr Text technical{"Thuật toán {alg}, khóa {kid}", "Algorithm {alg}, key {kid}"};

}  // namespace tiemchung::command::texts
