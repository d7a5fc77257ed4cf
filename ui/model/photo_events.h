#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/report/photo.h"

/// What the platform reports about photos of a paper: it reads, turns, shrinks and judges them, and
/// keeps their bytes until they are uploaded. `photo` is its number for one of them, never used
/// twice; a picture element shows it where its source is `photo:` and the number.
namespace tiemchung::ui {

/// A chosen file, ready or not to be uploaded, in the order chosen; again, unnamed, with its codes.
struct PhotoPrepared {
    std::uint32_t photo = 0;
    std::string file_name;
    report::PhotoFacts facts;  ///< after shrinking; `bytes` are those of the chosen file
    std::vector<std::string> qr_texts;
};

/// How far an upload has come.
struct PhotoProgress {
    std::uint32_t photo = 0;
    double part = 0;           ///< 0…1
    bool interrupted = false;  ///< the network is gone; the platform goes on when it is back
};

}  // namespace tiemchung::ui
