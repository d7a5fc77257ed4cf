#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "server/http/content_coding.h"
#include "server/http/request.h"
#include "server/http/response.h"

namespace tiemchung::http {

/// One representation of a file; `content` is null where there is none. Each has its own entity
/// tag: a cache must not mix the codings up.
struct StaticVariant {
    std::shared_ptr<const std::string> content;
    std::string etag;
};

/// One file with its precompressed variants.
struct StaticFile {
    std::string_view content_type;
    std::string_view cache_control;
    StaticVariant identity;
    StaticVariant brotli;
    StaticVariant gzip;

    /// The file in the best coding that the request accepts.
    [[nodiscard]] Response answer(const Request& request) const;
};

/// The files of the page, read once and kept in memory: a request is a look-up in this table and
/// never touches the file system, so no path can lead out of the folder.
class StaticFiles {
  public:
    /// Reads `folder` and everything below it. `name.br` and `name.gz` beside `name` become its
    /// variants. What lies under /assets/ has the hash of its content in its name and is cached for
    /// a year, the rest is revalidated on each use. Fails with file.not_found where there is no
    /// such folder, file.unreadable, or file.too_large beyond 256 MiB in all.
    static Result<StaticFiles> load(const std::filesystem::path& folder);

    /// Null if no file has this path, which begins with '/'.
    [[nodiscard]] const StaticFile* find(std::string_view path) const;

  private:
    std::map<std::string, StaticFile, std::less<>> files_;
};

}  // namespace tiemchung::http
