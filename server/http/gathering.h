#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "server/http/request.h"
#include "server/http/response.h"

namespace tiemchung::http {

/// Answers requests that came at the same time together, in their order: as many answers as
/// requests. Runs on a waiting thread.
using GatheringHandler = std::function<std::vector<Response>(std::span<const Request* const>)>;

/// A request whose asker waits for its answer.
class WaitingRequest {
  public:
    explicit WaitingRequest(const Request& request) : request_(&request) {}
    WaitingRequest(const WaitingRequest&) = delete;
    WaitingRequest& operator=(const WaitingRequest&) = delete;
    virtual ~WaitingRequest() = default;

    [[nodiscard]] const Request& request() const { return *request_; }

    /// Called once, on any thread. The request may be gone afterwards.
    virtual void give_back(Response response) = 0;

  private:
    const Request* request_;  ///< lives until it is answered
};

/// Those who ask a route for the same kind of thing while it is busy with others before them: they
/// are answered next, and together. Who asks alone is answered alone and at once; the busier the
/// server, the more share one question to the database. Safe to use from several threads.
class Gathering {
  public:
    explicit Gathering(GatheringHandler handler);

    /// True where whoever called must see to it that `answer_waiting` runs; else it runs already.
    [[nodiscard]] bool add(std::unique_ptr<WaitingRequest> waiting);

    /// Answers those who wait, until nobody does. An exception of the handler, or a wrong number of
    /// answers, becomes a problem document with status 500 for each of them.
    void answer_waiting();

  private:
    using Waiting = std::vector<std::unique_ptr<WaitingRequest>>;

    [[nodiscard]] Waiting take();
    void answer(Waiting& waiting) const;

    const GatheringHandler handler_;
    std::mutex mutex_;
    Waiting waiting_;
    bool running_ = false;
};

}  // namespace tiemchung::http
