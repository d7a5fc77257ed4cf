#pragma once

#include "core/issuance/dose_record.h"

namespace tiemchung {

/// An invented dose of an invented person.
inline issuance::DoseRecord sample_dose() {
    issuance::DoseRecord dose;
    dose.person = {"Lê Hoàng Phúc",
                   {1979, 3, 22},
                   identity::Sex::male,
                   {identity::IdKind::citizen, "001079012345"}};
    dose.number = 2;
    dose.date = {2021, 10, 5};
    dose.vaccine = "comirnaty";
    dose.lot = "FK0112";
    dose.site = "01001";
    return dose;
}

}  // namespace tiemchung
