#pragma once

#include <cstdint>
#include <random>

namespace tiemchung::captcha {

/// The accidents of one picture or recording. Made from a secret seed, so that asking again gives
/// the very same one: several renderings of one code would make it easy to read by machine.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}

    /// Evenly from `low` to `high`.
    double between(double low, double high) {
        constexpr double steps = 9'007'199'254'740'992.0;  // 2^53
        return low + (high - low) * (static_cast<double>(engine_() >> 11U) / steps);
    }

  private:
    std::mt19937_64 engine_;
};

}  // namespace tiemchung::captcha
