#include "server/signing/private_file.h"

#include <fcntl.h>
#include <unistd.h>

namespace tiemchung::signing {

Outcome write_private_file(const std::filesystem::path& file, ByteView content) {
    constexpr mode_t owner_only = 0600;
    const int descriptor =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, owner_only);
    if (descriptor < 0) return Error{ErrorCode::file_unwritable};
    bool written = true;
    while (written && !content.empty()) {
        const ssize_t count = ::write(descriptor, content.data(), content.size());
        written = count > 0;
        if (written) content = content.subspan(static_cast<std::size_t>(count));
    }
    written = ::fsync(descriptor) == 0 && written;
    written = ::close(descriptor) == 0 && written;
    if (written) return Done{};
    ::unlink(file.c_str());
    return Error{ErrorCode::file_unwritable};
}

}  // namespace tiemchung::signing
