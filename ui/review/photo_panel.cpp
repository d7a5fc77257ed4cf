#include <algorithm>

#include "ui/review/case_desk.h"
#include "ui/review/review_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReviewPhrase;

constexpr const char* pdf = "application/pdf";
constexpr int degrees_a_turn = 90;

int percent_of(int zoom) {
    constexpr int percents[] = {100, 150, 225, 340};
    return percents[zoom];
}

std::string numbered(const View& view, P phrase, int number) {
    return text::fill(say(view, phrase), {{"n", std::to_string(number)}});
}

const api::CasePhoto* photo_in_front(const CaseDesk& desk) {
    const auto& photos = desk.file->photos;
    const auto found = std::find_if(photos.begin(), photos.end(), [&desk](const auto& photo) {
        return photo.number == desk.photo.number;
    });
    return found == photos.end() ? nullptr : &*found;
}

Box tool(const View& view, const char* name, P label, Icon symbol, PhotoTool tool,
         std::optional<bool> down = {}) {
    const std::string key = std::string("case/photo/") + name;
    Box box = icon_button(view, key, say(view, label), symbol,
                          down.value_or(false) ? Color::on_primary : Color::on_staff,
                          ReviewAction{UsePhotoTool{tool}});
    if (view.active(key) || down.value_or(false)) box.look.fill = Color::primary;
    if (down) {
        box.node->states.set(StateBit::pressed);
        box.node->states.set(StateBit::checked, *down);
    }
    return box;
}

Box tools(const View& view, const PhotoLook& look) {
    Box box = lines(4);
    box.self = Across::center;
    box.node = make_node(Role::group, "case/photo/tools", say(view, P::photo_tools), Variant::row);
    box.add(tool(view, "zoom_out", P::zoom_out, Icon::zoom_out, PhotoTool::zoom_out));
    box.add(tool(view, "zoom_in", P::zoom_in, Icon::zoom_in, PhotoTool::zoom_in));
    box.add(tool(view, "turn", P::turn, Icon::rotate, PhotoTool::turn));
    box.add(
        tool(view, "contrast", P::contrast, Icon::contrast, PhotoTool::contrast, look.contrast));
    box.add(tool(view, "large", P::large, Icon::fit, PhotoTool::large, look.large));
    return box;
}

/// The browser paints the photo: turned, enlarged and with more contrast as the hint says.
Box picture(const View& view, const CaseDesk& desk) {
    const PhotoLook& look = desk.photo;
    const std::string turn = std::to_string(look.turns * degrees_a_turn);
    Box box;
    box.height = is_roomy(view) ? (look.large ? 760.0F : 560.0F) : view.wide() ? 560.0F : 320.0F;
    box.look.fill = Color::surface3;
    box.look.radius = 8;
    box.node = make_node(
        Role::picture, "case/photo/" + std::to_string(look.number),
        text::fill(say(view, P::photo_alt), {{"n", std::to_string(look.number)},
                                             {"zoom", std::to_string(percent_of(look.zoom))},
                                             {"turn", turn}}),
        Variant::paper_photo);
    box.node->hints = {
        {HintKind::src, path_of_case(desk.code, "photos/" + std::to_string(look.number))},
        {HintKind::photo_look,
         std::to_string(look.zoom) + " " + turn + (look.contrast ? " contrast" : " plain")},
    };
    return box;
}

Box choice_of_photos(const View& view, const CaseDesk& desk) {
    Box box = lines(8);
    for (const api::CasePhoto& photo : desk.file->photos) {
        const bool chosen = photo.number == desk.photo.number;
        Box one = button(view,
                         {"case/photo/choose/" + std::to_string(photo.number),
                          numbered(view, P::photo_choose, photo.number),
                          chosen ? ButtonLook::primary : ButtonLook::outline,
                          {},
                          {},
                          {},
                          false,
                          true},
                         ReviewAction{ShowPhoto{photo.number}});
        one.node->states.set(StateBit::pressed);
        one.node->states.set(StateBit::checked, chosen);
        box.add(std::move(one));
    }
    return box;
}

Box without_photo(const View& view, const CaseDesk& desk) {
    Box box = stack(10);
    box.add(note(view, "case/photo/none", NoteLook::amber, Icon::image, say(view, P::photo_none)));
    if (desk.file->paper_lost) {
        box.add(
            note(view, "case/photo/lost", NoteLook::plain, Icon::info, say(view, P::paper_lost)));
    }
    if (desk.file->paper_at_site) {
        box.add(note(view, "case/photo/at_site", NoteLook::plain, Icon::building,
                     say(view, P::paper_at_site)));
    }
    return box;
}

Box dark_frame(const View& view) {
    Box box = stack(10);
    box.padding = all_sides(view.wide() ? 16.0F : 12.0F);
    box.look.fill = Color::staff_bar;
    box.look.radius = 16;
    box.node = make_node(Role::group, "case/photo/frame", {}, Variant::photo_frame);
    return box;
}

}  // namespace

Box photo_panel(const View& view, const CaseDesk& desk) {
    Box box = stack(12, "case/photo");
    box.node->role = Role::section;
    box.node->label = say(view, P::photo_title);
    const api::CasePhoto* photo = photo_in_front(desk);
    if (photo == nullptr) {
        box.add(without_photo(view, desk));
        return box;
    }
    if (desk.file->photos.size() > 1) box.add(choice_of_photos(view, desk));
    if (photo->media_type == pdf) {
        Box file = note(view, "case/photo/pdf", NoteLook::blue, Icon::report,
                        numbered(view, P::photo_pdf, photo->number));
        file.children.back().add(button(view,
                                        {"case/photo/download",
                                         numbered(view, P::download_pdf, photo->number),
                                         ButtonLook::outline,
                                         Icon::download,
                                         {},
                                         {},
                                         false,
                                         view.wide()},
                                        ReviewAction{DownloadPhoto{photo->number}}));
        box.add(std::move(file));
        return box;
    }
    Box frame = dark_frame(view);
    const std::string of =
        text::fill(say(view, P::photo_of), {{"n", std::to_string(photo->number)},
                                            {"total", std::to_string(desk.file->photos.size())}});
    frame.add(paragraph("case/photo/of", of, TypeRole::pill, Color::on_staff, Variant::caption));
    frame.add(picture(view, desk));
    frame.add(tools(view, desk.photo));
    box.add(std::move(frame));
    return box;
}

}  // namespace tiemchung::ui
