#include "ui/model/trouble.h"

#include <algorithm>

#include "core/api/problem.h"
#include "core/text/error_texts.h"
#include "ui/text/phrase.h"

namespace tiemchung::ui {
namespace {

constexpr int too_many_requests = 429;
constexpr int unavailable = 503;

std::string minutes(int seconds) {
    return std::to_string(std::max(1, (seconds + 59) / 60));
}

std::string with_wait(Phrase phrase, const Trouble& trouble, text::Language language) {
    return text::fill(ui::phrase(phrase, language), {{"n", minutes(trouble.retry_after_seconds)}});
}

}  // namespace

Trouble trouble_of(const ServerAnswer& answer) {
    Trouble trouble{answer.status, ErrorCode::network_bad_answer, answer.retry_after_seconds, {}};
    if (answer.status == 0) trouble.code = ErrorCode::network_unreachable;
    const auto problem = api::parse_problem(answer.body);
    if (!problem) return trouble;
    trouble.code = problem->code;
    trouble.tries_left = problem->tries_left;
    if (problem->retry_after_seconds) trouble.retry_after_seconds = *problem->retry_after_seconds;
    return trouble;
}

std::string sentence_of(const Trouble& trouble, text::Language language) {
    if (trouble.status == unavailable) {
        return with_wait(Phrase::trouble_overloaded, trouble, language);
    }
    const text::ErrorText texts = text::text_of(trouble.code);
    std::string sentence(texts.what.in(language));
    sentence += ' ';
    if (trouble.status == too_many_requests && trouble.retry_after_seconds > 0) {
        return sentence + with_wait(Phrase::trouble_wait, trouble, language);
    }
    sentence += texts.next.in(language);
    if (trouble.tries_left) {
        sentence += ' ';
        sentence += text::fill(phrase(Phrase::code_tries_left, language),
                               {{"n", std::to_string(*trouble.tries_left)}});
    }
    return sentence;
}

}  // namespace tiemchung::ui
