#include "ui/model/awaiting.h"

#include "ui/model/story.h"

namespace tiemchung::ui {
namespace {

constexpr double answer_patience_ms = 20'000;

}  // namespace

SentRequest send_request(const Story& story, std::string method, std::string path,
                         std::string body) {
    const std::uint32_t effect = story.next_effect_id();
    story.ask(SendRequest{effect, std::move(method), std::move(path), std::move(body)});
    return {effect, story.now_ms + answer_patience_ms};
}

}  // namespace tiemchung::ui
