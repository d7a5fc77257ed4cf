#pragma once

#include <memory>
#include <string>

#include "server/http/request.h"
#include "server/http/response.h"

namespace tiemchung::http {

/// A text that everybody is answered alike, held plain and in gzip (RFC 1952). Only for what is no
/// secret: the length of a compressed secret tells about it.
class CodedText {
  public:
    explicit CodedText(std::string text);

    /// Makes it the body of `response`, in the coding that `request` accepts, with an entity tag
    /// and what caches must know.
    void answer(const Request& request, Response& response) const;

    [[nodiscard]] const std::string& text() const { return *plain_; }

  private:
    std::shared_ptr<const std::string> plain_;
    std::shared_ptr<const std::string> gzip_;  ///< nothing where zlib has no memory
    std::string plain_tag_;
    std::string gzip_tag_;
};

}  // namespace tiemchung::http
