#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace tiemchung::test {

/// `tiemchung serve` in a process of its own.
class RunningProgram {
  public:
    explicit RunningProgram(const std::vector<std::string>& arguments);
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    /// Waits for the `ready` line; its port, or 0 where the program ended instead.
    std::uint16_t ready_port();

    void signal(int number) const;

    /// Waits for its end; the exit status, or -1 where it does not end within `time` (then it is
    /// killed).
    int exit_status(std::chrono::milliseconds time = std::chrono::seconds{5});

    /// Everything it wrote so far, to be asked once it has ended.
    std::string output();
    std::string errors();

  private:
    pid_t process_ = -1;
    int output_ = -1;
    int errors_ = -1;
    std::string output_text_;
};

}  // namespace tiemchung::test
