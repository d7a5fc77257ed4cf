#include "ui/model/requests.h"

#include <algorithm>
#include <utility>

#include "ui/model/lookup_captcha.h"
#include "ui/model/lookup_code.h"
#include "ui/model/lookup_form.h"
#include "ui/model/record.h"
#include "ui/model/server_answer.h"

namespace tiemchung::ui {
namespace {

/// Longer than the platform's own patience: this is for a platform that never answers.
constexpr double patience_ms = 20'000;

void take(const Story& story, const AwaitedAnswer& asked, const ServerAnswer& answer) {
    switch (asked.request) {
        case Request::captcha:
            return take_lookup_captcha(story, answer);
        case Request::lookup:
            return take_lookup(story, answer);
        case Request::resend:
            return take_new_lookup_code(story, answer);
        case Request::code:
            return take_lookup_code_answer(story, answer);
        case Request::record:
            return take_record(story, answer);
        case Request::notice:
            return take_notice(story, asked.dose_number, answer);
        case Request::sign_out:
            return take_sign_out(story, answer);
    }
}

}  // namespace

void ask_server(const Story& story, Request request, std::string method, std::string path,
                std::string body, int dose_number) {
    Lookup& lookup = story.state.lookup;
    if (lookup.waits_for(request)) return;
    const std::uint32_t effect = story.next_effect_id();
    lookup.awaited.push_back({request, effect, story.now_ms + patience_ms, dose_number});
    story.ask(SendRequest{effect, std::move(method), std::move(path), std::move(body)});
}

bool take_server_answer(const Story& story, const EffectAnswer& answer) {
    auto& awaited = story.state.lookup.awaited;
    const auto found = std::find_if(
        awaited.begin(), awaited.end(),
        [&](const AwaitedAnswer& candidate) { return candidate.effect == answer.effect; });
    if (found == awaited.end()) return false;
    const AwaitedAnswer asked = *found;
    awaited.erase(found);
    take(story, asked, read_answer(answer.bytes));
    return true;
}

void stop_waiting_for_server(const Story& story) {
    std::vector<AwaitedAnswer> late;
    auto& awaited = story.state.lookup.awaited;
    const auto first_late = std::stable_partition(
        awaited.begin(), awaited.end(),
        [&](const AwaitedAnswer& answer) { return story.now_ms < answer.give_up_at_ms; });
    late.assign(first_late, awaited.end());
    awaited.erase(first_late, awaited.end());
    for (const AwaitedAnswer& asked : late)
        take(story, asked, {});
}

void forget_requests(const Story& story) {
    story.state.lookup.awaited.clear();
}

}  // namespace tiemchung::ui
