#include "server/handlers/photo_answer.h"

#include <string>

namespace tiemchung::handlers {

http::Response photo_answer(const photos::OpenedPhoto& photo) {
    http::Response response;
    response.content_type = report::media_type_of(photo.format);
    if (photo.format == report::PhotoFormat::pdf) {
        response.fields.push_back({"Content-Disposition", "attachment; filename=\"giay.pdf\""});
    }
    response.body = std::string{as_text(photo.content)};
    return response;
}

}  // namespace tiemchung::handlers
