#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

/// The messages of an upload: a file is sent in pieces, so that a broken connection costs one piece
/// and no more. Parsing fails with json.malformed, json.missing_member, json.bad_member or
/// json.too_large.
namespace tiemchung::api {

/// The largest piece, in bytes.
inline constexpr std::size_t upload_piece_bytes = std::size_t{512} << 10U;

/// What POST /api/v1/uploads takes.
struct UploadRequest {
    std::int64_t bytes = 0;  ///< of the whole file

    friend bool operator==(const UploadRequest&, const UploadRequest&) = default;
};
[[nodiscard]] std::string to_json(const UploadRequest& request);
Result<UploadRequest> parse_upload_request(std::string_view json);

/// The answer of POST, PUT (one piece) and GET: how far the upload has come.
struct UploadState {
    std::string id;           ///< nobody can guess it; goes into `PaperForm::photos`
    std::int64_t bytes = 0;   ///< of the whole file
    std::int64_t offset = 0;  ///< what has arrived: the next piece begins here
    bool done = false;        ///< all there, looked at and kept

    friend bool operator==(const UploadState&, const UploadState&) = default;
};
[[nodiscard]] std::string to_json(const UploadState& state);
Result<UploadState> parse_upload_state(std::string_view json);

}  // namespace tiemchung::api
