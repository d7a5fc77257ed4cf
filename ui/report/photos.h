#pragma once

#include "ui/model/event.h"
#include "ui/model/story.h"
#include "ui/report/report_actions.h"

/// The photos of the paper: each is judged, goes to the server while the form is filled in, and
/// can be taken away again.
namespace tiemchung::ui {

void photo_prepared(const Story& story, const PhotoPrepared& event);
void photo_progress(const Story& story, const PhotoProgress& event);
void remove_photo(const Story& story, const RemovePhoto& event);
void upload_photo_again(const Story& story, const UploadPhotoAgain& event);

/// Takes the answer to an upload; says whether it was one.
bool take_upload(const Story& story, const EffectAnswer& answer);

/// The form goes: so do the bytes of its photos.
void drop_photos(const Story& story, Filling& filling);

}  // namespace tiemchung::ui
