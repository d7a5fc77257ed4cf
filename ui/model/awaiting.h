#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/model/server_answer.h"
#include "ui/model/story.h"

namespace tiemchung::ui {

/// Longer than the platform's own patience: this is for a platform that never answers.
inline constexpr double server_patience_ms = 20'000;

/// The requests of one part of the model that the server has not answered. `Asked` says what was
/// asked; two that compare equal are not asked side by side.
template <class Asked>
class Awaiting {
  public:
    struct Entry {
        Asked asked;
        std::uint32_t effect = 0;
        double give_up_at_ms = 0;
    };

    [[nodiscard]] bool waits_for(const Asked& asked) const {
        return std::any_of(entries_.begin(), entries_.end(),
                           [&](const Entry& entry) { return entry.asked == asked; });
    }

    void ask(const Story& story, Asked asked, std::string method, std::string path,
             std::string body = {}) {
        if (waits_for(asked)) return;
        const std::uint32_t effect = story.next_effect_id();
        entries_.push_back({std::move(asked), effect, story.now_ms + server_patience_ms});
        story.ask(SendRequest{effect, std::move(method), std::move(path), std::move(body)});
    }

    /// What was asked, if the answer is to one of these.
    [[nodiscard]] std::optional<Asked> take(const EffectAnswer& answer) {
        const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
            return entry.effect == answer.effect;
        });
        if (found == entries_.end()) return std::nullopt;
        std::optional<Asked> asked{std::move(found->asked)};
        entries_.erase(found);
        return asked;
    }

    /// What has been waited for too long: it counts as a network that failed.
    [[nodiscard]] std::vector<Asked> take_late(double now_ms) {
        std::vector<Asked> late;
        std::erase_if(entries_, [&](Entry& entry) {
            if (now_ms < entry.give_up_at_ms) return false;
            late.push_back(std::move(entry.asked));
            return true;
        });
        return late;
    }

    /// When the first of them is late; 0: none is waited for.
    [[nodiscard]] double next_late_ms() const {
        double next = 0;
        for (const Entry& entry : entries_)
            next = next == 0 ? entry.give_up_at_ms : std::min(next, entry.give_up_at_ms);
        return next;
    }

    void forget() { entries_.clear(); }

  private:
    std::vector<Entry> entries_;
};

}  // namespace tiemchung::ui
