#include "server/handlers/trust_list_handler.h"

#include <mutex>
#include <string>

#include "server/http/coded_text.h"

namespace tiemchung::handlers {
namespace {

/// The edition that is given out, compressed once. Safe to use from several threads.
class CodedEdition {
  public:
    explicit CodedEdition(std::shared_ptr<publishing::PublishedTrustList> list)
        : list_(std::move(list)) {}

    http::Response answer(const http::Request& request, Timestamp now) {
        static_assert(publishing::edition_seconds == 3'600, "max-age below says the same");
        const publishing::Edition edition = list_->current(now);
        http::Response response;
        response.content_type = "application/json";
        response.cache_control = "public, max-age=3600";
        response.modified_at = edition.issued_at;
        response.fields.push_back({"Age", std::to_string(now.seconds - edition.issued_at.seconds)});
        coded(edition)->answer(request, response);
        return response;
    }

  private:
    std::shared_ptr<const http::CodedText> coded(const publishing::Edition& edition) {
        const std::scoped_lock lock{mutex_};
        if (fingerprint_ != edition.fingerprint) {
            text_ = std::make_shared<const http::CodedText>(*edition.json);
            fingerprint_ = edition.fingerprint;
        }
        return text_;
    }

    const std::shared_ptr<publishing::PublishedTrustList> list_;
    std::mutex mutex_;
    std::string fingerprint_;
    std::shared_ptr<const http::CodedText> text_;
};

}  // namespace

http::Route trust_list_route(std::shared_ptr<publishing::PublishedTrustList> list,
                             std::function<Timestamp()> clock) {
    return {http::Method::get, "/api/v1/trust-list",
            [edition = std::make_shared<CodedEdition>(std::move(list)), clock = std::move(clock)](
                const http::Request& request) { return edition->answer(request, clock()); }};
}

}  // namespace tiemchung::handlers
