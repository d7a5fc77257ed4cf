#include "server/http/gathering.h"

#include <algorithm>
#include <iterator>

#include "server/http/conditional.h"
#include "server/http/problem.h"

namespace tiemchung::http {
namespace {

/// Few enough that the first of them does not wait long for the last.
constexpr std::size_t most_together = 64;

Response failed_answer() {
    return problem(Status::internal_server_error, ErrorCode::server_failed);
}

}  // namespace

Gathering::Gathering(GatheringHandler handler) : handler_(std::move(handler)) {}

bool Gathering::add(std::unique_ptr<WaitingRequest> waiting) {
    const std::scoped_lock lock{mutex_};
    waiting_.push_back(std::move(waiting));
    return !std::exchange(running_, true);
}

Gathering::Waiting Gathering::take() {
    const std::scoped_lock lock{mutex_};
    const auto count = static_cast<std::ptrdiff_t>(std::min(waiting_.size(), most_together));
    Waiting taken{std::make_move_iterator(waiting_.begin()),
                  std::make_move_iterator(waiting_.begin() + count)};
    waiting_.erase(waiting_.begin(), waiting_.begin() + count);
    running_ = !taken.empty();
    return taken;
}

void Gathering::answer_waiting() {
    for (Waiting waiting = take(); !waiting.empty(); waiting = take())
        answer(waiting);
}

void Gathering::answer(Waiting& waiting) const {
    std::vector<Response> responses;
    try {
        std::vector<const Request*> requests;
        requests.reserve(waiting.size());
        for (const auto& each : waiting)
            requests.push_back(&each->request());
        responses = handler_(requests);
    } catch (...) {
        responses.clear();
    }
    if (responses.size() != waiting.size()) responses.assign(waiting.size(), failed_answer());
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        Response& response = responses[i];
        const bool known = is_not_modified(waiting[i]->request(), response);
        waiting[i]->give_back(known ? not_modified(response) : std::move(response));
    }
}

}  // namespace tiemchung::http
