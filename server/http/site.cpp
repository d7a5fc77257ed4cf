#include "server/http/site.h"

#include "server/http/problem.h"

namespace tiemchung::http {

Site::Site(StaticFiles files, std::vector<std::string> pages)
    : files_(std::move(files)), pages_(pages.begin(), pages.end()) {}

Result<Site> Site::build(StaticFiles files, std::vector<std::string> pages) {
    if (files.find("/index.html") == nullptr) return Error{ErrorCode::file_not_found};
    return Site{std::move(files), std::move(pages)};
}

Response Site::answer(const Request& request) const {
    if (request.method != Method::get && request.method != Method::head) {
        return wrong_method_problem("GET, HEAD");
    }
    const StaticFile& index = *files_.find("/index.html");
    const std::string_view path = request.path;
    if (pages_.contains(path)) return index.answer(request);
    if (const StaticFile* file = files_.find(path)) return file->answer(request);
    if (path.ends_with('/') && pages_.contains(path.substr(0, path.size() - 1))) {
        Response response;
        response.status = Status::permanent_redirect;
        std::string location{path.substr(0, path.size() - 1)};
        if (!request.query.empty()) location += '?' + std::string{request.query};
        response.fields.push_back({"Location", std::move(location)});
        return response;
    }
    Response response = index.answer(request);
    response.status = Status::not_found;
    response.cache_control = "no-store";
    response.etag.clear();
    return response;
}

}  // namespace tiemchung::http
