#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "server/captcha/wave.h"

namespace tiemchung::captcha {

/// Every character of the alphabet spoken in Vietnamese, as it is spelt over the telephone: `M` em
/// mờ, `7` bảy. Made once; speaking a code is putting clips in a row.
class SpokenAlphabet {
  public:
    /// Has `program`, espeak-ng, speak each of them. Fails with captcha.no_voice.
    static Result<std::shared_ptr<const SpokenAlphabet>> make(
        const std::string& program = "espeak-ng");

    /// The code as a WAV file, over a soft noise that makes cutting it apart by machine harder. The
    /// same seed gives the same recording.
    [[nodiscard]] std::string speak(std::string_view answer, std::uint64_t seed) const;

  private:
    SpokenAlphabet() = default;

    std::array<Samples, 128> clips_;
    int samples_per_second_ = 0;
};

}  // namespace tiemchung::captcha
