#include "ui/widgets/error_summary.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

std::string dom_id(std::string_view key) {
    std::string id = "#n-";
    for (const char letter : key)
        id += letter == '/' ? '.' : letter;
    return id;
}

Box link_to(const View& view, const std::string& key, ToMend field) {
    Box item;
    const std::string item_key = key + "/" + field.target.substr(field.target.find('/') + 1);
    item.node = make_node(Role::list_item, item_key);
    Event use = field.use ? *std::move(field.use) : Event{FocusField{field.target}};
    Box link = button(view,
                      {item_key + "/link",
                       std::move(field.label),
                       ButtonLook::plain_text,
                       {},
                       {},
                       field.href.empty() ? dom_id(field.target) : std::move(field.href),
                       false,
                       true},
                      std::move(use));
    link.min_width = 48;
    link.children.front().text->color = Color::red_ink;
    item.add(std::move(link));
    return item;
}

}  // namespace

Box error_summary(const View& view, const std::string& key, std::string_view sentence,
                  std::vector<ToMend> fields) {
    Box box = stack(4);
    box.padding = all_sides(17);
    box.look = {Shadow::none, Color::red_soft, 1, Color::red, 2, false, 12, {}, {}};
    box.node = make_node(Role::alert_summary, key, sentence, Variant::error_summary);
    box.node->states.set(StateBit::focus_target);
    box.add(heading(key + "/title", sentence, 2, TypeRole::card_title, Color::red_ink));
    Box list = stack(0);
    list.node = make_node(Role::list, key + "/list");
    for (ToMend& field : fields)
        list.add(link_to(view, key, std::move(field)));
    box.add(std::move(list));
    return box;
}

}  // namespace tiemchung::ui
