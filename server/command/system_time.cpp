#include "server/command/system_time.h"

#include <chrono>

namespace tiemchung::command {

Timestamp system_time() {
    using namespace std::chrono;
    return Timestamp{floor<seconds>(system_clock::now()).time_since_epoch().count()};
}

}  // namespace tiemchung::command
