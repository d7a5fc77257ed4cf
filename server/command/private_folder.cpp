#include "server/command/private_folder.h"

#include <system_error>

namespace tiemchung::command {

Outcome make_private_folder(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::error_code error;
    if (fs::is_directory(folder, error)) return Done{};
    fs::create_directories(folder, error);
    if (!error) fs::permissions(folder, fs::perms::owner_all, error);
    if (error) return Error{ErrorCode::file_unwritable};
    return Done{};
}

}  // namespace tiemchung::command
