#include "tests/server/load/doomed_portal.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

#include "server/handlers/report_handler.h"
#include "server/handlers/upload_handler.h"
#include "tests/server/reports/report_workshop.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::test {
namespace {

template <class Desk>
std::shared_ptr<const Desk> borrowed(const Desk& desk) {
    return {&desk, [](const Desk*) {}};
}

/// Serves until it is killed.
[[noreturn]] void serve(const std::string& address, const storage::Vault& vault, int tell) {
    // Everybody sends from one address, and the clock stands still.
    const ReportServer reports{address, vault, {1'000'000, 1'000'000, 1'000'000}};
    const auto now = [] { return test_now; };
    std::vector<http::Route> routes = handlers::report_routes(borrowed(reports.filing), now);
    for (auto& route : handlers::upload_routes(borrowed(reports.uploads), now))
        routes.push_back(std::move(route));
    const RunningServer server{std::move(routes)};
    const std::uint16_t port = server.port();
    if (::write(tell, &port, sizeof port) != sizeof port) ::_exit(1);
    for (;;)
        ::pause();
}

}  // namespace

DoomedPortal::DoomedPortal(const std::string& address, const storage::Vault& vault) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error{"no pipe"};
    process_ = ::fork();
    if (process_ < 0) throw std::runtime_error{"no process"};
    if (process_ == 0) {
        ::close(ends[0]);
        serve(address, vault, ends[1]);
    }
    ::close(ends[1]);
    const bool told = ::read(ends[0], &port_, sizeof port_) == sizeof port_;
    ::close(ends[0]);
    if (!told) throw std::runtime_error{"the server did not start"};
}

DoomedPortal::~DoomedPortal() {
    kill();
}

void DoomedPortal::kill() {
    if (process_ < 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

}  // namespace tiemchung::test
