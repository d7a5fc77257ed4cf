#include "server/photos/desk.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "core/report/photo.h"
#include "server/photos/take_file.h"
#include "server/security/token.h"
#include "server/storage/photo_uploads.h"

namespace tiemchung::photos {
namespace {

using security::Decision;
using security::Refusal;
using storage::Connection;
using storage::Secret;

/// A picture is made anew in less.
constexpr int busy_seconds = 2;

int one_a_core() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

api::UploadState state_of(const storage::UploadRow& row) {
    return {row.photo, row.file_bytes, row.received, row.is_done};
}

/// A piece belongs to its upload and its place there.
std::string bond_of(std::string_view id, std::int64_t begins_at) {
    return std::string{id}.append("/").append(std::to_string(begins_at));
}

/// Nothing where the piece may come next.
Outcome check_piece(const api::UploadState& state, std::int64_t offset, ByteView piece) {
    if (state.done || offset != state.offset) return Error{ErrorCode::upload_wrong_offset};
    const auto size = static_cast<std::int64_t>(piece.size());
    const std::int64_t missing = state.bytes - offset;
    if (size > missing) return Error{ErrorCode::upload_bad_piece};
    if (size < std::min(missing, least_piece_bytes)) return Error{ErrorCode::upload_bad_piece};
    const bool unsupported = offset == 0 && !report::photo_format_of(piece);
    if (unsupported) return Error{ErrorCode::report_photo_unsupported};
    return Done{};
}

/// Whether the file itself is to blame, so that nothing is gained by keeping it.
bool is_about_the_file(ErrorCode code) {
    switch (code) {
        case ErrorCode::report_photo_unsupported:
        case ErrorCode::report_photo_too_large:
        case ErrorCode::report_photo_broken:
        case ErrorCode::report_photo_too_small:
            return true;
        default:
            return false;
    }
}

}  // namespace

Desk::Desk(std::shared_ptr<storage::Database> database, std::shared_ptr<const storage::Vault> vault,
           UploadLimits limits, Capacity capacity)
    : database_(std::move(database)),
      vault_(std::move(vault)),
      limits_(limits),
      workbench_(std::make_shared<Workbench>(
          capacity.pictures > 0 ? capacity.pictures : one_a_core(), capacity.pixels)) {}

Result<Decision<api::UploadState>> Desk::begin(const api::UploadRequest& request,
                                               std::string_view client_address,
                                               Timestamp now) const {
    using Answer = Decision<api::UploadState>;
    constexpr auto most = static_cast<std::int64_t>(report::max_photo_bytes);
    if (request.bytes > most) return Error{ErrorCode::report_photo_too_large};
    if (request.bytes < 1) return Error{ErrorCode::report_photo_broken};
    auto id = security::draw_id();
    if (!id) return id.error();
    const storage::UploadRow row{*std::move(id), request.bytes, 0, false,
                                 Timestamp{now.seconds + upload_seconds}};
    return database_->write([&](Connection& connection) -> Result<Answer> {
        const auto wait =
            count_upload(connection, *vault_, limits_, client_address, request.bytes, now);
        if (!wait) return wait.error();
        if (*wait > 0) return Answer{Refusal{ErrorCode::limit_reached, *wait, {}}};
        const Outcome begun = storage::insert_upload(connection, row);
        if (!begun) return begun.error();
        return Answer{state_of(row)};
    });
}

Result<api::UploadState> Desk::state(std::string_view id, Timestamp now) const {
    const auto row = database_->read_at_once(
        [&](Connection& connection) { return storage::find_upload(connection, id); });
    if (!row) return row.error();
    // One that a report has is never forgotten here.
    if (!*row || (!(*row)->is_done && (*row)->forget_at <= now)) {
        return Error{ErrorCode::upload_unknown};
    }
    return state_of(**row);
}

Result<Decision<api::UploadState>> Desk::put(std::string_view id, std::int64_t offset,
                                             ByteView piece, Timestamp now) const {
    using Answer = Decision<api::UploadState>;
    const auto found = state(id, now);
    if (!found) return found.error();
    auto taken = [&]() -> Result<api::UploadState> {
        if (const Outcome checked = check_piece(*found, offset, piece); !checked) {
            return checked.error();
        }
        const bool is_last = offset + static_cast<std::int64_t>(piece.size()) == found->bytes;
        return is_last ? finish(*found, piece) : keep_piece(*found, piece);
    }();
    if (taken) return Answer{*std::move(taken)};
    const ErrorCode code = taken.error().code;
    if (code == ErrorCode::upload_busy) return Answer{Refusal{code, busy_seconds, {}}};
    if (is_about_the_file(code)) {
        if (const Outcome dropped = drop(id); !dropped) return dropped.error();
    }
    return taken.error();
}

Outcome Desk::drop(std::string_view id) const {
    return database_->write(
        [&](Connection& connection) { return storage::remove_upload(connection, id); });
}

Result<api::UploadState> Desk::keep_piece(const api::UploadState& state, ByteView piece) const {
    api::UploadState next = state;
    next.offset += static_cast<std::int64_t>(piece.size());
    const std::string sealed = to_base64url(
        vault_->seal(Secret::photo, as_text(piece), as_bytes(bond_of(state.id, state.offset))));
    return database_->write([&](Connection& connection) -> Result<api::UploadState> {
        const auto advanced =
            storage::advance_upload(connection, state.id, state.offset, next.offset);
        if (!advanced) return advanced.error();
        if (!*advanced) return Error{ErrorCode::upload_wrong_offset};
        const Outcome kept = storage::insert_piece(connection, state.id, state.offset, sealed);
        if (!kept) return kept.error();
        return next;
    });
}

Result<Bytes> Desk::joined(const api::UploadState& state, ByteView last_piece) const {
    const auto pieces = database_->read_at_once(
        [&](Connection& connection) { return storage::pieces_of(connection, state.id); });
    if (!pieces) return pieces.error();
    Bytes file;
    file.reserve(static_cast<std::size_t>(state.bytes));
    for (const storage::PieceRow& row : *pieces) {
        const auto sealed = from_base64(row.content);
        if (!sealed) return Error{ErrorCode::storage_wrong_key};
        const auto piece =
            vault_->unseal(Secret::photo, *sealed, as_bytes(bond_of(state.id, row.begins_at)));
        if (!piece) return piece.error();
        const ByteView bytes = as_bytes(*piece);
        file.insert(file.end(), bytes.begin(), bytes.end());
    }
    // Fewer: whoever sent the same piece has finished meanwhile.
    if (static_cast<std::int64_t>(file.size()) != state.offset) {
        return Error{ErrorCode::upload_wrong_offset};
    }
    file.insert(file.end(), last_piece.begin(), last_piece.end());
    return file;
}

Result<api::UploadState> Desk::finish(const api::UploadState& state, ByteView last_piece) const {
    Bytes whole;
    if (state.offset > 0) {
        auto file = joined(state, last_piece);
        if (!file) return file.error();
        whole = *std::move(file);
    }
    const auto taken = take_file(state.offset > 0 ? ByteView{whole} : last_piece, *workbench_);
    if (!taken) return taken.error();
    const Bytes sealed = vault_->seal(Secret::photo, as_text(taken->content), as_bytes(state.id));
    const storage::TakenPhoto photo{taken->format, static_cast<std::int64_t>(taken->content.size()),
                                    taken->width, taken->height, to_base64url(sealed)};
    return database_->write([&](Connection& connection) -> Result<api::UploadState> {
        const auto finished = storage::finish_upload(connection, state.id, state.offset, photo);
        if (!finished) return finished.error();
        if (!*finished) return Error{ErrorCode::upload_wrong_offset};
        return api::UploadState{state.id, state.bytes, state.bytes, true};
    });
}

Outcome sweep(storage::Database& database, Timestamp now) {
    // So many that nobody waits long for what else is to be written.
    constexpr int at_once = 50;
    for (;;) {
        const auto removed = database.write([&](Connection& connection) {
            return storage::remove_old_uploads(connection, now, at_once);
        });
        if (!removed) return removed.error();
        if (*removed < at_once) return Done{};
    }
}

}  // namespace tiemchung::photos
