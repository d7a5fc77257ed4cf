#include "ui/screens/footer.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

/// The question that the hotline answers on this page.
Phrase hotline_question(const State& state) {
    if (state.route.page == Page::verify) return Phrase::hotline_forged;
    if (state.route.page != Page::result || !state.verification.verdict) {
        return Phrase::hotline_help;
    }
    const bool forged = state.verification.verdict->kind == check::VerdictKind::bad_signature;
    return forged ? Phrase::hotline_report_forged : Phrase::hotline_help;
}

Box hotline_bar(const View& view, const State& state) {
    const std::string_view question = view(hotline_question(state));
    Box bar = row(10);
    bar.padding = sides(view.margin(), 8);
    bar.min_height = 56;
    bar.look.fill = Color::primary_soft;
    bar.look.line_above = Color::line;
    bar.node = make_node(Role::link, "footer/hotline",
                         std::string(question) + " " + std::string(view(Phrase::hotline_number)),
                         Variant::hotline_bar);
    bar.node->hints = {{HintKind::href, "tel:19009095"}, {HintKind::icon, "call"}};
    bar.add(icon(Icon::call, 20, Color::primary));
    Box words_box = words(question, TypeRole::item, Color::ink);
    words_box.grow = 1;
    bar.add(std::move(words_box));
    bar.add(
        words(view(Phrase::hotline_number), TypeRole::hotline, Color::primary_ink, TextAlign::end));
    return bar;
}

Box footer_link(const View& view, const std::string& key, Phrase label, Page page) {
    const std::string href(path_of(page));
    Box box;
    box.along = Along::center;
    box.padding = sides(12, 0);
    box.min_height = 48;
    box.node = make_node(Role::link, key, view(label), Variant::nav_link);
    box.node->hints.push_back({HintKind::href, href});
    box.on_use = Go{href};
    box.add(words(view(label), TypeRole::caption, view.active(key) ? Color::primary : Color::ink3));
    return box;
}

}  // namespace

Box footer(const View& view, const State& state) {
    Box box;
    box.node = make_node(Role::content_info, "footer", {}, Variant::footer);
    if (!view.wide() && state.route.page != Page::home) box.add(hotline_bar(view, state));

    Box line;
    line.flow = Flow::lines;
    line.along = Along::between;
    line.across = Across::center;
    line.padding = {view.margin(), 4, std::max(0.0F, view.margin() - 12), 8};
    const Phrase note = state.configuration.demo ? Phrase::footer_note : Phrase::footer_note_live;
    line.add(
        paragraph("footer/note", view(note), TypeRole::caption, Color::ink3, Variant::caption));
    Box links = row(0);
    // The words, not their targets, stand on the page's margin.
    if (view.phone()) links.padding.left = -12;
    links.node = make_node(Role::navigation, "footer/links", view(Phrase::footer_navigation));
    links.add(footer_link(view, "footer/links/guide", Phrase::guide, Page::guide));
    links.add(footer_link(view, "footer/links/privacy", Phrase::privacy, Page::privacy));
    line.add(std::move(links));
    box.add(std::move(line));
    return box;
}

}  // namespace tiemchung::ui
