#include <sys/stat.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "server/command/admin_command.h"
#include "server/command/admin_texts.h"
#include "server/command/check_command.h"
#include "server/command/command_texts.h"
#include "server/command/exit_code.h"
#include "server/command/serve.h"

namespace {

using namespace tiemchung;
using command::ExitCode;

struct Subcommand {
    std::string_view name;
    text::Text summary;
    ExitCode (*run)(std::span<const std::string_view> arguments);
};

constexpr Subcommand subcommands[] = {
    {"check", command::texts::check_summary, command::run_check},
    {"serve", command::texts::serve_summary, command::run_serve},
    {"admin", command::texts::admin_summary, command::run_admin},
};

std::string usage(text::Language language) {
    std::string text(command::texts::program_usage.in(language));
    for (const Subcommand& subcommand : subcommands) {
        text += "  " + std::string(subcommand.name) + "   ";
        text += subcommand.summary.in(language);
        text += '\n';
    }
    return text;
}

}  // namespace

int main(int count, char** values) {
    // Databases, keys and lists of people: what this program writes is for its owner only.
    ::umask(S_IRWXG | S_IRWXO);
    const std::vector<std::string_view> arguments(values + (count > 0 ? 1 : 0), values + count);
    const std::string_view name = arguments.empty() ? std::string_view() : arguments.front();
    for (const Subcommand& subcommand : subcommands) {
        if (subcommand.name == name) {
            return static_cast<int>(subcommand.run(std::span(arguments).subspan(1)));
        }
    }
    const std::string both = usage(text::Language::vi) + '\n' + usage(text::Language::en);
    if (name == "--help" || name == "-h" || name == "help") {
        std::fputs(both.c_str(), stdout);
        return static_cast<int>(ExitCode::success);
    }
    if (!name.empty()) {
        const auto message =
            text::fill(command::texts::unknown_command.in(text::Language::vi), {{"name", name}});
        std::fprintf(stderr, "%s\n\n", message.c_str());
    }
    std::fputs(both.c_str(), stderr);
    return static_cast<int>(ExitCode::wrong_use);
}
