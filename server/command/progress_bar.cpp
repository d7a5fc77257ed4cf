#include "server/command/progress_bar.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace tiemchung::command {
namespace {

constexpr std::size_t worth_showing = 20;
constexpr std::size_t width = 28;
constexpr std::chrono::milliseconds redraw_interval{100};

}  // namespace

ProgressBar::ProgressBar(std::string_view label, std::size_t total)
    : label_(label),
      total_(total),
      active_(total >= worth_showing && ::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    hide();
}

bool ProgressBar::is_due(std::size_t done) const {
    if (!active_) return false;
    return done >= total_ || std::chrono::steady_clock::now() - last_ >= redraw_interval;
}

void ProgressBar::show(std::size_t done) {
    if (is_due(done)) show(done, std::to_string(done) + "/" + std::to_string(total_));
}

void ProgressBar::show(std::size_t done, std::string_view tail) {
    if (!is_due(done)) return;
    last_ = std::chrono::steady_clock::now();
    const std::size_t filled = std::min(done, total_) * width / total_;
    std::string bar;
    for (std::size_t i = 0; i < width; ++i)
        bar += i < filled ? "█" : "░";
    std::fprintf(stderr, "\r%.*s %s %.*s\x1b[K", static_cast<int>(label_.size()), label_.data(),
                 bar.c_str(), static_cast<int>(tail.size()), tail.data());
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
