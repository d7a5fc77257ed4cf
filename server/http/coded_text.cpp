#include "server/http/coded_text.h"

#include <zlib.h>

#include "server/http/content_coding.h"
#include "server/http/entity_tag.h"

namespace tiemchung::http {
namespace {

/// RFC 1952, without name and time: the same text gives the same bytes. Nothing where zlib fails.
std::shared_ptr<const std::string> in_gzip(const std::string& text) {
    constexpr int window_bits_of_gzip = 15 + 16;
    constexpr int memory_level = 9;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, window_bits_of_gzip, memory_level,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        return nullptr;
    }
    std::string coded(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    std::string source = text;  // zlib wants to be handed what it may not, and does not, change
    stream.next_in = reinterpret_cast<Bytef*>(source.data());
    stream.avail_in = static_cast<uInt>(source.size());
    stream.next_out = reinterpret_cast<Bytef*>(coded.data());
    stream.avail_out = static_cast<uInt>(coded.size());
    const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    coded.resize(stream.total_out);
    deflateEnd(&stream);
    return whole ? std::make_shared<const std::string>(std::move(coded)) : nullptr;
}

}  // namespace

CodedText::CodedText(std::string text)
    : plain_(std::make_shared<const std::string>(std::move(text))),
      gzip_(in_gzip(*plain_)),
      plain_tag_(entity_tag_of(*plain_)),
      gzip_tag_(gzip_ ? entity_tag_of(*plain_, "-gz") : "") {}

void CodedText::answer(const Request& request, Response& response) const {
    response.fields.push_back({"Vary", "Accept-Encoding"});
    const AvailableCodings available{false, gzip_ != nullptr};
    const auto coding = choose_coding(request.field("Accept-Encoding").value_or(""), available);
    if (coding == ContentCoding::gzip) {
        response.fields.push_back({"Content-Encoding", "gzip"});
        response.etag = gzip_tag_;
        response.body = gzip_;
        return;
    }
    response.etag = plain_tag_;
    response.body = plain_;
}

}  // namespace tiemchung::http
