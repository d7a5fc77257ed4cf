#include "server/http/site.h"

#include "server/http/problem.h"

namespace tiemchung::http {
namespace {

constexpr const char* first_document = "/index.html";

}  // namespace

Site::Site(StaticFiles files, Pages pages) : files_(std::move(files)), pages_(std::move(pages)) {}

Result<Site> Site::build(StaticFiles files, std::vector<PageAddress> pages) {
    if (files.find(first_document) == nullptr) return Error{ErrorCode::file_not_found};
    Pages by_path;
    for (PageAddress& page : pages) {
        if (files.find(page.document) == nullptr) return Error{ErrorCode::file_not_found};
        std::string path = page.path;
        by_path.emplace(std::move(path), std::move(page));
    }
    return Site{std::move(files), std::move(by_path)};
}

Response Site::answer(const Request& request) const {
    if (request.method != Method::get && request.method != Method::head) {
        return wrong_method_problem("GET, HEAD");
    }
    const std::string_view path = request.path;
    if (const auto page = pages_.find(path); page != pages_.end()) {
        Response response = files_.find(page->second.document)->answer(request);
        if (page->second.is_private) response.cache_control = "no-store";
        return response;
    }
    if (const StaticFile* file = files_.find(path)) return file->answer(request);
    if (path.ends_with('/') && pages_.find(path.substr(0, path.size() - 1)) != pages_.end()) {
        Response response;
        response.status = Status::permanent_redirect;
        std::string location{path.substr(0, path.size() - 1)};
        if (!request.query.empty()) location += '?' + std::string{request.query};
        response.fields.push_back({"Location", std::move(location)});
        return response;
    }
    Response response = files_.find(first_document)->answer(request);
    response.status = Status::not_found;
    response.cache_control = "no-store";
    response.etag.clear();
    return response;
}

}  // namespace tiemchung::http
