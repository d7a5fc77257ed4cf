#include "server/registry/work_crew.h"

#include <utility>

namespace tiemchung::registry {

class WorkCrew::Batch {
  public:
    std::function<void(std::size_t)> work;
    std::size_t count = 0;
    std::size_t begun = 0;
    std::size_t done = 0;
};

WorkCrew::WorkCrew(std::size_t threads) {
    for (std::size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this] { labour(); });
}

WorkCrew::~WorkCrew() {
    {
        const std::lock_guard lock{mutex_};
        closing_ = true;
    }
    more_.notify_all();
    for (std::thread& thread : threads_)
        thread.join();
}

std::shared_ptr<WorkCrew::Batch> WorkCrew::start(std::size_t count,
                                                 std::function<void(std::size_t)> work) {
    auto batch = std::make_shared<Batch>();
    batch->work = std::move(work);
    batch->count = count;
    if (count > 0) {
        const std::lock_guard lock{mutex_};
        batches_.push_back(batch);
    }
    more_.notify_all();
    return batch;
}

void WorkCrew::finish(const std::shared_ptr<Batch>& batch) {
    std::unique_lock lock{mutex_};
    done_.wait(lock, [&] { return batch->done == batch->count; });
}

void WorkCrew::labour() {
    std::unique_lock lock{mutex_};
    for (;;) {
        more_.wait(lock, [&] { return closing_ || !batches_.empty(); });
        if (closing_) return;
        const auto batch = batches_.front();
        const std::size_t mine = batch->begun++;
        if (batch->begun == batch->count) batches_.pop_front();
        lock.unlock();
        batch->work(mine);
        lock.lock();
        if (++batch->done == batch->count) done_.notify_all();
    }
}

}  // namespace tiemchung::registry
