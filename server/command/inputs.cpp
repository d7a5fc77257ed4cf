#include "server/command/inputs.h"

#include <algorithm>
#include <filesystem>

namespace tiemchung::command {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> files_below(const fs::path& folder) {
    std::vector<std::string> files;
    std::error_code failure;
    for (fs::recursive_directory_iterator
             entry(folder, fs::directory_options::skip_permission_denied, failure),
         end;
         !failure && entry != end; entry.increment(failure)) {
        std::error_code not_told;
        if (entry->is_regular_file(not_told)) files.push_back(entry->path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

std::vector<std::string> expand_folders(const std::vector<std::string>& inputs) {
    std::vector<std::string> expanded;
    for (const std::string& input : inputs) {
        std::error_code failure;
        if (input != "-" && fs::is_directory(input, failure)) {
            for (std::string& file : files_below(input))
                expanded.push_back(std::move(file));
        } else {
            expanded.push_back(input);
        }
    }
    return expanded;
}

}  // namespace tiemchung::command
