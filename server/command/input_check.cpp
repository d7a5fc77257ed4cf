#include "server/command/input_check.h"

#include "server/command/bounded_file.h"
#include "server/pictures/picture_format.h"
#include "server/pictures/read_qr.h"

namespace tiemchung::command {
namespace {

/// PRODUCT limit for pictures; texts are bounded again, much tighter, by the check itself.
constexpr std::size_t max_input = std::size_t{20} << 20U;
constexpr std::string_view code_begins = "HC1:";

Result<Bytes> read_input(const std::string& input) {
    return input == "-" ? read_bounded_stream(stdin, max_input)
                        : read_bounded_file(input, max_input);
}

/// The lines that begin a code; the whole content where there are fewer than two, since a single
/// code may come with line breaks of whoever copied it.
std::vector<std::string_view> codes_in(std::string_view content) {
    std::vector<std::string_view> codes;
    std::string_view rest = content;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        if (line.starts_with(code_begins)) codes.push_back(line);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    if (codes.size() < 2) codes.assign(1, content);
    return codes;
}

}  // namespace

std::vector<check::Verdict> InputCheck::check(const std::string& input) {
    const auto content = read_input(input);
    if (!content) return {check::unreadable_picture(content.error().code, now_)};
    if (pictures::picture_format(*content) != pictures::PictureFormat::unknown) {
        return check_picture(*content);
    }
    return check_texts(as_text(*content));
}

std::vector<check::Verdict> InputCheck::check_picture(ByteView file) {
    const auto texts = pictures::read_qr_texts(file);
    if (!texts) return {check::unreadable_picture(texts.error().code, now_)};
    std::vector<check::Verdict> verdicts;
    for (const std::string& text : *texts) {
        // Codes of other kinds count only where there is no certificate.
        if (!verdicts.empty() && !text.starts_with(code_begins)) break;
        verdicts.push_back(check::with_picture_read(check_text(text)));
    }
    if (verdicts.empty()) {
        verdicts.push_back(check::unreadable_picture(ErrorCode::picture_no_code, now_));
    }
    return verdicts;
}

std::vector<check::Verdict> InputCheck::check_texts(std::string_view content) {
    std::vector<check::Verdict> verdicts;
    for (const std::string_view code : codes_in(content))
        verdicts.push_back(check_text(code));
    return verdicts;
}

check::Verdict InputCheck::check_text(std::string_view text) {
    check::PendingCheck pending = check::begin(text, trust_, now_);
    const check::SignatureAnswer answer = verifier_.verify(pending);
    return check::conclude(std::move(pending), answer);
}

}  // namespace tiemchung::command
