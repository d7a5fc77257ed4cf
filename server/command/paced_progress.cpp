#include "server/command/paced_progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "server/command/admin_texts.h"

namespace tiemchung::command {
namespace {

/// `1:05`, or `2:01:05`.
std::string clock_time(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    const std::int64_t hours = whole / 3'600;
    char text[32];
    if (hours > 0) {
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", static_cast<long long>(hours),
                      static_cast<long long>(whole / 60 % 60), static_cast<long long>(whole % 60));
    } else {
        std::snprintf(text, sizeof text, "%lld:%02lld", static_cast<long long>(whole / 60),
                      static_cast<long long>(whole % 60));
    }
    return text;
}

}  // namespace

std::string grouped(std::int64_t number, text::Language language) {
    std::string digits = std::to_string(number);
    const std::ptrdiff_t first = number < 0 ? 1 : 0;
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > first; place -= 3)
        digits.insert(static_cast<std::size_t>(place), language == text::Language::vi ? "." : ",");
    return digits;
}

PacedProgress::PacedProgress(std::string_view label, std::string_view unit, text::Language language)
    : label_(label), unit_(unit), language_(language), start_(std::chrono::steady_clock::now()) {}

void PacedProgress::show(std::uint64_t done, std::uint64_t total, std::int64_t items) {
    if (total == 0) return;
    if (!bar_) bar_.emplace(label_, total);
    if (!bar_->is_due(done)) return;
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start_;
    const double seconds = std::max(elapsed.count(), 0.001);
    const double share = static_cast<double>(done) / static_cast<double>(total);
    const auto rate = static_cast<std::int64_t>(static_cast<double>(items) / seconds);
    const double left = share > 0 ? seconds * (1 - share) / share : 0;
    const std::string percent = std::to_string(static_cast<int>(share * 100));
    bar_->show(done, text::fill(texts::pace.in(language_), {{"percent", percent},
                                                            {"rate", grouped(rate, language_)},
                                                            {"unit", unit_},
                                                            {"left", clock_time(left)}}));
}

void PacedProgress::hide() {
    if (bar_) bar_->hide();
}

}  // namespace tiemchung::command
