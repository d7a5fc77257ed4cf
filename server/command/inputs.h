#pragma once

#include <string>
#include <vector>

namespace tiemchung::command {

/// The inputs with every folder replaced by the files in it and in its folders, ordered by name.
/// `-` and names of files, also of files that do not exist, stay as they are.
[[nodiscard]] std::vector<std::string> expand_folders(const std::vector<std::string>& inputs);

}  // namespace tiemchung::command
