#include "server/command/admin_desk.h"

#include <cstdio>

#include "core/text/error_texts.h"
#include "server/command/admin_texts.h"
#include "server/command/paced_progress.h"

namespace tiemchung::command {
namespace {

void write_line(std::FILE* stream, const std::string& line) {
    std::fprintf(stream, "%s\n", line.c_str());
}

/// Whether the arguments name something that cannot be used, rather than work that went wrong.
bool is_wrong_use(ErrorCode code) {
    switch (code) {
        case ErrorCode::file_not_found:
        case ErrorCode::file_unreadable:
        case ErrorCode::csv_missing_column:
        case ErrorCode::storage_unavailable:
        case ErrorCode::registry_bad_account:
        case ErrorCode::dose_unknown_site:
            return true;
        default:
            return false;
    }
}

}  // namespace

void AdminDesk::tell(const text::Text& sentence,
                     std::initializer_list<text::Filling> fillings) const {
    write_line(stdout, text::fill(sentence.in(language()), fillings));
}

void AdminDesk::note(const text::Text& sentence,
                     std::initializer_list<text::Filling> fillings) const {
    write_line(stderr, text::fill(sentence.in(language()), fillings));
}

ExitCode AdminDesk::failed(std::string_view subject, Error error) const {
    return admin_failed(language(), subject, error);
}

std::string AdminDesk::number(std::int64_t value) const {
    return grouped(value, language());
}

ExitCode admin_failed(text::Language language, std::string_view subject, Error error) {
    const text::ErrorText sentences = text::text_of(error.code);
    write_line(stderr, text::fill(texts::admin_failed.in(language),
                                  {{"subject", subject},
                                   {"what", sentences.what.in(language)},
                                   {"next", sentences.next.in(language)}}));
    return is_wrong_use(error.code) ? ExitCode::wrong_use : ExitCode::not_all_ok;
}

}  // namespace tiemchung::command
