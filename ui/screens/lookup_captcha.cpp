#include "core/text/error_texts.h"
#include "ui/model/form_input.h"
#include "ui/screens/lookup_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tiemchung::ui {
namespace {

using Status = CaptchaPicture::Status;

constexpr float picture_width = 240;
constexpr float picture_height = 80;

/// The picture is the browser's own element; only the plate under it is painted.
Box picture(const View& view, const CaptchaPicture& captcha) {
    Box plate;
    plate.min_height = picture_height + 2;
    plate.width = picture_width + 2;
    plate.along = Along::center;
    plate.padding = all_sides(1);
    plate.look = {Shadow::none, Color::on_cam, 1, Color::line_strong, 1, false, 10, {}, {}};
    if (captcha.status != Status::ready) {
        plate.look.fill = Color::surface3;
        return plate;
    }
    Box image;
    image.min_height = picture_height;
    image.node = make_node(Role::picture, "lookup/captcha/picture", view(Phrase::captcha_picture),
                           Variant::captcha);
    image.node->hints = {{HintKind::src, captcha.challenge.image_path}};
    plate.add(std::move(image));
    return plate;
}

Box tool(const View& view, std::string key, Phrase label, Icon symbol, Event use, bool usable) {
    return button(view,
                  {std::move(key),
                   std::string(view(label)),
                   ButtonLook::plain_text,
                   symbol,
                   {},
                   {},
                   !usable,
                   true},
                  std::move(use));
}

Box tools(const View& view, const CaptchaPicture& captcha) {
    Box box;
    box.flow = Flow::lines;
    box.gap = 20;
    box.add(tool(view, "lookup/captcha/other", Phrase::captcha_other, Icon::refresh, NewCaptcha{},
                 captcha.status != Status::loading));
    box.add(tool(view, "lookup/captcha/listen", Phrase::captcha_listen, Icon::volume,
                 ListenToCaptcha{}, captcha.status == Status::ready));
    return box;
}

Box answer(const View& view, const FormInProgress& form) {
    Remark remark{std::string(view(Phrase::captcha_hint)), {}, {}};
    if (form.captcha.error) {
        const text::ErrorText texts = text::text_of(*form.captcha.error);
        remark.error = std::string(view(texts.what)) + " " + std::string(view(texts.next));
    }
    return text_field(view,
                      {std::string(key_of(FormInput::captcha)),
                       std::string(view(Phrase::captcha_answer)),
                       Need::required,
                       std::move(remark),
                       form.captcha.answer,
                       form.revision,
                       {{HintKind::autocomplete, "off"},
                        {HintKind::autocapitalize, "off"},
                        {HintKind::spellcheck, "false"},
                        {HintKind::enterkeyhint, "go"}},
                       Variant::field,
                       {},
                       false},
                      EditForm{FormInput::captcha, {}});
}

}  // namespace

Box captcha_fields(const View& view, const FormInProgress& form) {
    const CaptchaPicture& captcha = form.captcha;
    Box box = stack(8, "lookup/captcha", Variant::captcha);
    Box pair;
    pair.flow = Flow::lines;
    pair.gap = 20;
    pair.add(picture(view, captcha));
    pair.add(tools(view, captcha));
    for (Box& child : pair.children)
        child.self = Across::center;
    box.add(std::move(pair));
    if (captcha.status == Status::missing) {
        box.add(note(view, "lookup/captcha/missing", NoteLook::amber, Icon::triangle,
                     view(Phrase::captcha_missing)));
    } else if (captcha.status == Status::loading) {
        Box loading = paragraph("lookup/captcha/loading", view(Phrase::captcha_loading),
                                TypeRole::hint, Color::ink3, Variant::hint);
        box.add(std::move(loading));
    }
    Box field = answer(view, form);
    field.max_width = 360;
    box.add(std::move(field));
    return box;
}

}  // namespace tiemchung::ui
