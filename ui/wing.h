#pragma once

#include <array>
#include <string_view>

#include "core/text/text.h"
#include "ui/model/event.h"
#include "ui/model/route.h"

namespace tiemchung::ui {

struct Box;
struct State;
struct Story;
struct View;

/// A part of the portal that not every build of the page carries: who only looks up a certificate
/// does not download the screens of reports, and nobody but staff downloads those of staff. A wing
/// that is left out is reached by loading another document (`OpenDocument`).
struct Wing {
    /// Whether the page is one of its own. All that follows is only called for those.
    bool (*owns)(Page page);
    text::Text (*title)(Page page);
    /// The page that can be shown in the place of one that has nothing to show.
    Page (*reachable)(const State& state, Page wanted);
    /// What the page needs beyond what is there.
    void (*prepare)(const Story& story, Page page);
    /// What stands in the middle of the page.
    Box (*screen)(const View& view, const State& state);

    /// What is not the portal's own: what was remembered, photos, and every wing's actions, of
    /// which each takes those meant for it.
    void (*take)(const Story& story, const Event& event);
    /// The answer to an effect; whether it was the wing's.
    bool (*take_answer)(const Story& story, const EffectAnswer& answer);
    /// After every event: time has gone on. `before_ms`: the time of the state before.
    void (*tick)(const Story& story, double before_ms);
    /// When it next changes by itself; 0: never.
    double (*next_change_ms)(const State& state);

    /// The top of its pages; null: as everywhere.
    Box (*bar)(const View& view, const State& state) = nullptr;
};

/// The wings that this build carries; null where it does not.
struct Wings {
    const Wing* report = nullptr;
    const Wing* tracking = nullptr;
    const Wing* staff = nullptr;
    const Wing* hotline = nullptr;
    const Wing* review = nullptr;

    [[nodiscard]] std::array<const Wing*, 5> all() const {
        return {report, tracking, staff, hotline, review};
    }

    /// The wing that owns the page; null where the portal itself, or no wing here, does.
    [[nodiscard]] const Wing* of(Page page) const {
        for (const Wing* wing : all()) {
            if (wing != nullptr && wing->owns(page)) return wing;
        }
        return nullptr;
    }
};

}  // namespace tiemchung::ui
