#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

#include "server/storage/vault.h"

namespace tiemchung::test {

/// A server of reports in a process of its own, that is killed as by a power failure. While it is
/// made, this process must have no other threads and no open connections.
class DoomedPortal {
  public:
    DoomedPortal(const std::string& address, const storage::Vault& vault);
    ~DoomedPortal();
    DoomedPortal(const DoomedPortal&) = delete;
    DoomedPortal& operator=(const DoomedPortal&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }

    /// SIGKILL: nothing of it is told, nothing is tidied up.
    void kill();

  private:
    pid_t process_ = -1;
    std::uint16_t port_ = 0;
};

}  // namespace tiemchung::test
