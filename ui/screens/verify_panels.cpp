#include <algorithm>
#include <cmath>

#include "core/text/error_texts.h"
#include "ui/screens/verify_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/ornament.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

constexpr float frame_side = 236;
constexpr float ornament_side = 144;

Box choose_instead(const View& view, std::string key) {
    return button(view,
                  {std::move(key),
                   std::string(view(Phrase::choose_existing_picture)),
                   ButtonLook::outline,
                   Icon::image,
                   {},
                   {},
                   false,
                   true},
                  SelectTab{VerifyTab::picture});
}

/// The dark panel, with the frame that a code is to be held in.
Box dark_panel(const View& view) {
    Box box = stack(12);
    box.look.fill = Color::cam;
    box.look.radius = 16;
    if (view.theme == Theme::contrast) box.look.border = Color::line;
    box.padding = {16, 32, 16, 20};
    box.min_height = view.wide() ? 404 : 360;
    box.node = make_node(Role::group, "verify/camera/panel", {}, Variant::camera);
    return box;
}

Box waiting_frame() {
    Box box;
    box.min_height = frame_side;
    box.drawing = [](Painter& painter, const Rect& rect) {
        const float side = std::min(frame_side, rect.width);
        const Rect square{std::floor(rect.x + (rect.width - side) / 2), rect.y, side, side};
        draw_scan_frame(painter, square, Color::on_cam);
        const float inset = (side - ornament_side) / 2;
        draw_code_ornament(painter,
                           {square.x + inset, square.y + inset, ornament_side, ornament_side},
                           Color::on_cam, 0.22F);
    };
    return box;
}

Box camera_words(const View& view, std::string key, Phrase sentence) {
    Box box = paragraph(std::move(key), view(sentence), TypeRole::body_medium, Color::on_cam);
    box.text->align = TextAlign::center;
    return box;
}

Box camera_button(const View& view, std::string key, Phrase label, Icon symbol, Event use) {
    Box box = button(view,
                     {std::move(key),
                      std::string(view(label)),
                      ButtonLook::outline,
                      symbol,
                      {},
                      {},
                      false,
                      true},
                     std::move(use));
    box.self.reset();
    return box;
}

/// Torch, other camera and zoom, as far as this camera has them; always a way to stop.
Box camera_controls(const View& view, const Camera& camera) {
    Box box = stack(8, "verify/camera/controls");
    Box buttons;
    buttons.flow = Flow::lines;
    buttons.along = Along::center;
    buttons.gap = 10;
    if (camera.has_torch) {
        Box torch =
            camera_button(view, "verify/camera/torch", Phrase::torch, Icon::flash, ToggleTorch{});
        torch.node->states.set(StateBit::pressed);
        torch.node->states.set(StateBit::checked, camera.torch_on);
        if (camera.torch_on) torch.look.fill = Color::primary_soft;
        buttons.add(std::move(torch));
    }
    if (camera.count > 1) {
        buttons.add(camera_button(view, "verify/camera/switch", Phrase::switch_camera,
                                  Icon::refresh, SwitchCamera{}));
    }
    buttons.add(
        camera_button(view, "verify/camera/stop", Phrase::camera_stop, Icon::x, StopCamera{}));
    box.add(std::move(buttons));
    if (camera.zoom_max > camera.zoom_min) {
        Box zoom = slider(view,
                          {"verify/camera/zoom", std::string(view(Phrase::zoom)), camera.zoom_min,
                           camera.zoom_max, camera.zoom},
                          ZoomCamera{});
        zoom.children.front().text->color = Color::on_cam;
        box.add(std::move(zoom));
    }
    return box;
}

/// The video is the browser's own element; only its frame is painted, around it.
Box running_panel(const View& view, const Camera& camera) {
    Box box = dark_panel(view);
    box.padding = {12, 12, 12, 16};
    Box frame;
    frame.padding = all_sides(10);
    frame.drawing = [](Painter& painter, const Rect& rect) {
        draw_scan_frame(painter, rect, Color::on_cam);
    };
    Box video;
    video.min_height = view.wide() ? 320 : 280;
    video.node = make_node(Role::video, "verify/camera/video", view(Phrase::camera_picture));
    frame.add(std::move(video));
    box.add(std::move(frame));
    box.add(camera_words(view, "verify/camera/aim", Phrase::camera_aim));
    box.add(camera_controls(view, camera));
    return box;
}

std::optional<Phrase> camera_problem(Camera::State state) {
    switch (state) {
        case Camera::State::denied:
            return Phrase::camera_denied;
        case Camera::State::missing:
            return Phrase::camera_missing;
        case Camera::State::failed:
            return Phrase::camera_failed;
        default:
            return std::nullopt;
    }
}

Box resting_panel(const View& view, const Camera& camera) {
    Box box = dark_panel(view);
    box.add(waiting_frame());
    if (camera.state == Camera::State::asking) {
        Box asking = camera_words(view, "verify/camera/asking", Phrase::camera_asking);
        asking.node->role = Role::status;
        box.add(std::move(asking));
        return box;
    }
    box.add(camera_words(view, "verify/camera/ask", Phrase::camera_ask));
    Box start = button(view,
                       {"verify/camera/start",
                        std::string(view(Phrase::camera_start)),
                        ButtonLook::primary,
                        Icon::camera,
                        {},
                        {},
                        false,
                        true},
                       StartCamera{});
    start.self = Across::center;
    box.add(std::move(start));
    return box;
}

}  // namespace

Box camera_panel(const View& view, const State& state) {
    const Camera& camera = state.verification.camera;
    Box box = stack(14);
    if (const auto problem = camera_problem(camera.state)) {
        Box sorry =
            note(view, "verify/camera/problem", NoteLook::amber, Icon::triangle, view(*problem));
        sorry.children.back().add(choose_instead(view, "verify/camera/choose"));
        box.add(std::move(sorry));
    }
    const bool running = camera.state == Camera::State::running;
    box.add(running ? running_panel(view, camera) : resting_panel(view, camera));
    if (running && state.verification.tips_due) {
        Box tips =
            note(view, "verify/camera/tips", NoteLook::blue, Icon::info, view(Phrase::tips_title));
        tips.children.back().children.front().text->role = TypeRole::label;
        tips.children.back().add(paragraph("verify/camera/tips/list", view(Phrase::tips_text),
                                           TypeRole::item, Color::ink));
        tips.children.back().add(choose_instead(view, "verify/camera/tips/choose"));
        box.add(std::move(tips));
    }
    return box;
}

Box picture_panel(const View& view, const State& state) {
    Box box = stack(10);
    box.padding = sides(20, 28);
    box.look = {Shadow::none, Color::surface2, 1, Color::line_strong, 1.5F, true, 12, {}, {}};
    box.across = Across::center;
    box.along = Along::center;
    box.min_height = view.wide() ? 404 : 240;
    box.node = make_node(Role::group, "verify/picture/drop", {}, Variant::card);
    box.add(icon(Icon::upload, 44, Color::primary));
    Box choose = file_button(view, "verify/picture/file", view(Phrase::choose_picture),
                             "image/png,image/jpeg,image/webp");
    choose.node->states.set(StateBit::busy, state.verification.reading_picture);
    box.add(std::move(choose));
    Box formats = paragraph("verify/picture/formats", view(Phrase::picture_formats), TypeRole::hint,
                            Color::ink3, Variant::hint);
    formats.text->align = TextAlign::center;
    box.add(std::move(formats));
    Box drop = paragraph("verify/picture/drop_hint", view(Phrase::drop_hint), TypeRole::item);
    drop.text->align = TextAlign::center;
    drop.max_width = 460;
    box.add(std::move(drop));
    return box;
}

Box paste_panel(const View& view, const State& state) {
    const Verification& verification = state.verification;
    TextArea field{"verify/paste/text",
                   std::string(view(Phrase::paste_label)),
                   std::string(view(Phrase::paste_hint)),
                   {},
                   verification.pasted,
                   verification.pasted_revision,
                   view.wide() ? 200.0F : 148.0F};
    if (verification.failure && verification.failure->tab == VerifyTab::paste) {
        const auto& error = verification.failure->error;
        field.error = view(error ? text::text_of(*error).what : text_of(Phrase::paste_empty));
    }
    Box box = stack(14);
    box.node = make_node(Role::form, "verify/paste/form");
    box.add(text_area(view, field, EditPastedText{}));
    box.add(button(view,
                   {"verify/paste/check",
                    std::string(view(Phrase::paste_check)),
                    ButtonLook::primary,
                    Icon::shield,
                    {},
                    {}},
                   CheckPastedText{}));
    return box;
}

}  // namespace tiemchung::ui
