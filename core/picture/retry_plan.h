#pragma once

#include <cstddef>
#include <vector>

#include "core/picture/luma_image.h"

namespace tiemchung::picture {

/// What can be done to a picture before it is read again; the amount in brackets.
enum class Operation : std::uint8_t {
    invert,      ///< black for white
    halve,       ///< half the width and height
    turn,        ///< by 45 degrees
    quiet_zone,  ///< white border (pixels)
    sharpen,     ///< unsharp mask (strength)
    enlarge,     ///< smooth enlargement (percent)
    threshold,   ///< black and white by the local mean (reach in pixels)
};

struct Step {
    Operation operation;
    int amount = 0;

    friend bool operator==(const Step&, const Step&) = default;
};

/// How the reader of codes tells black from white.
enum class Binariser : std::uint8_t { local_average, global_histogram, fixed_threshold };

/// One try at reading a picture: the steps in their order, then the reader with these options.
struct Attempt {
    std::vector<Step> steps;
    Binariser binariser = Binariser::local_average;
    /// Whether the reader shall also look at smaller copies, where large modules show better.
    bool also_smaller = false;

    friend bool operator==(const Attempt&, const Attempt&) = default;
};

/// The attempts for a picture of that size, the most promising first. Attempt 0 is the picture as
/// it comes; each further one is for the case that all before found nothing. Attempts that the size
/// makes equal to an earlier one are left out, and every result stays within
/// `max_prepared_pixels` or the size of the picture, whichever is larger.
[[nodiscard]] std::vector<Attempt> retry_plan(PictureSize size);

/// For a camera: the attempt of the plan that frame number `frame` makes after attempt 0, so that a
/// retry's cost is spread over frames. The first attempts of the plan take turns; the rare last
/// ones are left to single pictures. 0 where the plan has nothing further.
[[nodiscard]] std::size_t attempt_in_turn(std::size_t attempts, std::size_t frame);

/// The picture after the steps of the attempt.
[[nodiscard]] LumaImage prepared(const LumaImage& image, const Attempt& attempt);

}  // namespace tiemchung::picture
