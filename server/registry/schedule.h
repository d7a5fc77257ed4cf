#pragma once

#include <chrono>
#include <functional>
#include <stop_token>
#include <thread>
#include <vector>

namespace tiemchung::registry {

/// A thread that runs the jobs one after the other, again and again with a pause between, until it
/// goes away: then it asks the job at work to stop and waits for it.
class Schedule {
  public:
    using Job = std::function<void(std::stop_token)>;

    /// The first round begins at once.
    Schedule(std::vector<Job> jobs, std::chrono::milliseconds pause);
    ~Schedule() = default;
    Schedule(const Schedule&) = delete;
    Schedule& operator=(const Schedule&) = delete;

  private:
    std::jthread thread_;
};

}  // namespace tiemchung::registry
