#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tiemchung::captcha {

/// One channel of sound, 16 bits a sample.
using Samples = std::vector<std::int16_t>;

/// As a WAV file (RIFF, PCM, little-endian).
[[nodiscard]] std::string to_wave_file(const Samples& samples, int samples_per_second);

}  // namespace tiemchung::captcha
