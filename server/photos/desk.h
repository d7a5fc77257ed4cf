#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/api/upload_messages.h"
#include "core/base/bytes.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/photos/upload_limits.h"
#include "server/photos/workbench.h"
#include "server/security/refusal.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::photos {

inline constexpr int upload_seconds = 3'600;
/// All pieces but the last are at least as long: a file has few.
inline constexpr std::int64_t least_piece_bytes = std::int64_t{64} << 10U;

/// How much one server works on at the same time. Reencoding needs up to seven bytes a pixel.
struct Capacity {
    int pictures = 0;  ///< 0: one a core
    std::size_t pixels = 48'000'000;
};

/// Takes files in pieces and keeps what is taken, until a report gets it or an hour is over. All
/// state is in the database: pieces may arrive at any server, and one that was answered for is
/// there. May be called from several threads; waits.
///
/// Every call fails with storage.failed or storage.wrong_key where the machine does.
class Desk {
  public:
    Desk(std::shared_ptr<storage::Database> database, std::shared_ptr<const storage::Vault> vault,
         UploadLimits limits, Capacity capacity);

    /// Refused with limit.reached. Fails with report.photo_broken for an empty file and
    /// report.photo_too_large.
    Result<security::Decision<api::UploadState>> begin(const api::UploadRequest& request,
                                                       std::string_view client_address,
                                                       Timestamp now) const;

    /// Takes the piece that begins at `offset`; the last one decides about the file. Refused with
    /// upload.busy: nothing of the piece is kept. Fails with upload.unknown, upload.wrong_offset
    /// (state() says where to go on) or upload.bad_piece; with report.photo_unsupported,
    /// _too_large, _broken or _too_small where the file is not taken, and then nothing of it stays.
    Result<security::Decision<api::UploadState>> put(std::string_view id, std::int64_t offset,
                                                     ByteView piece, Timestamp now) const;

    /// Fails with upload.unknown.
    Result<api::UploadState> state(std::string_view id, Timestamp now) const;

    /// Not an error where there is none, nor where a report has it, which then keeps it.
    Outcome drop(std::string_view id) const;

  private:
    Result<api::UploadState> keep_piece(const api::UploadState& state, ByteView piece) const;
    Result<api::UploadState> finish(const api::UploadState& state, ByteView last_piece) const;
    Result<Bytes> joined(const api::UploadState& state, ByteView last_piece) const;

    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<const storage::Vault> vault_;
    UploadLimits limits_;
    std::shared_ptr<Workbench> workbench_;
};

/// Forgets uploads that no report has got within the hour. Any server may, at any time.
Outcome sweep(storage::Database& database, Timestamp now);

}  // namespace tiemchung::photos
