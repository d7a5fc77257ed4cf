#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace tiemchung::command {

/// A line on standard error that shows how far a long run is, redrawn at most ten times a second
/// and wiped at the end. Draws nothing unless standard error is a terminal and there is much to do.
class ProgressBar {
  public:
    ProgressBar(std::string_view label, std::size_t total);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(std::size_t done);

    /// The same with words of the caller's own behind the bar, in place of the numbers.
    void show(std::size_t done, std::string_view tail);

    /// Whether a `show` now would draw anything: what is costly to word may be left out.
    [[nodiscard]] bool is_due(std::size_t done) const;

    /// Takes the line away before something else is written to the terminal.
    void hide();

  private:
    std::string_view label_;
    std::size_t total_;
    bool active_;
    bool drawn_ = false;
    std::chrono::steady_clock::time_point last_{};
};

}  // namespace tiemchung::command
