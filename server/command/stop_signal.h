#pragma once

#include <csignal>

namespace tiemchung::command {

/// Holds SIGINT and SIGTERM back from this thread and those it starts, to be waited for; give it
/// life before the first thread. A second Ctrl-C, while stopping, ends the program at once.
class StopSignal {
  public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    /// Returns when one of them has come, and lets the next one through.
    void wait();

  private:
    sigset_t signals_{};
    sigset_t before_{};
};

}  // namespace tiemchung::command
