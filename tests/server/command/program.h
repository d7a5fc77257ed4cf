#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tiemchung::tests {

/// What one run of the program left behind.
struct ProgramRun {
    int exit_code = 0;
    std::string output;
    std::string errors;

    [[nodiscard]] std::vector<std::string> lines() const;
};

/// A folder of its own for a test, and the program run in it; both go away together.
class Workshop {
  public:
    Workshop();
    ~Workshop();
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return folder_ / name;
    }
    void write(const std::string& name, const std::string& content) const;

    /// Runs `tiemchung arguments`, words parted by spaces, with the folder as working directory.
    [[nodiscard]] ProgramRun run(const std::string& arguments, const std::string& input = "") const;

  private:
    std::filesystem::path folder_;
};

}  // namespace tiemchung::tests
