#include "core/text/report_texts.h"
#include "ui/report/fill_in.h"
#include "ui/report/report_input.h"
#include "ui/report/report_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;
using report::ReportField;
using report::ReportItem;

/// What the platform's chooser offers; what a file is, its content says. Named one by one, phones
/// that take pictures in formats of their own hand them over as JPEG.
constexpr std::string_view accepted = "image/jpeg,image/png,image/webp,application/pdf";
/// Answers with sentences stand one under another beside the doses.
constexpr float column_room = 300;

/// The browser opens the chooser or the camera; nothing happens here before a file is there.
Box choose_button(const View& view, const Filling& filling, const Remark& remark) {
    const bool first = filling.photos.empty();
    const std::string key = first_key_of(filling, {ReportItem::photos});
    Box box =
        file_button(view, key, view(text_of(first ? P::photo_choose : P::photo_more)), accepted);
    box.node->variant = Variant::photo_button;
    box.node->states.set(StateBit::invalid, !remark.error.empty());
    box.node->error_key = remark_key("report/photos", remark);
    box.flow = Flow::column;
    box.across = Across::center;
    box.along = Along::center;
    box.min_height = first ? 116.0F : 72.0F;
    box.look = {Shadow::none, Color::surface2, 1, Color::line_strong, 1.5F, true, 12, {}, {}};
    if (view.active(key)) {
        box.look.fill = Color::orange_soft;
        box.look.border = Color::orange;
    }
    box.children.front() = icon(Icon::upload, 28, Color::orange);
    box.children.back().text->color = Color::orange;
    box.children.back().text->align = TextAlign::center;
    return box;
}

Box document_type_field(const View& view, const Filling& filling) {
    const ReportField field{ReportItem::document_type};
    std::vector<Option> options;
    for (const auto type :
         {report::DocumentType::confirmation, report::DocumentType::screening_slip,
          report::DocumentType::appointment}) {
        options.push_back(
            {std::string(report::name_of(type)), std::string(view(text::label_of(type)))});
    }
    const auto& chosen = filling.form.paper.type;
    return radio_group(
        view,
        {key_of(field), std::string(view(label_of(field))), Need::required,
         remark_of(view, filling, field), chosen ? std::string(report::name_of(*chosen)) : "",
         std::move(options), report_accent, column_room},
        ReportAction{EditReport{{field, DatePart::day}, {}}},
        ReportAction{LeaveReport{{field, DatePart::day}}});
}

Box readable_field(const View& view, const Filling& filling) {
    const ReportField field{ReportItem::readable};
    const Remark remark = remark_of(view, filling, field);
    Box group = field_group(view, key_of(field), view(label_of(field)), Need::required);
    Box list;
    list.flow = Flow::lines;
    for (const report::ReadableItem item : report::readable_items()) {
        const std::string key = key_of(field) + "/" + std::string(report::name_of(item));
        Box box = check_box(view,
                            {key, std::string(view(text::label_of(item))),
                             filling.form.paper.readable.has(item), report_accent},
                            ReportAction{TickReport{ReportTick::readable, 0, item, false}});
        box.node->error_key = remark_key(key_of(field), remark);
        box.padding.right = 20;
        list.add(std::move(box));
    }
    group.add(std::move(list));
    if (!remark.is_empty()) group.add(remark_line(key_of(field), remark));
    return group;
}

Box lost_field(const View& view, const Filling& filling) {
    const ReportField field{ReportItem::paper_lost};
    return check_box(view,
                     {key_of(field), std::string(view(label_of(field))), filling.form.paper.lost,
                      report_accent, Need::unsaid, remark_of(view, filling, field)},
                     ReportAction{TickReport{ReportTick::paper_lost, 0, {}, false}});
}

Box note_field(const View& view, const Filling& filling) {
    const ReportField field{ReportItem::note};
    const Remark remark = remark_of(view, filling, field);
    const std::string label = spoken_label(view, view(label_of(field)), Need::optional);
    Box box = text_area(view,
                        {key_of(field), label, std::string(view(text_of(P::note_hint))),
                         remark.error, filling.form.note, filling.revision, 96},
                        ReportAction{EditReport{{field, DatePart::day}, {}}});
    Box& input = box.children[1].children.front();
    input.on_leave = ReportAction{LeaveReport{{field, DatePart::day}}};
    return box;
}

}  // namespace

Box photo_fields(const View& view, const Filling& filling) {
    const ReportField field{ReportItem::photos};
    const std::string key = key_of(field);
    Remark remark = remark_of(view, filling, field);
    if (remark.error.empty() && filling.too_many_photos) {
        remark.error = sentence_of(view, ErrorCode::report_photo_too_many);
    }
    Box group = field_group(view, key, view(text_of(P::photo_title)), Need::required);
    group.add(paragraph(key + "/lead", view(text_of(P::photo_lead)), TypeRole::hint, Color::ink2,
                        Variant::hint));
    if (!filling.photos.empty()) {
        Box list = stack(10);
        list.node = make_node(Role::list, key + "/list", view(text_of(P::photo_list)));
        for (const ChosenPhoto& photo : filling.photos)
            list.add(photo_tile(view, filling, photo));
        group.add(std::move(list));
    }
    // Where a link to what is wrong leads to must be there, however many there are.
    if (taken_photos(filling) < report::max_photos_of_a_report || !remark.error.empty()) {
        group.add(choose_button(view, filling, remark));
    }
    if (!remark.is_empty()) group.add(remark_line(key, remark));
    return group;
}

Box paper_fields(const View& view, const Filling& filling) {
    Box box = section(view, "report/paper");
    const bool lost = filling.form.paper.lost || filling.form.paper.at_site;
    const bool has_photos = has_field(filling, {ReportItem::photos});
    if (has_photos && !lost) {
        box.add(photo_fields(view, filling));
        box.add(document_type_field(view, filling));
        box.add(readable_field(view, filling));
    }
    if (has_field(filling, {ReportItem::paper_lost})) box.add(lost_field(view, filling));
    if (has_field(filling, {ReportItem::note})) box.add(note_field(view, filling));
    return box;
}

}  // namespace tiemchung::ui
