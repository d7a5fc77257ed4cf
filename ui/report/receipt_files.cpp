#include "ui/report/receipt_files.h"

#include "ui/report/report_phrase.h"

namespace tiemchung::ui {
namespace {

constexpr std::int64_t half_an_hour = 1800;
constexpr std::size_t longest_line = 75;

std::string filled(ReportPhrase phrase, const api::ReportReceipt& receipt,
                   text::Language language) {
    return text::fill(text_of(phrase).in(language),
                      {{"code", receipt.code},
                       {"handler", receipt.handler},
                       {"time", clock_in_viet_nam(receipt.deadline)},
                       {"d", to_display(day_in_viet_nam(receipt.deadline))}});
}

/// `20220614T024100Z`.
std::string instant(Timestamp time) {
    std::string text;
    for (const char letter : to_iso8601(time)) {
        if (letter != '-' && letter != ':') text += letter;
    }
    return text;
}

/// A text as section 3.3.11 of RFC 5545 writes it.
std::string escaped(std::string_view text) {
    std::string written;
    for (const char letter : text) {
        if (letter == '\n') {
            written += "\\n";
            continue;
        }
        if (letter == '\\' || letter == ';' || letter == ',') written += '\\';
        if (letter != '\r') written += letter;
    }
    return written;
}

/// Lines of at most 75 bytes, as section 3.1 wants them, never cut inside a letter.
void add_line(std::string& file, std::string_view line) {
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 1 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end;
        file += line.substr(0, end);
        file += "\r\n ";
        line.remove_prefix(end);
        room = longest_line - 1;
    }
    file += line;
    file += "\r\n";
}

}  // namespace

std::string receipt_text(const api::ReportReceipt& receipt, text::Language language) {
    return filled(ReportPhrase::receipt_file, receipt, language);
}

std::string calendar_entry(const api::ReportReceipt& receipt, Timestamp now,
                           text::Language language) {
    std::string file;
    add_line(file, "BEGIN:VCALENDAR");
    add_line(file, "VERSION:2.0");
    add_line(file, "PRODID:-//tiemchung//phan-anh//VI");
    add_line(file, "BEGIN:VEVENT");
    add_line(file, "UID:" + receipt.code + "@tiemchung");
    add_line(file, "DTSTAMP:" + instant(now));
    add_line(file, "DTSTART:" + instant(receipt.deadline));
    add_line(file, "DTEND:" + instant({receipt.deadline.seconds + half_an_hour}));
    add_line(file, "SUMMARY:" + escaped(filled(ReportPhrase::calendar_title, receipt, language)));
    add_line(file,
             "DESCRIPTION:" + escaped(filled(ReportPhrase::calendar_text, receipt, language)));
    add_line(file, "END:VEVENT");
    add_line(file, "END:VCALENDAR");
    return file;
}

}  // namespace tiemchung::ui
