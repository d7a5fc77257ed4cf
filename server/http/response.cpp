#include "server/http/response.h"

namespace tiemchung::http {

std::optional<std::string_view> Response::field(std::string_view name) const {
    for (const ResponseField& field : fields) {
        if (field.name == name) return field.value;
    }
    return std::nullopt;
}

}  // namespace tiemchung::http
