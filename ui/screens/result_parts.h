#pragma once

#include "ui/model/state.h"
#include "ui/widgets/view.h"

/// The pieces of the page with the verdict.
namespace tiemchung::ui {

/// What a verdict looks like: one loud colour, one icon, one word.
struct VerdictLook {
    Variant variant;
    Color fill;
    Color ink;
    Icon symbol;
    Phrase word;
};
[[nodiscard]] VerdictLook look_of(check::VerdictKind kind);

/// How many of the checks passed, out of how many.
struct Score {
    int passed = 0;
    int total = 0;
};
[[nodiscard]] Score score_of(const View& view, const check::Verdict& verdict);

[[nodiscard]] Box verdict_banner(const View& view, const State& state);
[[nodiscard]] Box checks_card(const View& view, const check::Verdict& verdict);
[[nodiscard]] Box content_card(const View& view, const State& state);
[[nodiscard]] Box technical_card(const View& view, const State& state);

}  // namespace tiemchung::ui
