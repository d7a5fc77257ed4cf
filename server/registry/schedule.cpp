#include "server/registry/schedule.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace tiemchung::registry {

Schedule::Schedule(std::vector<Job> jobs, std::chrono::milliseconds pause)
    : thread_([jobs = std::move(jobs), pause](const std::stop_token& stop) {
          std::mutex mutex;
          std::condition_variable_any stopped;
          while (!stop.stop_requested()) {
              for (const Job& job : jobs) {
                  if (stop.stop_requested()) return;
                  job(stop);
              }
              std::unique_lock lock{mutex};
              stopped.wait_for(lock, stop, pause, [] { return false; });
          }
      }) {}

}  // namespace tiemchung::registry
