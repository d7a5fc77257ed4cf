#include "tests/server/support/postgres.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <thread>
#include <vector>

#include "tests/server/support/temporary_folder.h"

namespace tiemchung::test {
namespace {

std::optional<std::filesystem::path> installed_programs() {
    const std::filesystem::path root = "/usr/lib/postgresql";
    if (!std::filesystem::exists(root)) return std::nullopt;
    for (const auto& version : std::filesystem::directory_iterator{root}) {
        const auto programs = version.path() / "bin";
        if (std::filesystem::exists(programs / "initdb")) return programs;
    }
    return std::nullopt;
}

/// PostgreSQL refuses to run as root.
std::vector<std::string> as_unprivileged() {
    std::vector<std::string> command{"setpriv", "--pdeathsig", "INT"};
    if (::geteuid() == 0) {
        command.insert(command.end(),
                       {"--reuid", "postgres", "--regid", "postgres", "--init-groups"});
    }
    return command;
}

pid_t start(std::vector<std::string> command) {
    std::vector<char*> arguments;
    for (std::string& argument : command)
        arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child != 0) return child;
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, 0);
    ::dup2(nowhere, 1);
    if (std::getenv("TIEMCHUNG_POSTGRES_LOG") == nullptr) ::dup2(nowhere, 2);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

bool succeeds(std::vector<std::string> command) {
    int status = 0;
    const pid_t child = start(std::move(command));
    return child > 0 && ::waitpid(child, &status, 0) == child && status == 0;
}

/// The default is for tests; a bench over a million citizens wants what a server would be given.
std::string shared_buffers() {
    const char* const chosen = std::getenv("TIEMCHUNG_POSTGRES_SHARED_BUFFERS");
    return chosen != nullptr ? chosen : "128MB";
}

class PostgresServer {
  public:
    explicit PostgresServer(std::filesystem::path programs) : programs_(std::move(programs)) {
        if (::geteuid() == 0) {
            const std::string hand_over =
                "chown postgres:postgres '" + folder_.path().string() + "'";
            if (std::system(hand_over.c_str()) != 0) throw std::runtime_error{"no user postgres"};
        }
        const std::string data = (folder_.path() / "data").string();
        if (!succeeds(command("initdb", {"-D", data, "-A", "trust", "-U", "postgres", "--no-sync",
                                         "-E", "UTF8", "--locale=C.UTF-8"}))) {
            throw std::runtime_error{"initdb failed"};
        }
        server_ = start(command(
            "postgres", {"-D", data, "-k", folder_.path().string(), "-c", "listen_addresses=", "-c",
                         "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200",
                         "-c", "shared_buffers=" + shared_buffers()}));
        for (int tries = 0; tries < 600; ++tries) {
            if (succeeds(command("pg_isready", {"-h", folder_.path().string()}))) return;
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
        throw std::runtime_error{"PostgreSQL does not start"};
    }

    ~PostgresServer() {
        ::kill(server_, SIGINT);
        ::waitpid(server_, nullptr, 0);
    }
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    std::string new_database() {
        const std::string name = "test" + std::to_string(++databases_);
        if (!succeeds(
                command("createdb", {"-h", folder_.path().string(), "-U", "postgres", name}))) {
            throw std::runtime_error{"createdb failed"};
        }
        return "postgresql:host=" + folder_.path().string() + " user=postgres dbname=" + name;
    }

  private:
    [[nodiscard]] std::vector<std::string> command(const std::string& program,
                                                   std::vector<std::string> arguments) const {
        auto whole = as_unprivileged();
        whole.push_back((programs_ / program).string());
        whole.insert(whole.end(), arguments.begin(), arguments.end());
        return whole;
    }

    std::filesystem::path programs_;
    TemporaryFolder folder_;
    pid_t server_ = -1;
    int databases_ = 0;
};

}  // namespace

std::optional<std::string> new_postgres_database() {
    static const auto programs = installed_programs();
    if (!programs) {
        static const bool said = [] {
            std::cerr << "Left out: everything on PostgreSQL (install Debian's postgresql)\n";
            return true;
        }();
        static_cast<void>(said);
        return std::nullopt;
    }
    static PostgresServer server{*programs};
    return server.new_database();
}

}  // namespace tiemchung::test
