#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace tiemchung::command {

/// Calls `work(i)` for every i below `count` on `threads` threads, and `deliver(i, result)` on the
/// calling thread in the order of i. No work is begun more than `window` ahead of what was
/// delivered, so that memory stays bounded however slow one item is.
template <class Work, class Deliver>
void for_each_in_order(std::size_t count, std::size_t threads, std::size_t window, const Work& work,
                       const Deliver& deliver) {
    using Answer = decltype(work(std::size_t{}));
    std::mutex mutex;
    std::condition_variable room;
    std::condition_variable ready;
    std::map<std::size_t, Answer> finished;
    std::size_t next = 0;
    std::size_t delivered = 0;

    const auto labour = [&] {
        std::unique_lock lock(mutex);
        for (;;) {
            room.wait(lock, [&] { return next >= count || next < delivered + window; });
            if (next >= count) return;
            const std::size_t mine = next++;
            lock.unlock();
            Answer answer = work(mine);
            lock.lock();
            finished.emplace(mine, std::move(answer));
            if (mine == delivered) ready.notify_one();
        }
    };
    std::vector<std::thread> labourers;
    for (std::size_t i = 0; i < threads; ++i)
        labourers.emplace_back(labour);

    std::unique_lock lock(mutex);
    while (delivered < count) {
        ready.wait(lock, [&] { return finished.contains(delivered); });
        auto node = finished.extract(delivered);
        lock.unlock();
        deliver(node.key(), std::move(node.mapped()));
        lock.lock();
        ++delivered;
        room.notify_all();
    }
    lock.unlock();
    for (std::thread& labourer : labourers)
        labourer.join();
}

}  // namespace tiemchung::command
