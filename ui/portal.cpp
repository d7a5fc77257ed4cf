#include "ui/portal.h"

#include <algorithm>

#include "ui/layout/emit.h"
#include "ui/layout/paint.h"
#include "ui/model/navigation.h"
#include "ui/model/update.h"
#include "ui/screens/screen.h"
#include "ui/semantics/diff.h"
#include "ui/theme/canvas.h"
#include "ui/wire/effects.h"
#include "ui/wire/ops.h"

namespace tiemchung::ui {
namespace {

/// What a person typed, chose or ticked goes into the event of the element.
Event filled(Event event, const Gesture& gesture) {
    if (std::string* text = typed_in(event)) *text = gesture.text;
    if (bool* flag = ticked_in(event)) *flag = gesture.flag;
    return event;
}

/// Whether the gesture brings what the event wants to know.
bool fits(Gesture::Kind kind, Event& event) {
    switch (kind) {
        case Gesture::Kind::input:
        case Gesture::Kind::commit:
            return typed_in(event) != nullptr;
        case Gesture::Kind::toggle:
            return ticked_in(event) != nullptr;
        case Gesture::Kind::choose:
            return ticked_in(event) == nullptr;
        default:
            return typed_in(event) == nullptr && ticked_in(event) == nullptr;
    }
}

/// The first element to act on inside the node `ancestor` of this tree, or nothing.
const Node* first_target_in(const Tree& tree, NodeId ancestor) {
    const auto& entries = tree.entries();
    std::size_t at = 0;
    while (at < entries.size() && entries[at].id != ancestor)
        ++at;
    for (std::size_t i = at + 1; i < entries.size(); ++i) {
        std::size_t parent = entries[i].parent;
        while (parent != Tree::root && parent > at)
            parent = entries[parent].parent;
        if (parent != at) break;
        const Node& node = entries[i].node;
        if (is_interactive(node.role) && !node.states.has(StateBit::disabled)) return &node;
    }
    return nullptr;
}

/// The key of what takes the place of a focused element that is gone: the first thing to act on in
/// the nearest surroundings that are still there, else the page's title.
std::string successor_of(NodeId gone, const Tree& before, const Tree& after) {
    const auto& entries = before.entries();
    for (const Tree::Entry& entry : entries) {
        if (entry.id != gone) continue;
        for (std::size_t at = entry.parent; at != Tree::root; at = entries[at].parent) {
            if (entries[at].node.role == Role::main) break;
            if (const Node* target = first_target_in(after, entries[at].id)) return target->key;
        }
    }
    return page_title_key;
}

}  // namespace

struct Portal::Parts {
    State state;
    Interaction interaction;
    NodeId focused = 0;
    std::vector<NodeId> left;  ///< fields whose leaving has not been told to the model
    std::vector<Report> queue;

    FontFiles fonts;
    Typeface typeface;
    Canvas canvas;
    bool painted = false;

    Tree tree;
    Uses uses;
    Bytes op_bytes;
    Bytes effect_bytes;

    Effects take_reports(double now_ms);
    void gesture(const Gesture& gesture, Effects& effects, double now_ms);
    void tell_leaving(Effects& effects, double now_ms);
    void tell(const Event& event, Effects& effects, double now_ms);
    void show(Tree next, Effects& asked);
    [[nodiscard]] View view() const;
    [[nodiscard]] Skin skin() const;
};

Skin Portal::Parts::skin() const {
    return typeface.ok() ? skin_of(state) : Skin::plain;
}

View Portal::Parts::view() const {
    const Environment& environment = state.environment;
    View view{state.preferences.language,
              {typeface, environment.width_css >= desktop_width, text_scale_of(state)},
              environment.width_css,
              theme_of(state),
              interaction,
              environment.device_pixel_ratio};
    return view;
}

/// What was done to an element becomes what the element stands for. An element that is gone or
/// disabled by now has no meaning any more, and the gesture falls away.
void Portal::Parts::gesture(const Gesture& gesture, Effects& effects, double now_ms) {
    switch (gesture.kind) {
        case Gesture::Kind::hover:
            interaction.hovered = gesture.node;
            return;
        case Gesture::Kind::press:
            interaction.pressed = gesture.node;
            return;
        case Gesture::Kind::focus:
            focused = gesture.node;
            return;
        case Gesture::Kind::blur:
            if (focused == gesture.node) focused = 0;
            left.push_back(gesture.node);
            return;
        default:
            break;
    }
    const auto use = uses.find(gesture.node);
    if (use == uses.end() || !use->second.on_use) return;
    Event event = *use->second.on_use;
    if (fits(gesture.kind, event)) tell(filled(std::move(event), gesture), effects, now_ms);
}

/// Leaving a field may show an error under it and move what follows. While a finger or a button is
/// down that has to wait: a target that moves away under it would not be clicked.
void Portal::Parts::tell_leaving(Effects& effects, double now_ms) {
    if (interaction.pressed != 0) return;
    for (const NodeId node : left) {
        const auto use = uses.find(node);
        if (use == uses.end() || !use->second.on_leave || node == focused) continue;
        tell(*use->second.on_leave, effects, now_ms);
    }
    left.clear();
}

void Portal::Parts::tell(const Event& event, Effects& effects, double now_ms) {
    const Effects more = update(state, event, now_ms);
    effects.insert(effects.end(), more.begin(), more.end());
}

Effects Portal::Parts::take_reports(double now_ms) {
    Effects effects;
    std::vector<Report> reports;
    reports.swap(queue);
    for (const Report& report : reports) {
        if (const auto* done = std::get_if<Gesture>(&report)) {
            gesture(*done, effects, now_ms);
        } else {
            tell(std::get<Event>(report), effects, now_ms);
        }
    }
    tell_leaving(effects, now_ms);
    return effects;
}

/// Turns the last page into the next one. Removing the focused element names its successor in the
/// same frame, unless the model has already said where the focus goes.
void Portal::Parts::show(Tree next, Effects& asked) {
    op_bytes = encode_ops(diff(tree, next));
    const bool focus_is_asked_for =
        std::any_of(asked.begin(), asked.end(),
                    [](const Effect& effect) { return std::holds_alternative<FocusNode>(effect); });
    if (focused != 0 && next.find(focused) == nullptr) {
        if (!focus_is_asked_for) {
            asked.emplace_back(FocusNode{successor_of(focused, tree, next)});
        }
        focused = 0;
    }
    tree = std::move(next);
}

Portal::Portal(Wings wings) : parts_(std::make_unique<Parts>()) {
    parts_->state.wings = wings;
}
Portal::~Portal() = default;

bool Portal::set_fonts(FontFiles files) {
    Typeface typeface(files.regular, files.medium, files.semibold, files.bold);
    if (!typeface.ok()) return false;
    Parts& parts = *parts_;
    parts.typeface = std::move(typeface);
    parts.canvas.use_fonts(files.regular, files.medium, files.semibold, files.bold);
    parts.fonts = std::move(files);
    return true;
}

void Portal::post(Report report) {
    parts_->queue.push_back(std::move(report));
}

void Portal::post(ByteView records) {
    for (Report& report : decode_reports(records))
        post(std::move(report));
}

FrameResult Portal::frame(double now_ms) {
    Parts& parts = *parts_;
    Effects effects = parts.take_reports(now_ms);
    const View view = parts.view();
    Box page = build_page(view, parts.state);
    FrameResult result;
    result.skin = parts.skin();
    const bool overlay = result.skin == Skin::overlay;
    if (overlay) result.document_height = place(page, view.measures, 0, 0, view.width);

    Tree tree;
    parts.uses.clear();
    emit(page, view.measures, overlay, tree, parts.uses);
    parts.show(std::move(tree), effects);
    parts.effect_bytes = encode_effects(effects);

    if (overlay) {
        result.draw_changed = parts.canvas.paint(
            view.width, result.document_height, parts.state.environment.device_pixel_ratio,
            view.theme, [&](Painter& painter) { paint(page, parts.typeface, painter); });
    }
    result.draw_changed = result.draw_changed || overlay != parts.painted;
    parts.painted = overlay;
    result.ops = parts.op_bytes;
    result.effects = parts.effect_bytes;
    result.next_wake_ms = next_change_ms(parts.state);
    return result;
}

ImDrawData* Portal::draw_data(const PaintWindow& window) {
    if (!parts_->painted) return nullptr;
    return parts_->canvas.picture(window.top_css, window.height_css, window.width_device,
                                  window.height_device);
}

void Portal::forget_textures() {
    parts_->canvas.forget_textures();
}

const Tree& Portal::tree() const {
    return parts_->tree;
}

}  // namespace tiemchung::ui
