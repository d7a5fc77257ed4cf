#include "tests/server/command/program.h"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace tiemchung::tests {
namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::vector<std::string> ProgramRun::lines() const {
    std::vector<std::string> lines;
    std::istringstream stream(output);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

Workshop::Workshop() {
    std::string name = (std::filesystem::temp_directory_path() / "tiemchung_XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
}

Workshop::~Workshop() {
    std::filesystem::remove_all(folder_);
}

void Workshop::write(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories(path(name).parent_path());
    std::ofstream(path(name), std::ios::binary) << content;
}

ProgramRun Workshop::run(const std::string& arguments, const std::string& input) const {
    write(".stdin", input);
    const std::string command = "cd '" + folder_.string() + "' && '" TIEMCHUNG_PROGRAM "' " +
                                arguments + " < .stdin > .stdout 2> .stderr";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content_of(path(".stdout")),
            content_of(path(".stderr"))};
}

}  // namespace tiemchung::tests
