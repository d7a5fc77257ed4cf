#pragma once

#include <memory>
#include <string>

#include "server/photos/desk.h"
#include "server/photos/photos.h"
#include "server/storage/connection.h"
#include "tests/core/picture/sample_images.h"
#include "tests/core/printing.h"
#include "tests/server/pictures/picture_files.h"
#include "tests/server/support/every_database.h"

namespace tiemchung::test {

inline constexpr Timestamp photo_time{1'790'000'100};
inline constexpr std::size_t whole_piece = api::upload_piece_bytes;

/// The value, or a test that fails.
template <class T>
T needed(Result<T> result) {
    BOOST_REQUIRE_MESSAGE(result.ok(), (result ? "" : code_name(result.error().code)));
    return *std::move(result);
}

inline void needed_done(const Outcome& outcome) {
    BOOST_REQUIRE_MESSAGE(outcome.ok(), (outcome ? "" : code_name(outcome.error().code)));
}

/// A paper that can be read: large enough, and as a JPEG file of some ten kilobytes.
inline Bytes small_paper() {
    picture::LumaImage image({1200, 900});
    for (int y = 100; y < 800; y += 40) {
        for (auto& pixel : image.row(y))
            pixel = 0;
    }
    return tests::jpeg_file(image);
}

/// A paper of several pieces.
inline Bytes large_paper() {
    return tests::png_file(tests::uneven({1600, 1200}));
}

/// A PDF, as far as anybody looks; no two of its pieces are alike.
inline Bytes pdf_of(std::size_t bytes) {
    Bytes file(bytes);
    for (std::size_t at = 0; at < bytes; ++at)
        file[at] = static_cast<std::uint8_t>(at * 31 + at / 253);
    const ByteView mark = as_bytes("%PDF-1.7");
    std::copy(mark.begin(), mark.end(), file.begin());
    return file;
}

/// One server's uploads; two of them on the same address are two servers.
class PhotoServer {
  public:
    explicit PhotoServer(const std::string& address, photos::UploadLimits limits = {},
                         photos::Capacity capacity = {})
        : database(open_database(address)),
          vault(std::make_shared<storage::Vault>(std::array<std::uint8_t, 32>{7})),
          desk(database, vault, limits, capacity) {}

    std::shared_ptr<storage::Database> database;
    std::shared_ptr<const storage::Vault> vault;
    photos::Desk desk;

    [[nodiscard]] std::string begin(std::size_t bytes, Timestamp now = photo_time) const {
        const auto begun = needed(desk.begin({static_cast<std::int64_t>(bytes)}, "192.0.2.1", now));
        const auto* state = std::get_if<api::UploadState>(&begun);
        BOOST_REQUIRE(state != nullptr);
        return state->id;
    }

    [[nodiscard]] Result<security::Decision<api::UploadState>> put(
        const std::string& id, ByteView file, std::size_t offset,
        std::size_t bytes = whole_piece) const {
        const ByteView rest = file.subspan(offset);
        return desk.put(id, static_cast<std::int64_t>(offset),
                        rest.first(std::min(bytes, rest.size())), photo_time);
    }

    /// The state after a piece that is taken.
    [[nodiscard]] api::UploadState put_well(const std::string& id, ByteView file,
                                            std::size_t offset,
                                            std::size_t bytes = whole_piece) const {
        const auto answer = needed(put(id, file, offset, bytes));
        const auto* state = std::get_if<api::UploadState>(&answer);
        BOOST_REQUIRE(state != nullptr);
        return *state;
    }

    /// Uploads a file that is taken.
    [[nodiscard]] std::string upload(ByteView file, Timestamp now = photo_time) const {
        std::string id = begin(file.size(), now);
        for (std::size_t offset = 0; offset < file.size(); offset += whole_piece)
            (void)put_well(id, file, offset);
        return id;
    }

    template <class Work>
    auto write(Work work) const {
        return database->write(work);
    }

    void give(const std::vector<std::string>& uploads, const std::string& report) const {
        needed_done(write([&](storage::Connection& connection) {
            return photos::give_to_report(connection, uploads, report);
        }));
    }

    [[nodiscard]] photos::OpenedPhoto open(const std::string& report, int number) const {
        return needed(write([&](storage::Connection& connection) {
            return photos::open_photo(connection, *vault, report, number);
        }));
    }

    [[nodiscard]] std::vector<photos::PhotoFacts> photos_of(const std::string& report) const {
        return needed(write([&](storage::Connection& connection) {
            return photos::photos_of(connection, report);
        }));
    }

    [[nodiscard]] std::int64_t count(const std::string& from) const {
        const auto found = needed(write([&](storage::Connection& connection) {
            return connection.select_one<std::int64_t>("SELECT count(*) FROM " + from);
        }));
        return std::get<0>(found.value());
    }

    /// Rows of all three tables.
    [[nodiscard]] std::int64_t rows() const {
        return count("photos") + count("photo_pieces") + count("photo_contents");
    }
};

}  // namespace tiemchung::test
