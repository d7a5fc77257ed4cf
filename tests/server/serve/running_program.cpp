#include "tests/server/serve/running_program.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <string_view>
#include <thread>

#include "server/command/serve.h"

namespace tiemchung::test {
namespace {

constexpr int start_milliseconds = 10'000;

std::string rest_of(int descriptor) {
    std::string text;
    std::array<char, 4096> buffer{};
    for (;;) {
        const ssize_t size = ::read(descriptor, buffer.data(), buffer.size());
        if (size <= 0) return text;
        text.append(buffer.data(), static_cast<std::size_t>(size));
    }
}

[[noreturn]] void run(const std::vector<std::string>& arguments, int output, int errors) {
    ::dup2(output, STDOUT_FILENO);
    ::dup2(errors, STDERR_FILENO);
    const std::vector<std::string_view> views{arguments.begin(), arguments.end()};
    ::_exit(static_cast<int>(command::run_serve(views)));
}

}  // namespace

RunningProgram::RunningProgram(const std::vector<std::string>& arguments) {
    std::array<int, 2> output{};
    std::array<int, 2> errors{};
    if (::pipe(output.data()) != 0 || ::pipe(errors.data()) != 0) {
        throw std::runtime_error{"no pipe"};
    }
    std::fflush(nullptr);  // or the child would write our own pending output once more
    process_ = ::fork();
    if (process_ == 0) run(arguments, output[1], errors[1]);
    ::close(output[1]);
    ::close(errors[1]);
    output_ = output[0];
    errors_ = errors[0];
}

RunningProgram::~RunningProgram() {
    if (process_ > 0) {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    ::close(output_);
    ::close(errors_);
}

std::uint16_t RunningProgram::ready_port() {
    while (output_text_.find('\n') == std::string::npos) {
        pollfd readable{output_, POLLIN, 0};
        if (::poll(&readable, 1, start_milliseconds) <= 0) return 0;
        std::array<char, 256> buffer{};
        const ssize_t size = ::read(output_, buffer.data(), buffer.size());
        if (size <= 0) return 0;
        output_text_.append(buffer.data(), static_cast<std::size_t>(size));
    }
    const std::size_t colon = output_text_.rfind(':');
    return static_cast<std::uint16_t>(std::stoi(output_text_.substr(colon + 1)));
}

void RunningProgram::signal(int number) const {
    ::kill(process_, number);
}

int RunningProgram::exit_status(std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
        int status = 0;
        if (::waitpid(process_, &status, WNOHANG) == process_) {
            process_ = -1;
            return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return -1;
}

std::string RunningProgram::output() {
    return output_text_ += rest_of(output_);
}

std::string RunningProgram::errors() {
    return rest_of(errors_);
}

}  // namespace tiemchung::test
