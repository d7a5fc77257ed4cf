#include "server/registry/job_lease.h"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>

#include "core/base/bytes.h"
#include "server/signing/randomness.h"
#include "server/storage/database.h"
#include "server/storage/leases.h"

namespace tiemchung::registry {
namespace {

std::string machine() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) return "?";
    return name.data();
}

/// `machine pid random`: the last part tells apart two jobs of one process.
Result<std::string> new_holder() {
    const auto random = signing::draw_random_32();
    if (!random) return random.error();
    return machine() + " " + std::to_string(::getpid()) + " " +
           to_base64url(ByteView{*random}.first(16));
}

/// Whether the holder ran on this machine and its process is no more.
bool has_died(std::string_view holder) {
    const std::string here = machine() + " ";
    if (!holder.starts_with(here)) return false;
    holder.remove_prefix(here.size());
    pid_t process = 0;
    const auto [end, error] =
        std::from_chars(holder.data(), holder.data() + holder.size(), process);
    if (error != std::errc{} || end == holder.data() || process <= 0) return false;
    return ::kill(process, 0) != 0 && errno == ESRCH;
}

}  // namespace

Result<std::unique_ptr<JobLease>> JobLease::take(storage::Database& database, std::string_view job,
                                                 Timestamp now) {
    auto holder = new_holder();
    if (!holder) return holder.error();
    const auto taken = database.write([&](storage::Connection& connection) -> Result<bool> {
        const auto other = storage::lease_holder(connection, job);
        if (!other) return other.error();
        if (*other && has_died(**other)) {
            const Outcome freed = storage::release_lease(connection, {job, **other});
            if (!freed) return freed.error();
        }
        return storage::take_lease(connection, {job, *holder}, now, {now.seconds + lease_seconds});
    });
    if (!taken) return taken.error();
    if (!*taken) return std::unique_ptr<JobLease>{};
    return std::unique_ptr<JobLease>{new JobLease{database, std::string{job}, *std::move(holder)}};
}

JobLease::~JobLease() {
    // Where this fails the lease runs out by itself.
    static_cast<void>(database_.write([&](storage::Connection& connection) {
        return storage::release_lease(connection, {job_, holder_});
    }));
}

Result<bool> JobLease::keep(storage::Connection& connection, Timestamp now) const {
    return storage::take_lease(connection, {job_, holder_}, now, {now.seconds + lease_seconds});
}

}  // namespace tiemchung::registry
