#include "ui/review/case_list.h"
#include "ui/review/review_parts.h"
#include "ui/review/review_screens.h"
#include "ui/staff/staff_bar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/select_field.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReviewPhrase;

constexpr int cases_a_page = 25;

Box filter_field(const View& view, CaseFilter filter, std::string key, P label,
                 const std::string& chosen, std::vector<Entry> entries) {
    Box box = select_field(view,
                           {std::move(key),
                            std::string(say(view, label)),
                            Need::unsaid,
                            {},
                            chosen,
                            std::string(say(view, P::all)),
                            std::move(entries),
                            0,
                            false},
                           ReviewAction{FilterCases{filter, {}}});
    if (view.wide()) box.grow = 1;
    return box;
}

std::vector<Entry> entries_of(const std::vector<std::string>& names) {
    std::vector<Entry> entries;
    entries.reserve(names.size());
    for (const std::string& name : names)
        entries.push_back({name, name});
    return entries;
}

Box filters(const View& view, const CaseList& list) {
    const api::CaseQueue& queue = *list.queue;
    Box box = card(view, "cases/filters");
    box.node->label = say(view, P::filters);
    std::vector<Entry> kinds;
    for (const report::ReportKind kind :
         {report::ReportKind::dose_1, report::ReportKind::dose_2, report::ReportKind::both}) {
        kinds.push_back({std::string(report::name_of(kind)), std::string(kind_name(view, kind))});
    }
    Box fields;
    fields.flow = view.wide() ? Flow::row : Flow::column;
    fields.across = view.wide() ? Across::start : Across::stretch;
    fields.gap = view.wide() ? 16.0F : 12.0F;
    fields.add(filter_field(view, CaseFilter::kind, "cases/kind", P::filter_kind, list.kind,
                            std::move(kinds)));
    fields.add(filter_field(view, CaseFilter::site, "cases/site", P::filter_site, list.site,
                            entries_of(queue.sites)));
    fields.add(filter_field(view, CaseFilter::commune, "cases/commune", P::filter_commune,
                            list.commune, entries_of(queue.communes)));
    box.add(std::move(fields));
    Box marks = lines(24);
    marks.add(check_box(
        view, {"cases/unknown_site", std::string(say(view, P::unknown_site)), list.unknown_site},
        ReviewAction{MarkCases{CaseMark::unknown_site, false}}));
    marks.add(check_box(view, {"cases/mine", std::string(say(view, P::mine)), list.mine},
                        ReviewAction{MarkCases{CaseMark::mine, false}}));
    box.add(std::move(marks));
    return box;
}

/// Who has it, where somebody does.
std::optional<Box> holder(const View& view, const std::string& key, const api::CaseLine& line,
                          const std::string& account) {
    if (!line.locked_by.empty()) {
        const std::string text = line.locked_by == account ? std::string(say(view, P::in_my_hands))
                                                           : text::fill(say(view, P::in_hands_of),
                                                                        {{"name", line.locked_by}});
        return chip(key + "/holder", ChipLook::blue, Icon::lock, text);
    }
    if (!line.assigned_to_me) return std::nullopt;
    return chip(key + "/holder", ChipLook::green, Icon::user, say(view, P::assigned_to_me));
}

Box case_row(const View& view, const CaseList& list, const api::CaseLine& line,
             const State& state) {
    const std::string key = "cases/" + line.code;
    Box item;
    item.flow = view.wide() ? Flow::row : Flow::column;
    item.across = view.wide() ? Across::center : Across::stretch;
    item.gap = view.wide() ? 16.0F : 6.0F;
    item.padding = sides(view.wide() ? 25 : 17, 10);
    item.look.line_below = Color::line;
    item.node = make_node(Role::list_item, key);
    Box what = stack(0);
    what.grow = 1;
    what.add(case_opener(view, key + "/open", line));
    std::string about(kind_name(view, line.kind));
    about += " · " + status_name(view, line.status) + " · " +
             (line.site.empty() ? std::string(say(view, P::unknown_site)) : line.site);
    if (!line.commune.empty()) about += " · " + line.commune;
    what.add(paragraph(key + "/about", about, TypeRole::hint));
    item.add(std::move(what));
    Box chips = lines(8);
    chips.add(
        clock_chip(view, key + "/clock", seconds_left_now(list, line, state.now_ms), line.paused));
    const std::string account = state.staff.session ? state.staff.session->account : "";
    if (auto who = holder(view, key, line, account)) chips.add(*std::move(who));
    item.add(std::move(chips));
    return item;
}

Box pager(const View& view, const CaseList& list) {
    const api::CaseQueue& queue = *list.queue;
    const int first = queue.page * cases_a_page;
    const int last = first + static_cast<int>(queue.cases.size());
    Box box = lines(16);
    box.along = Along::between;
    box.padding = sides(view.wide() ? 25 : 17, 12);
    box.add(paragraph("cases/shown",
                      text::fill(say(view, P::shown_of), {{"from", std::to_string(first + 1)},
                                                          {"to", std::to_string(last)},
                                                          {"total", std::to_string(queue.total)}}),
                      TypeRole::hint));
    Box buttons = lines(12);
    if (queue.page > 0) {
        buttons.add(review_button(view, {"cases/before", P::page_before, Icon::left},
                                  TurnCases{queue.page - 1}));
    }
    if (last < queue.total) {
        buttons.add(review_button(view, {"cases/after", P::page_after, Icon::right},
                                  TurnCases{queue.page + 1}));
    }
    if (!buttons.children.empty()) box.add(std::move(buttons));
    return box;
}

Box case_list(const View& view, const State& state) {
    const CaseList& list = state.reviewing.list;
    Box box = card(view, "cases/card");
    if (list.queue->cases.empty()) {
        box.add(paragraph("cases/empty/title", say(view, P::empty_title), TypeRole::card_title,
                          Color::ink));
        box.add(paragraph("cases/empty/text",
                          say(view, is_filtered(list) ? P::empty_filtered : P::empty_text)));
        return box;
    }
    box.padding = {};
    box.gap = 0;
    Box rows = stack(0);
    rows.node = make_node(Role::list, "cases/list");
    for (const api::CaseLine& line : list.queue->cases)
        rows.add(case_row(view, list, line, state));
    box.add(std::move(rows));
    box.add(pager(view, list));
    return box;
}

}  // namespace

Box queue_screen(const View& view, const State& state) {
    if (auto gate = staff_gate(view, state)) return *std::move(gate);
    const Reviewing& reviewing = state.reviewing;
    const CaseList& list = reviewing.list;
    Box screen = review_page(view, P::queue_title,
                             {"cases/reload", P::reload, Icon::refresh, ButtonLook::outline,
                              reviewing.awaited.waits_for({CaseAsk::Kind::queue, path_of(list)})},
                             ReloadCases{});
    if (list.trouble) screen.add(review_trouble(view, "cases/trouble", *list.trouble));
    if (!list.queue) {
        if (!list.trouble) screen.add(paragraph("cases/loading", say(view, P::loading)));
        return screen;
    }
    screen.add(paragraph("cases/counts", text::fill(say(view, P::queue_counts),
                                                    {{"open", std::to_string(list.queue->open)},
                                                     {"late", std::to_string(list.queue->late)}})));
    screen.add(filters(view, list));
    screen.add(case_list(view, state));
    return screen;
}

}  // namespace tiemchung::ui
