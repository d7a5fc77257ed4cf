#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/model/event.h"

namespace tiemchung::ui {

struct Story;

/// A request that is on its way.
struct SentRequest {
    std::uint32_t effect = 0;  ///< what the answer is to
    /// Longer than the platform's own patience: this is for a platform that never answers.
    double give_up_at_ms = 0;
};
SentRequest send_request(const Story& story, std::string method, std::string path,
                         std::string body);

/// The requests of one part of the model that the server has not answered. `Asked` says what was
/// asked; two that compare equal are not asked side by side.
template <class Asked>
class Awaiting {
  public:
    struct Entry {
        Asked asked;
        SentRequest sent;
    };

    [[nodiscard]] bool waits_for(const Asked& asked) const {
        return std::any_of(entries_.begin(), entries_.end(),
                           [&](const Entry& entry) { return entry.asked == asked; });
    }

    void ask(const Story& story, Asked asked, std::string method, std::string path,
             std::string body = {}) {
        if (waits_for(asked)) return;
        entries_.push_back({std::move(asked), send_request(story, std::move(method),
                                                           std::move(path), std::move(body))});
    }

    /// What was asked, if the answer is to one of these.
    [[nodiscard]] std::optional<Asked> take(const EffectAnswer& answer) {
        const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
            return entry.sent.effect == answer.effect;
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
            if (now_ms < entry.sent.give_up_at_ms) return false;
            late.push_back(std::move(entry.asked));
            return true;
        });
        return late;
    }

    /// When the first of them is late; 0: none is waited for.
    [[nodiscard]] double next_late_ms() const {
        double next = 0;
        for (const Entry& entry : entries_)
            next = next == 0 ? entry.sent.give_up_at_ms : std::min(next, entry.sent.give_up_at_ms);
        return next;
    }

    void forget() { entries_.clear(); }

  private:
    std::vector<Entry> entries_;
};

}  // namespace tiemchung::ui
