#include "ui/model/lookup_state.h"

#include <algorithm>

namespace tiemchung::ui {

const api::RecordedDose* ShownRecord::dose() const {
    for (const api::RecordedDose& dose : record.doses) {
        if (dose.number == dose_number) return &dose;
    }
    return nullptr;
}

bool Lookup::waits_for(Request request) const {
    return std::any_of(awaited.begin(), awaited.end(), [request](const AwaitedAnswer& answer) {
        return answer.request == request;
    });
}

}  // namespace tiemchung::ui
