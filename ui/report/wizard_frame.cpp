#include "ui/report/wizard_frame.h"

#include "ui/screens/title_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;

constexpr std::size_t step_count = 5;
constexpr P titles[] = {P::step_1, P::step_2, P::step_3, P::step_4, P::step_5};
constexpr P texts[] = {P::step_1_text, P::step_2_text, P::step_3_text, P::step_4_text,
                       P::step_5_text};
constexpr Shares steps_and_form{288, 888};
constexpr float cap_height = 5;
constexpr float card_radius = 16;

std::string numbered(const View& view, P phrase, int step) {
    return text::fill(view(text_of(phrase)), {{"n", std::to_string(step)}});
}

Box side(const View& view, int step) {
    Box box = stack(10);
    box.add(back_link(view, Page::home, Phrase::nav_home));
    box.add(paragraph("report/wizard", view(text_of(P::wizard_title)), TypeRole::section_title,
                      Color::ink));
    const auto current = static_cast<std::size_t>(step - 1);
    std::vector<FormStep> steps;
    for (std::size_t i = 0; i < step_count; ++i) {
        const std::string state = i < current    ? std::string(view(text_of(P::step_done)))
                                  : i == current ? std::string(view(text_of(P::step_now)))
                                                 : std::string();
        steps.push_back({std::to_string(i + 1), std::string(view(text_of(titles[i]))),
                         std::string(view(text_of(texts[i]))), state});
    }
    box.add(stepper(view, "report/steps", std::move(steps), current));
    Box help = stack(0);
    help.padding.top = 14;
    help.add(hotline_note(view, "report/hotline", view(text_of(P::hotline_instead))));
    box.add(std::move(help));
    return box;
}

/// Where one is, on a phone: the wizard's name, the step as a number, the bar.
Box phone_head(const View& view, int step) {
    Box head = stack(8);
    head.padding = {0, 6, 0, 4};
    Box line = row(0);
    line.padding.left = -12;
    line.add(back_link(view, Page::home, Phrase::nav_home));
    Box name = paragraph("report/wizard", view(text_of(P::wizard_title)), TypeRole::card_title,
                         Color::ink);
    name.grow = 1;
    line.add(std::move(name));
    Box chip = row(0);
    chip.padding = sides(12, 4);
    chip.min_height = 30;
    chip.look.fill = Color::orange_soft;
    chip.look.radius = 15;
    chip.add(words(numbered(view, P::step_short, step), TypeRole::pill, Color::orange_ink));
    chip.children.front().node =
        make_node(Role::text, "report/step", numbered(view, P::step_short, step));
    line.add(std::move(chip));
    head.add(std::move(line));
    head.add(step_bar(step_count, static_cast<std::size_t>(step - 1)));
    return head;
}

Box titles_of(const View& view, const WizardPage& page) {
    Box box = stack(2);
    if (view.wide()) {
        box.add(paragraph("report/step", numbered(view, P::step_of_five, page.step),
                          TypeRole::caption, Color::orange_ink));
    }
    box.add(heading("page/title", page.title, 1, TypeRole::page_title));
    if (!page.lead.empty()) box.add(paragraph("report/lead", page.lead, TypeRole::body));
    return box;
}

Box ways_on(const View& view, WizardPage& page) {
    Box box;
    box.flow = view.stacked() ? Flow::column : Flow::row;
    box.across = view.stacked() ? Across::stretch : Across::center;
    box.gap = 12;
    if (!page.back.empty()) {
        Box back = button(view,
                          {"report/back",
                           std::string(view(text_of(P::back))),
                           ButtonLook::outline,
                           view.wide() ? std::optional(Icon::arrow_l) : std::nullopt,
                           {},
                           page.back},
                          Go{page.back});
        back.look.border = Color::line_strong;
        for (Box& child : back.children) {
            if (child.icon) child.icon->color = Color::ink;
            if (child.text) child.text->color = Color::ink;
        }
        back.min_width = 112;
        box.add(std::move(back));
    }
    if (view.wide()) {
        box.add(spring());
        page.onward.min_width = 200;
    } else {
        page.onward.grow = 1;
    }
    box.add(std::move(page.onward));
    return box;
}

/// The card of a desktop, under a cap of orange.
Box large_card(Box content) {
    Box box = stack(0);
    box.padding = {33, 29, 33, 17};
    box.look = {Shadow::card, Color::orange, 1, {}, 1, false, card_radius, {}, {}};
    box.node = make_node(Role::group, "report/card", {}, Variant::card);
    box.drawing = [](Painter& painter, const Rect& rect) {
        const Rect inner{rect.x, rect.y + cap_height, rect.width, rect.height - cap_height};
        painter.fill(inner, card_radius, Color::surface);
        painter.stroke(inner, card_radius, Color::line, 1);
    };
    box.add(std::move(content));
    return box;
}

}  // namespace

Box onward_button(const View& view, std::string key, std::string_view label,
                  std::optional<Icon> behind, Event use, bool busy) {
    Box box = button(view,
                     {std::move(key),
                      std::string(busy ? view(text_of(P::sending)) : label),
                      ButtonLook::orange,
                      busy ? std::optional(Icon::hourglass) : std::nullopt,
                      busy ? std::nullopt : behind,
                      {}},
                     std::move(use));
    box.node->states.set(StateBit::busy, busy);
    return box;
}

Box wizard_page(const View& view, WizardPage page) {
    Box screen = stack(14);
    screen.padding = {view.margin(), view.wide() ? 20.0F : 0.0F, view.margin(), 20};
    Box form = stack(view.wide() ? 20.0F : 16.0F);
    form.node = make_node(Role::form, "report/form", page.title);
    if (view.wide()) {
        Box content = stack(16);
        content.add(titles_of(view, page));
        form.add(std::move(page.body));
        Box ways = ways_on(view, page);
        ways.padding.top = 16;
        ways.look.line_above = Color::line;
        form.add(std::move(ways));
        content.add(std::move(form));
        screen.add(two_columns(view, "report/columns", side(view, page.step),
                               large_card(std::move(content)), steps_and_form));
        return screen;
    }
    screen.add(phone_head(view, page.step));
    screen.add(titles_of(view, page));
    form.add(std::move(page.body));
    form.add(ways_on(view, page));
    screen.add(std::move(form));
    return screen;
}

}  // namespace tiemchung::ui
