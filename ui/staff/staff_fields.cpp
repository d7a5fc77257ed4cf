#include "ui/staff/staff_fields.h"

#include "ui/staff/sign_in.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text_field.h"

namespace tiemchung::ui {

Box staff_field(const View& view, const StaffDesk& desk, const StaffFieldLook& look) {
    const StaffField& field = field_of(desk, look.input);
    Remark remark;
    if (look.hint) remark.hint = view(text_of(*look.hint));
    if (field.error) remark.error = view(text_of(*field.error));
    std::vector<Hint> hints{{HintKind::autocomplete, std::string(look.autocomplete)},
                            {HintKind::autocapitalize, "none"},
                            {HintKind::spellcheck, "false"}};
    if (!look.type.empty()) hints.push_back({HintKind::input_type, std::string(look.type)});
    if (look.input == StaffInput::totp) hints.push_back({HintKind::inputmode, "numeric"});
    return text_field(view,
                      {std::string(key_of(look.input)),
                       std::string(view(text_of(look.label))),
                       Need::unsaid,
                       std::move(remark),
                       field.typed,
                       desk.revision,
                       std::move(hints),
                       Variant::field,
                       {},
                       false},
                      StaffAction{EditStaffField{look.input, {}}});
}

Box staff_send(const View& view, std::string key, StaffPhrase label, bool busy, Event use) {
    Box box = button(view,
                     {std::move(key),
                      std::string(busy ? view(Phrase::sending) : view(text_of(label))),
                      ButtonLook::primary,
                      busy ? Icon::hourglass : Icon::lock,
                      {},
                      {},
                      false,
                      view.wide()},
                     std::move(use));
    box.node->states.set(StateBit::busy, busy);
    if (view.wide()) box.min_width = 200;
    return box;
}

std::optional<Box> staff_trouble(const View& view, const StaffDesk& desk) {
    if (!desk.trouble) return std::nullopt;
    Box sorry = note(view, "staff/trouble", NoteLook::red, Icon::triangle,
                     sentence_of(*desk.trouble, view.language));
    sorry.node->states.set(StateBit::focus_target);
    return sorry;
}

}  // namespace tiemchung::ui
