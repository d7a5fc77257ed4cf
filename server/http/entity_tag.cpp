#include "server/http/entity_tag.h"

#include "core/base/bytes.h"
#include "core/crypto/sha256.h"

namespace tiemchung::http {

std::string entity_tag_of(std::string_view content, std::string_view coding) {
    const auto digest = crypto::sha256(as_bytes(content));
    std::string tag = "\"";
    tag.append(to_hex(ByteView{digest}.first(16))).append(coding).append("\"");
    return tag;
}

}  // namespace tiemchung::http
