#include "core/issuance/vaccine.h"
#include "ui/model/trouble.h"
#include "ui/report/paper_reading.h"
#include "ui/report/report_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;
using Status = ChosenPhoto::Status;

constexpr float thumb_side = 56;

/// `1,8 MB`, `640 KB`.
std::string size_of(const View& view, std::size_t bytes) {
    constexpr std::size_t kilo = 1000;
    if (bytes < kilo * kilo) return std::to_string(std::max<std::size_t>(1, bytes / kilo)) + " KB";
    const std::size_t tenths = bytes / (kilo * kilo / 10);
    const char* mark = view.language == text::Language::vi ? "," : ".";
    return std::to_string(tenths / 10) + mark + std::to_string(tenths % 10) + " MB";
}

Box thumb(const View& view, const std::string& key, const ChosenPhoto& photo) {
    Box box;
    box.width = thumb_side;
    box.min_height = thumb_side;
    box.along = Along::center;
    box.across = Across::center;
    box.look.fill = Color::surface3;
    box.look.radius = 8;
    const bool is_picture =
        photo.status != Status::refused && photo.facts.format != report::PhotoFormat::pdf;
    if (!is_picture) {
        box.add(icon(Icon::image, 24, Color::ink2));
        return box;
    }
    Box image;
    image.width = thumb_side;
    image.min_height = thumb_side;
    image.node =
        make_node(Role::picture, key + "/picture",
                  text::fill(view(text_of(P::photo_picture)), {{"name", photo.file_name}}));
    image.node->hints = {{HintKind::src, "photo:" + std::to_string(photo.number)}};
    box.add(std::move(image));
    return box;
}

Box progress_bar(const std::string& key, std::string_view label, double part) {
    Box bar;
    bar.min_height = 6;
    bar.node = make_node(Role::progress, key, label);
    bar.node->value = std::to_string(static_cast<int>(part * 100));
    bar.node->states.set(StateBit::hidden_label);
    const auto share = static_cast<float>(part);
    bar.drawing = [share](Painter& painter, const Rect& rect) {
        painter.fill(rect, 3, Color::surface3);
        painter.fill({rect.x, rect.y, rect.width * share, rect.height}, 3, Color::orange);
    };
    return bar;
}

/// What has become of it: refused with the reason, on its way, there, or not arrived.
Box status_of(const View& view, const std::string& key, const ChosenPhoto& photo) {
    Box box = stack(6);
    if (photo.judged.error) {
        const Remark remark{{}, sentence_of(view, *photo.judged.error), {}};
        box.add(remark_line(key, remark));
        return box;
    }
    if (photo.status == Status::failed && photo.trouble) {
        const Remark remark{{}, sentence_of(*photo.trouble, view.language), {}};
        box.add(remark_line(key, remark));
        box.add(in_orange(button(view,
                                 {key + "/again",
                                  std::string(view(text_of(P::photo_again))),
                                  ButtonLook::plain_text,
                                  Icon::refresh,
                                  {},
                                  {},
                                  false,
                                  true},
                                 ReportAction{UploadPhotoAgain{photo.number}})));
    } else if (photo.status == Status::uploading) {
        const std::string percent = std::to_string(static_cast<int>(photo.part * 100));
        const std::string words =
            photo.interrupted ? std::string(view(text_of(P::photo_interrupted)))
                              : text::fill(view(text_of(P::photo_running)), {{"n", percent}});
        box.add(progress_bar(key + "/progress", photo.file_name, photo.part));
        box.add(
            paragraph(key + "/status", words, TypeRole::caption, Color::ink2, Variant::caption));
    } else {
        Box done = row(6);
        done.add(icon(Icon::check_circle, 18, Color::green));
        Box words = paragraph(
            key + "/status",
            text::fill(view(text_of(P::photo_done)), {{"size", size_of(view, photo.facts.bytes)}}),
            TypeRole::caption, Color::green, Variant::caption);
        words.grow = 1;
        done.add(std::move(words));
        box.add(std::move(done));
    }
    if (photo.judged.warning) {
        const Remark remark{{}, {}, sentence_of(view, *photo.judged.warning)};
        box.add(remark_line(key, remark));
    }
    return box;
}

std::string words_of(const View& view, const report::PaperReading& reading) {
    std::string what = reading.name;
    const auto add = [&what](const std::string& part) {
        if (part.empty()) return;
        if (!what.empty()) what += ", ";
        what += part;
    };
    add(to_display(reading.birth_date));
    if (reading.dose_number > 0) {
        add(text::fill(view(text_of(P::dose)), {{"n", std::to_string(reading.dose_number)}}));
    }
    if (reading.dose_date.year != 0) add(to_display(reading.dose_date));
    const issuance::Vaccine* vaccine = issuance::vaccine_of_key(reading.vaccine);
    if (vaccine != nullptr) add(std::string(vaccine->name));
    return what;
}

/// The paper's own QR can fill the form in.
Box offer(const View& view, const std::string& key, const ChosenPhoto& photo) {
    Box box =
        note(view, key + "/paper", NoteLook::blue, Icon::qr,
             text::fill(view(text_of(P::paper_found)), {{"what", words_of(view, *photo.reading)}}));
    Box answers;
    answers.flow = Flow::lines;
    answers.gap = 20;
    const auto answer = [&](const char* name, P label, Icon symbol, Event use) {
        answers.add(in_orange(button(view,
                                     {key + "/paper/" + name,
                                      std::string(view(text_of(label))),
                                      ButtonLook::plain_text,
                                      symbol,
                                      {},
                                      {},
                                      false,
                                      true},
                                     std::move(use))));
    };
    answer("take", P::paper_take, Icon::check, ReportAction{TakePaperReading{photo.number}});
    answer("leave", P::paper_leave, Icon::x, ReportAction{LeavePaperReading{photo.number}});
    box.children.back().add(std::move(answers));
    return box;
}

}  // namespace

Box photo_tile(const View& view, const Filling& filling, const ChosenPhoto& photo) {
    const std::string key = "report/photos/" + std::to_string(photo.number);
    Box item = stack(8);
    item.padding = all_sides(10);
    item.look = {Shadow::none, Color::surface, 1, Color::line, 1, false, 10, {}, {}};
    item.node = make_node(Role::list_item, key);
    Box line = row(12);
    line.across = Across::start;
    line.add(thumb(view, key, photo));
    Box words = stack(4);
    words.grow = 1;
    words.add(paragraph(key + "/name", photo.file_name, TypeRole::label, Color::ink));
    words.add(status_of(view, key, photo));
    line.add(std::move(words));
    line.add(icon_button(view, key + "/remove",
                         text::fill(view(text_of(P::photo_remove)), {{"name", photo.file_name}}),
                         photo.status == Status::uploading ? Icon::x : Icon::trash, Color::ink2,
                         ReportAction{RemovePhoto{photo.number}}));
    item.add(std::move(line));
    const bool asks = photo.reading && !photo.reading_answered &&
                      filling.mode == FillingMode::citizen &&
                      adds_something(filling, *photo.reading);
    if (asks) item.add(offer(view, key, photo));
    return item;
}

}  // namespace tiemchung::ui
