#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace tiemchung::registry {

/// Threads that work through batches in the order in which these were started, so that a batch can
/// be read or written while the next is being worked on.
class WorkCrew {
  public:
    class Batch;

    explicit WorkCrew(std::size_t threads);
    ~WorkCrew();
    WorkCrew(const WorkCrew&) = delete;
    WorkCrew& operator=(const WorkCrew&) = delete;

    /// Will call `work(i)` once for every i below `count`, on any thread of the crew. Batches that
    /// were not begun when the crew goes away are not done.
    std::shared_ptr<Batch> start(std::size_t count, std::function<void(std::size_t)> work);

    /// Returns when all of the batch is done.
    void finish(const std::shared_ptr<Batch>& batch);

  private:
    void labour();

    std::mutex mutex_;
    std::condition_variable more_;
    std::condition_variable done_;
    std::deque<std::shared_ptr<Batch>> batches_;
    bool closing_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace tiemchung::registry
