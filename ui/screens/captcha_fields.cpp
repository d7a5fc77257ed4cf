#include "ui/screens/captcha_fields.h"

#include "core/text/error_texts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tiemchung::ui {
namespace {

constexpr float picture_width = 240;
constexpr float picture_height = 80;

/// The picture is the browser's own element; only the plate under it is painted.
Box picture(const View& view, const CaptchaPicture& captcha, const CaptchaUses& uses) {
    Box plate;
    plate.min_height = picture_height + 2;
    plate.width = picture_width + 2;
    plate.along = Along::center;
    plate.padding = all_sides(1);
    plate.look = {Shadow::none, Color::on_cam, 1, Color::line_strong, 1, false, 10, {}, {}};
    if (captcha.status != CaptchaPicture::Status::ready) {
        plate.look.fill = Color::surface3;
        return plate;
    }
    Box image;
    image.min_height = picture_height;
    image.node = make_node(Role::picture, uses.key + "/picture", view(Phrase::captcha_picture),
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

Box tools(const View& view, const CaptchaPicture& captcha, const CaptchaUses& uses) {
    Box box;
    box.flow = Flow::lines;
    box.gap = 20;
    box.add(tool(view, uses.key + "/other", Phrase::captcha_other, Icon::refresh, uses.other,
                 captcha.status != CaptchaPicture::Status::loading));
    box.add(tool(view, uses.key + "/listen", Phrase::captcha_listen, Icon::volume, uses.listen,
                 captcha.status == CaptchaPicture::Status::ready));
    return box;
}

Box answer(const View& view, const CaptchaPicture& captcha, const CaptchaUses& uses) {
    Remark remark{std::string(view(Phrase::captcha_hint)), {}, {}};
    if (captcha.error) {
        const text::ErrorText texts = text::text_of(*captcha.error);
        remark.error = std::string(view(texts.what)) + " " + std::string(view(texts.next));
    }
    return text_field(view,
                      {captcha_answer_key(uses.key),
                       std::string(view(Phrase::captcha_answer)),
                       Need::required,
                       std::move(remark),
                       captcha.answer,
                       uses.revision,
                       {{HintKind::autocomplete, "off"},
                        {HintKind::autocapitalize, "off"},
                        {HintKind::spellcheck, "false"},
                        {HintKind::enterkeyhint, "go"}},
                       Variant::field,
                       {},
                       false},
                      uses.edit);
}

}  // namespace

Box captcha_fields(const View& view, const CaptchaPicture& captcha, const CaptchaUses& uses) {
    Box box = stack(8, uses.key, Variant::captcha);
    Box pair;
    pair.flow = Flow::lines;
    pair.gap = 20;
    pair.add(picture(view, captcha, uses));
    pair.add(tools(view, captcha, uses));
    for (Box& child : pair.children)
        child.self = Across::center;
    box.add(std::move(pair));
    if (captcha.status == CaptchaPicture::Status::missing) {
        box.add(note(view, uses.key + "/missing", NoteLook::amber, Icon::triangle,
                     view(Phrase::captcha_missing)));
    } else if (captcha.status == CaptchaPicture::Status::loading) {
        Box loading = paragraph(uses.key + "/loading", view(Phrase::captcha_loading),
                                TypeRole::hint, Color::ink3, Variant::hint);
        box.add(std::move(loading));
    }
    Box field = answer(view, captcha, uses);
    field.max_width = 360;
    box.add(std::move(field));
    return box;
}

}  // namespace tiemchung::ui
