#pragma once

#include <set>
#include <string>
#include <vector>

#include "server/http/request.h"
#include "server/http/response.h"
#include "server/http/static_files.h"

namespace tiemchung::http {

/// The page: one index.html behind every page route, and the files it loads.
class Site {
  public:
    /// `pages`: the paths that the page itself knows how to show. Fails with file.not_found where
    /// `files` has no /index.html.
    static Result<Site> build(StaticFiles files, std::vector<std::string> pages);

    /// Answers any path outside the API: a file, the page, or the page with status 404, whose own
    /// not-found screen then speaks to the person. 405 for anything but GET and HEAD.
    [[nodiscard]] Response answer(const Request& request) const;

  private:
    Site(StaticFiles files, std::vector<std::string> pages);

    StaticFiles files_;
    std::set<std::string, std::less<>> pages_;
};

}  // namespace tiemchung::http
