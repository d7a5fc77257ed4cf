#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "server/http/status.h"

namespace tiemchung::http {

/// Content that is made for one answer, or shared by many (a static file held in memory).
class Body {
  public:
    Body() = default;
    Body(std::string own) : own_(std::move(own)) {}
    Body(std::shared_ptr<const std::string> shared) : shared_(std::move(shared)) {}

    [[nodiscard]] std::string_view text() const { return shared_ ? *shared_ : own_; }

  private:
    std::string own_;
    std::shared_ptr<const std::string> shared_;
};

/// One header field of an answer. `name` is a literal.
struct ResponseField {
    std::string_view name;
    std::string value;
};

/// An answer as handlers make it. The connection adds Content-Length, Date, Connection and the
/// security headers, answers conditional requests from `etag` and `modified_at`, and leaves the
/// body out for HEAD.
struct Response {
    Status status = Status::ok;
    std::string_view content_type;  ///< a literal; "" only without a body
    std::string_view cache_control = "no-store";
    std::string etag;  ///< with its quotes; "" if none
    std::optional<Timestamp> modified_at;
    std::vector<ResponseField> fields;
    Body body;

    [[nodiscard]] std::optional<std::string_view> field(std::string_view name) const;
};

}  // namespace tiemchung::http
