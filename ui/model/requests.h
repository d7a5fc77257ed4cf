#pragma once

#include <string>

#include "ui/model/event.h"
#include "ui/model/story.h"

/// Asking the server, and taking its answers to where they belong.
namespace tiemchung::ui {

/// Asks; while the same is being asked already, nothing happens. `dose_number`: of a notice.
void ask_server(const Story& story, Request request, std::string method, std::string path,
                std::string body = {}, int dose_number = 0);

/// Takes the answer if it belongs to one of the requests; says whether it did.
bool take_server_answer(const Story& story, const EffectAnswer& answer);

/// Counts requests that have been waited for too long as a network that failed.
void stop_waiting_for_server(const Story& story);

/// Does not want the answers any more.
void forget_requests(const Story& story);

}  // namespace tiemchung::ui
