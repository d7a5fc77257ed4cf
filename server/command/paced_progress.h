#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "core/text/text.h"
#include "server/command/progress_bar.h"

namespace tiemchung::command {

/// `1.234.567` in Vietnamese, `1,234,567` in English.
[[nodiscard]] std::string grouped(std::int64_t number, text::Language language);

/// A progress bar that also tells how fast it goes and how long it will still take:
/// `Đang nhập ████░░░░ 45 % · 21.300 dòng/giây · còn 1:05`.
class PacedProgress {
  public:
    /// `unit` names what is counted, in the plural: `dòng`.
    PacedProgress(std::string_view label, std::string_view unit, text::Language language);

    /// `done` of `total` is how far it is; `items` were dealt with in this run.
    void show(std::uint64_t done, std::uint64_t total, std::int64_t items);

    void hide();

  private:
    std::string_view label_;
    std::string_view unit_;
    text::Language language_;
    std::chrono::steady_clock::time_point start_;
    std::optional<ProgressBar> bar_;
};

}  // namespace tiemchung::command
