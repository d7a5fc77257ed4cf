#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/http/request.h"
#include "server/http/response.h"
#include "server/http/static_files.h"

namespace tiemchung::http {

/// An address that the page itself knows how to show.
struct PageAddress {
    std::string path;
    std::string document;  ///< the file that carries the screens of this address
    /// Told not to be stored at all, so that going back in the browser after signing out shows
    /// nothing.
    bool is_private = false;
};

/// The page: a few documents behind its addresses, and the files that they load.
class Site {
  public:
    /// Fails with file.not_found where `files` has no /index.html, or lacks the document of one of
    /// the pages.
    static Result<Site> build(StaticFiles files, std::vector<PageAddress> pages);

    /// Answers any path outside the API: a file, a page's document, or /index.html with status 404,
    /// whose own not-found screen then speaks to the person. 405 for anything but GET and HEAD.
    [[nodiscard]] Response answer(const Request& request) const;

  private:
    using Pages = std::map<std::string, PageAddress, std::less<>>;

    Site(StaticFiles files, Pages pages);

    StaticFiles files_;
    Pages pages_;
};

}  // namespace tiemchung::http
