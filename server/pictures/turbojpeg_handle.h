#pragma once

#include <turbojpeg.h>

#include <memory>

namespace tiemchung::pictures {

struct DestroyTurboJpeg {
    void operator()(void* handle) const { tjDestroy(handle); }
};

/// A decompressor or compressor of libjpeg-turbo.
using TurboJpeg = std::unique_ptr<void, DestroyTurboJpeg>;

}  // namespace tiemchung::pictures
