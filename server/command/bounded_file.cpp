#include "server/command/bounded_file.h"

#include <array>
#include <memory>
#include <system_error>

namespace tiemchung::command {

Result<Bytes> read_bounded_stream(std::FILE* stream, std::size_t limit) {
    Bytes bytes;
    std::array<std::uint8_t, 65'536> piece{};
    for (;;) {
        const std::size_t count = std::fread(piece.data(), 1, piece.size(), stream);
        if (bytes.size() + count > limit) return Error{ErrorCode::file_too_large};
        bytes.insert(bytes.end(), piece.begin(),
                     piece.begin() + static_cast<std::ptrdiff_t>(count));
        if (count < piece.size()) break;
    }
    if (std::ferror(stream) != 0) return Error{ErrorCode::file_unreadable};
    return bytes;
}

Result<Bytes> read_bounded_file(const std::filesystem::path& file, std::size_t limit) {
    std::error_code failure;
    if (!std::filesystem::exists(file, failure)) return Error{ErrorCode::file_not_found};
    struct Close {
        void operator()(std::FILE* stream) const { std::fclose(stream); }
    };
    const std::unique_ptr<std::FILE, Close> stream(std::fopen(file.c_str(), "rbe"));
    if (!stream) return Error{ErrorCode::file_unreadable};
    return read_bounded_stream(stream.get(), limit);
}

}  // namespace tiemchung::command
