#pragma once

#include "server/http/response.h"
#include "server/photos/photos.h"

namespace tiemchung::handlers {

/// A photo of a paper as an answer that nobody keeps: pictures to be shown, a PDF only as a file to
/// be saved, since it is never rendered within this origin.
[[nodiscard]] http::Response photo_answer(const photos::OpenedPhoto& photo);

}  // namespace tiemchung::handlers
