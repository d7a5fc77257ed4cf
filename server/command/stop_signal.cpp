#include "server/command/stop_signal.h"

namespace tiemchung::command {

StopSignal::StopSignal() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
}

StopSignal::~StopSignal() {
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void StopSignal::wait() {
    int received = 0;
    sigwait(&signals_, &received);
    pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
}

}  // namespace tiemchung::command
