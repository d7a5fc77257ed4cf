#include "server/http/static_files.h"

#include <fstream>
#include <iterator>
#include <system_error>

#include "server/http/content_type.h"
#include "server/http/entity_tag.h"

namespace tiemchung::http {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_total_bytes = std::size_t{256} << 20U;

using Contents = std::map<std::string, std::shared_ptr<const std::string>, std::less<>>;

Result<Contents> read_folder(const fs::path& folder) {
    Contents contents;
    std::size_t total = 0;
    std::error_code error;
    fs::recursive_directory_iterator entry{folder, error};
    if (error) return Error{ErrorCode::file_not_found};
    for (const fs::recursive_directory_iterator end; entry != end; entry.increment(error)) {
        if (error) return Error{ErrorCode::file_unreadable};
        if (!entry->is_regular_file(error)) continue;
        std::ifstream file{entry->path(), std::ios::binary};
        if (!file) return Error{ErrorCode::file_unreadable};
        auto text = std::make_shared<const std::string>(std::istreambuf_iterator<char>{file},
                                                        std::istreambuf_iterator<char>{});
        total += text->size();
        if (total > max_total_bytes) return Error{ErrorCode::file_too_large};
        contents["/" + entry->path().lexically_relative(folder).generic_string()] = std::move(text);
    }
    return contents;
}

std::shared_ptr<const std::string> variant_of(const Contents& contents, const std::string& path) {
    const auto found = contents.find(path);
    return found == contents.end() ? nullptr : found->second;
}

bool is_variant(const Contents& contents, std::string_view path) {
    if (!path.ends_with(".br") && !path.ends_with(".gz")) return false;
    return contents.contains(path.substr(0, path.size() - 3));
}

std::string tag_of(const std::shared_ptr<const std::string>& content, std::string_view coding) {
    return content ? entity_tag_of(*content, coding) : std::string{};
}

}  // namespace

Result<StaticFiles> StaticFiles::load(const fs::path& folder) {
    const auto contents = read_folder(folder);
    if (!contents) return contents.error();
    StaticFiles files;
    for (const auto& [path, content] : *contents) {
        if (is_variant(*contents, path)) continue;
        const auto brotli = variant_of(*contents, path + ".br");
        const auto gzip = variant_of(*contents, path + ".gz");
        const bool hashed = path.starts_with("/assets/");
        files.files_[path] = StaticFile{
            content_type_of(path),
            hashed ? "public, max-age=31536000, immutable" : "no-cache",
            {content, tag_of(content, "")},
            {brotli, tag_of(brotli, "-br")},
            {gzip, tag_of(gzip, "-gz")},
        };
    }
    return files;
}

const StaticFile* StaticFiles::find(std::string_view path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? nullptr : &found->second;
}

Response StaticFile::answer(const Request& request) const {
    const AvailableCodings available{brotli.content != nullptr, gzip.content != nullptr};
    Response response;
    response.content_type = content_type;
    response.cache_control = cache_control;
    if (available.brotli || available.gzip) response.fields.push_back({"Vary", "Accept-Encoding"});
    const StaticVariant* chosen = &identity;
    switch (choose_coding(request.field("Accept-Encoding").value_or(""), available)) {
        case ContentCoding::brotli:
            response.fields.push_back({"Content-Encoding", "br"});
            chosen = &brotli;
            break;
        case ContentCoding::gzip:
            response.fields.push_back({"Content-Encoding", "gzip"});
            chosen = &gzip;
            break;
        case ContentCoding::identity:
            break;
    }
    response.etag = chosen->etag;
    response.body = chosen->content;
    return response;
}

}  // namespace tiemchung::http
