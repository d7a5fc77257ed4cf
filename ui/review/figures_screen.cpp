#include "core/text/report_texts.h"
#include "ui/review/review_parts.h"
#include "ui/review/review_screens.h"
#include "ui/staff/staff_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/description_list.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReviewPhrase;
using Count = api::ReviewFigures::Count;

constexpr std::size_t sample_shown = 20;
constexpr std::size_t refusals_shown = 5;

std::string percent(const View& view, int part, int whole) {
    if (whole == 0) return "0 %";
    const int tenths = (part * 1000 + whole / 2) / whole;
    const char* mark = view.language == text::Language::vi ? "," : ".";
    return std::to_string(tenths / 10) + mark + std::to_string(tenths % 10) + " %";
}

Box card_of(const View& view, const std::string& key, P title) {
    Box box = card(view, key);
    box.add(heading(key + "/title", say(view, title), 2, TypeRole::card_title));
    return box;
}

template <class Name>
Box counted(const View& view, const std::string& key, P title, const std::vector<Count>& counts,
            std::size_t most, Name name) {
    Box box = card_of(view, key, title);
    std::vector<Description> found;
    for (const Count& count : counts) {
        if (count.count == 0 || found.size() == most) continue;
        found.push_back({std::to_string(found.size() + 1),
                         name(count.name),
                         std::to_string(count.count),
                         {},
                         0,
                         {},
                         TypeRole::card_title});
    }
    if (found.empty()) {
        box.add(paragraph(key + "/none", say(view, P::figures_none)));
    } else {
        box.add(description_list(view, key + "/list", found, 260));
    }
    return box;
}

Box late_card(const View& view, const api::ReviewFigures& figures) {
    Box box = card_of(view, "figures/late", P::figures_late);
    box.add(paragraph("figures/late/percent", percent(view, figures.decided_late, figures.decided),
                      TypeRole::page_title,
                      figures.decided_late > 0 ? Color::red_ink : Color::green_ink));
    box.add(
        paragraph("figures/late/text", text::fill(say(view, P::figures_late_text),
                                                  {{"late", std::to_string(figures.decided_late)},
                                                   {"decided", std::to_string(figures.decided)}})));
    return box;
}

Box sample_card(const View& view, const api::ReviewFigures& figures) {
    Box box = card_of(view, "figures/sample", P::figures_sample);
    box.add(paragraph("figures/sample/text", say(view, P::figures_sample_text), TypeRole::hint));
    if (figures.sample.empty()) {
        box.add(paragraph("figures/sample/none", say(view, P::figures_none)));
        return box;
    }
    Box list = stack(0);
    list.node = make_node(Role::list, "figures/sample/list");
    for (std::size_t i = 0; i < figures.sample.size() && i < sample_shown; ++i) {
        const api::CaseLine& line = figures.sample[i];
        const std::string key = "figures/sample/" + line.code;
        Box item = stack(0);
        item.look.line_above = Color::line;
        item.padding = sides(0, 4);
        item.node = make_node(Role::list_item, key);
        item.add(case_opener(view, key + "/open", line));
        item.add(paragraph(
            key + "/about",
            std::string(kind_name(view, line.kind)) + " · " + status_name(view, line.status),
            TypeRole::hint));
        list.add(std::move(item));
    }
    box.add(std::move(list));
    return box;
}

std::string name_of_status(const View& view, const std::string& name) {
    const auto status = report::report_status_named(name);
    return status ? status_name(view, *status) : name;
}

std::string name_of_reason(const View& view, const std::string& name) {
    const auto reason = report::refusal_reason_named(name);
    if (!reason) return name;
    return text::fill(say(view, P::code_and_text),
                      {{"code", name}, {"text", view(text::official_reason(*reason))}});
}

}  // namespace

Box figures_screen(const View& view, const State& state) {
    if (auto gate = staff_gate(view, state)) return *std::move(gate);
    const Reviewing& reviewing = state.reviewing;
    const FiguresDesk& desk = reviewing.figures;
    Box screen = review_page(view, P::figures_title,
                             {"figures/reload", P::reload, Icon::refresh, ButtonLook::outline,
                              reviewing.awaited.waits_for({CaseAsk::Kind::figures, {}})},
                             ReloadFigures{});
    if (desk.trouble) screen.add(review_trouble(view, "figures/trouble", *desk.trouble));
    if (!desk.figures) {
        if (!desk.trouble) screen.add(paragraph("figures/loading", say(view, P::figures_loading)));
        return screen;
    }
    const api::ReviewFigures& figures = *desk.figures;
    Box left = stack(16);
    left.add(late_card(view, figures));
    left.add(counted(view, "figures/status", P::figures_status, figures.by_status, 20,
                     [&view](const std::string& name) { return name_of_status(view, name); }));
    left.add(counted(view, "figures/refusals", P::figures_refusals, figures.refusals,
                     refusals_shown,
                     [&view](const std::string& name) { return name_of_reason(view, name); }));
    Box right = stack(16);
    right.add(counted(view, "figures/piles", P::figures_piles, figures.piles, 10,
                      [](const std::string& name) { return name; }));
    right.add(sample_card(view, figures));
    screen.add(two_columns(view, "figures/columns", std::move(left), std::move(right), {1, 1}));
    return screen;
}

}  // namespace tiemchung::ui
