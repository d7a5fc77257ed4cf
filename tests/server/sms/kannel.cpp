#include "tests/server/sms/kannel.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <thread>

#include "tests/server/support/raw_client.h"

namespace tiemchung::test {
namespace {

using namespace std::chrono_literals;

const char* const fake_centre = "/usr/lib/kannel/test/fakesmsc";

/// Ports that were free a moment ago, all different.
std::vector<std::uint16_t> free_ports(std::size_t count) {
    std::vector<int> sockets;
    std::vector<std::uint16_t> ports;
    while (ports.size() < count) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        sockets.push_back(::socket(AF_INET, SOCK_STREAM, 0));
        auto* const generic = reinterpret_cast<sockaddr*>(&address);
        if (::bind(sockets.back(), generic, size) != 0 ||
            ::getsockname(sockets.back(), generic, &size) != 0) {
            throw std::runtime_error{"no free port"};
        }
        ports.push_back(ntohs(address.sin_port));
    }
    for (const int socket : sockets)
        ::close(socket);
    return ports;
}

std::string configuration(const std::vector<std::uint16_t>& ports, const std::string& folder) {
    const auto port = [&](std::size_t i) { return std::to_string(ports[i]) + "\n"; };
    return "group = core\nadmin-port = " + port(0) +
           "admin-password = none\nadmin-interface = 127.0.0.1\nsmsbox-port = " + port(1) +
           "smsbox-interface = 127.0.0.1\nbox-allow-ip = 127.0.0.1\nstore-type = file\n"
           "store-location = " +
           folder +
           "/store\n\n"
           "group = smsc\nsmsc = fake\nsmsc-id = fake\nport = " +
           port(2) +
           "connect-allow-ip = 127.0.0.1\n\n"
           "group = smsbox\nbearerbox-host = 127.0.0.1\nbearerbox-port = " +
           port(1) + "sendsms-port = " + port(3) +
           "sendsms-interface = 127.0.0.1\nglobal-sender = 8066\n\n"
           "group = sendsms-user\nusername = portal\npassword = secret\n"
           "user-allow-ip = 127.0.0.1\n\n"
           "group = sms-service\nkeyword = default\ntext = none\nmax-messages = 0\n";
}

bool answers(std::uint16_t port) {
    try {
        const RawClient client{port};
        return true;
    } catch (const std::runtime_error&) {
        return false;
    }
}

/// Polls until `is_true`, or for `patience`.
template <class Condition>
bool wait_for(std::chrono::milliseconds patience, const Condition& is_true) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!is_true()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(20ms);
    }
    return true;
}

}  // namespace

std::optional<Kannel> Kannel::start() {
    for (const char* program : {"/usr/sbin/bearerbox", "/usr/sbin/smsbox", fake_centre}) {
        if (::access(program, X_OK) == 0) continue;
        BOOST_TEST_MESSAGE("Kannel is not installed: what needs it is left out");
        std::fprintf(stderr, "left out: %s is missing (packages kannel, kannel-extras)\n", program);
        return std::nullopt;
    }
    return Kannel{};
}

Kannel::Kannel() : ports_(free_ports(4)) {
    const std::string folder = folder_->path().string();
    folder_->write("kannel.conf", configuration(ports_, folder));
    run({"/usr/sbin/bearerbox", "-v", "4", folder + "/kannel.conf"}, "bearerbox.log");
    if (!wait_for(20s, [&] { return answers(ports_[2]) && answers(ports_[1]); })) {
        throw std::runtime_error{"bearerbox does not start"};
    }
    run({fake_centre, "-H", "127.0.0.1", "-r", std::to_string(ports_[2]), "-m", "0", "1 2 text x"},
        "received.log");
    run({"/usr/sbin/smsbox", "-v", "4", folder + "/kannel.conf"}, "smsbox.log");
    if (!wait_for(20s, [&] { return answers(ports_[3]); })) {
        throw std::runtime_error{"smsbox does not start"};
    }
}

Kannel::~Kannel() {
    for (const pid_t process : processes_)
        ::kill(process, SIGKILL);
    for (const pid_t process : processes_)
        ::waitpid(process, nullptr, 0);
}

void Kannel::run(const std::vector<std::string>& command, const std::string& log) {
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    const std::string file = (folder_->path() / log).string();
    const pid_t process = ::fork();
    if (process == 0) {
        const int output = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(output, STDOUT_FILENO);
        ::dup2(output, STDERR_FILENO);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    processes_.push_back(process);
}

std::vector<std::string> Kannel::received(std::size_t at_least,
                                          std::chrono::seconds patience) const {
    std::vector<std::string> messages;
    wait_for(patience, [&] {
        messages.clear();
        std::ifstream log{folder_->path() / "received.log"};
        for (std::string line; std::getline(log, line);) {
            const std::size_t begin = line.find(": <", line.find("Got message"));
            if (line.find("Got message") == std::string::npos || !line.ends_with('>')) continue;
            messages.push_back(line.substr(begin + 3, line.size() - begin - 4));
        }
        return messages.size() >= at_least;
    });
    return messages;
}

}  // namespace tiemchung::test
