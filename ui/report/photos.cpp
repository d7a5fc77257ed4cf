#include "ui/report/photos.h"

#include <algorithm>

#include "core/api/upload_messages.h"
#include "core/text/error_texts.h"
#include "ui/model/announcing.h"
#include "ui/model/server_answer.h"
#include "ui/model/trouble.h"
#include "ui/report/fill_in.h"
#include "ui/report/paper_reading.h"
#include "ui/report/report_phrase.h"
#include "ui/report/report_sending.h"

namespace tiemchung::ui {
namespace {

using report::ReportField;
using report::ReportItem;
using Status = ChosenPhoto::Status;

/// Every report that can have photos: an upload may end after its page was left.
template <class Find>
ChosenPhoto* find_photo(State& state, Filling** owner, Find matches) {
    Reporting& reporting = state.reporting;
    for (Filling* filling : {&reporting.wizard, &reporting.linked, &reporting.elsewhere}) {
        for (ChosenPhoto& photo : filling->photos) {
            if (!matches(photo)) continue;
            if (owner != nullptr) *owner = filling;
            return &photo;
        }
    }
    return nullptr;
}

ChosenPhoto* photo_of(State& state, std::uint32_t number, Filling** owner = nullptr) {
    return find_photo(state, owner, [number](const auto& photo) { return photo.number == number; });
}

void upload(const Story& story, ChosenPhoto& photo) {
    photo.status = Status::uploading;
    photo.part = 0;
    photo.interrupted = false;
    photo.trouble.reset();
    photo.effect = story.next_effect_id();
    story.ask(UploadPhoto{photo.effect, photo.number});
}

void forget_error(Filling& filling) {
    std::erase_if(filling.errors, [](const auto& finding) {
        return finding.field == ReportField{ReportItem::photos};
    });
}

std::string sentence(const Story& story, ErrorCode code) {
    return sentence_of({1, code, 0, {}}, story.state.preferences.language);
}

}  // namespace

void photo_prepared(const Story& story, const PhotoPrepared& event) {
    if (ChosenPhoto* known = photo_of(story.state, event.photo)) {
        known->reading = read_paper(event.qr_texts);
        return;
    }
    // Of one that was taken away while its codes were being looked for.
    if (event.file_name.empty()) return;
    Filling& filling = filling_on(story.state);
    if (!has_field(filling, {ReportItem::photos}) ||
        taken_photos(filling) >= report::max_photos_of_a_report) {
        filling.too_many_photos = true;
        story.ask(DropPhoto{event.photo});
        announce(story, sentence(story, ErrorCode::report_photo_too_many));
        return;
    }
    ChosenPhoto photo;
    photo.number = event.photo;
    photo.file_name = event.file_name;
    photo.facts = event.facts;
    photo.judged = report::check_photo(event.facts);
    photo.reading = read_paper(event.qr_texts);
    if (photo.judged.error) {
        announce(story, sentence(story, *photo.judged.error));
        story.ask(DropPhoto{event.photo});
    } else {
        if (photo.judged.warning) announce(story, sentence(story, *photo.judged.warning));
        filling.form.paper.lost = false;
        if (!filling.form.paper.type) {
            filling.form.paper.type = report::DocumentType::confirmation;
        }
        forget_error(filling);
        upload(story, photo);
    }
    filling.photos.push_back(std::move(photo));
}

void photo_progress(const Story& story, const PhotoProgress& event) {
    ChosenPhoto* photo = photo_of(story.state, event.photo);
    if (photo == nullptr || photo->status != Status::uploading) return;
    photo->part = std::clamp(event.part, 0.0, 1.0);
    if (event.interrupted && !photo->interrupted) {
        announce(story, say(story, ReportPhrase::photo_interrupted));
    }
    photo->interrupted = event.interrupted;
}

void remove_photo(const Story& story, const RemovePhoto& event) {
    Filling* owner = nullptr;
    if (photo_of(story.state, event.photo, &owner) == nullptr) return;
    std::erase_if(owner->photos, [&](const auto& photo) { return photo.number == event.photo; });
    owner->too_many_photos = false;
    story.ask(DropPhoto{event.photo});
    mention(story, say(story, ReportPhrase::photo_removed));
    story.ask(FocusNode{"report/photos/choose"});
    send_if_uploaded(story);
}

void upload_photo_again(const Story& story, const UploadPhotoAgain& event) {
    ChosenPhoto* photo = photo_of(story.state, event.photo);
    if (photo != nullptr && photo->status == Status::failed) upload(story, *photo);
}

bool take_upload(const Story& story, const EffectAnswer& answer) {
    ChosenPhoto* photo = find_photo(story.state, nullptr, [&](const ChosenPhoto& each) {
        return each.effect == answer.effect && each.status == Status::uploading;
    });
    if (photo == nullptr) return false;
    const ServerAnswer read = read_answer(answer.bytes);
    const auto state = api::parse_upload_state(read.body);
    photo->interrupted = false;
    if (read.ok() && state && state->done) {
        photo->status = Status::done;
        photo->part = 1;
        photo->upload = state->id;
        mention(story, say(story, ReportPhrase::photo_uploaded));
    } else {
        photo->status = Status::failed;
        photo->trouble = trouble_of(read);
        announce(story, sentence_of(*photo->trouble, story.state.preferences.language));
    }
    send_if_uploaded(story);
    return true;
}

void drop_photos(const Story& story, Filling& filling) {
    for (const ChosenPhoto& photo : filling.photos) {
        if (photo.status != Status::refused) story.ask(DropPhoto{photo.number});
    }
    filling.photos.clear();
}

}  // namespace tiemchung::ui
