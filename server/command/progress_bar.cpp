#include "server/command/progress_bar.h"

#include <unistd.h>

#include <cstdio>
#include <string>

namespace tiemchung::command {
namespace {

constexpr std::size_t worth_showing = 20;
constexpr std::size_t width = 40;
constexpr std::chrono::milliseconds redraw_interval{100};

}  // namespace

ProgressBar::ProgressBar(std::string_view label, std::size_t total)
    : label_(label),
      total_(total),
      active_(total >= worth_showing && ::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    hide();
}

void ProgressBar::show(std::size_t done) {
    if (!active_) return;
    const auto now = std::chrono::steady_clock::now();
    if (done < total_ && now - last_ < redraw_interval) return;
    last_ = now;
    const std::size_t filled = done * width / total_;
    std::string bar;
    for (std::size_t i = 0; i < width; ++i)
        bar += i < filled ? "█" : "░";
    std::fprintf(stderr, "\r%.*s %s %zu/%zu", static_cast<int>(label_.size()), label_.data(),
                 bar.c_str(), done, total_);
    std::fflush(stderr);
    drawn_ = true;
}

void ProgressBar::hide() {
    if (!drawn_) return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    drawn_ = false;
}

}  // namespace tiemchung::command
