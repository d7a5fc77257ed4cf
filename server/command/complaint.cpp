#include "server/command/complaint.h"

#include <cstdio>

#include "core/text/error_texts.h"
#include "server/command/serve_texts.h"

namespace tiemchung::command {

void complain(std::string_view line) {
    std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data());
}

void complain_in_both(const text::Text& subject, Error error) {
    const text::ErrorText sentences = text::text_of(error.code);
    for (const text::Language language : {text::Language::vi, text::Language::en}) {
        complain(
            text::fill(texts::serve_failed.in(language), {{"subject", subject.in(language)},
                                                          {"what", sentences.what.in(language)},
                                                          {"next", sentences.next.in(language)}}));
    }
}

void complain_in_both(std::string_view subject, Error error) {
    complain_in_both(text::Text{subject, subject}, error);
}

}  // namespace tiemchung::command
