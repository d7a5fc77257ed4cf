#include "core/picture/retry_plan.h"

#include <algorithm>

#include "core/picture/enlarge.h"
#include "core/picture/halve.h"
#include "core/picture/invert.h"
#include "core/picture/quiet_zone.h"
#include "core/picture/rotate.h"
#include "core/picture/sharpen.h"
#include "core/picture/threshold.h"

namespace tiemchung::picture {
namespace {

// A code on a shorter side than this has modules too small to be halved.
constexpr int shortest_side_to_halve = 400;
constexpr std::size_t attempts_in_turn = 7;

// The order was found by measuring on synthetic camera frames: undoing blur and enlarging reads
// most, and slightly different sizes read different pictures.
std::vector<Attempt> full_plan() {
    using enum Operation;
    return {
        {.steps = {}, .also_smaller = true},
        {.steps = {{sharpen, 2}, {enlarge, 200}}},
        {.steps = {{sharpen, 2}, {enlarge, 300}}},
        {.steps = {{sharpen, 2}, {enlarge, 250}}},
        {.steps = {{sharpen, 3}, {enlarge, 200}}},
        {.steps = {{invert}}, .also_smaller = true},
        {.steps = {{enlarge, 200}}},
        {.steps = {{halve}, {sharpen, 2}}},
        {.steps = {{sharpen, 2}, {enlarge, 250}, {threshold, 25}},
         .binariser = Binariser::fixed_threshold},
        {.steps = {{turn}, {sharpen, 2}, {enlarge, 200}}},
        {.steps = {{quiet_zone, 24}, {enlarge, 150}}, .also_smaller = true},
        {.steps = {{invert}, {sharpen, 2}, {enlarge, 200}}},
        {.steps = {{sharpen, 4}, {enlarge, 225}}},
        {.steps = {{turn}, {sharpen, 3}, {enlarge, 200}, {threshold, 20}},
         .binariser = Binariser::fixed_threshold},
        {.steps = {{halve}, {halve}, {sharpen, 2}}},
        {.steps = {}, .binariser = Binariser::global_histogram, .also_smaller = true},
    };
}

// The step as it applies to a picture of that size, and the size after it.
struct Applied {
    Step step;
    PictureSize size;
    bool changes = true;
};

Applied apply_to_size(Step step, PictureSize size) {
    switch (step.operation) {
        case Operation::halve: {
            if (std::min(size.width, size.height) < shortest_side_to_halve)
                return {step, size, false};
            return {step, halved_size(size)};
        }
        case Operation::turn: {
            const auto square = turned_size(size);
            return {step, square, square != size};
        }
        case Operation::quiet_zone: {
            const auto wide = framed_size(size, step.amount);
            return {step, wide, wide != size};
        }
        case Operation::enlarge: {
            const int percent = possible_enlargement(size, step.amount);
            return {{step.operation, percent}, enlarged_size(size, percent), percent > 100};
        }
        case Operation::invert:
        case Operation::sharpen:
        case Operation::threshold:
            return {step, size};
    }
    return {step, size, false};
}

Attempt fitted(const Attempt& attempt, PictureSize size) {
    Attempt fit{{}, attempt.binariser, attempt.also_smaller};
    for (const auto& step : attempt.steps) {
        const auto applied = apply_to_size(step, size);
        if (!applied.changes) continue;
        fit.steps.push_back(applied.step);
        size = applied.size;
    }
    return fit;
}

LumaImage after_step(const LumaImage& image, Step step) {
    switch (step.operation) {
        case Operation::invert:
            return inverted(image);
        case Operation::halve:
            return halved(image);
        case Operation::turn:
            return turned(image);
        case Operation::quiet_zone:
            return framed(image, step.amount);
        case Operation::sharpen:
            return sharpened(image, step.amount);
        case Operation::enlarge:
            return enlarged(image, step.amount);
        case Operation::threshold:
            return thresholded(image, step.amount);
    }
    return image;
}

}  // namespace

std::vector<Attempt> retry_plan(PictureSize size) {
    std::vector<Attempt> plan;
    for (const auto& attempt : full_plan()) {
        auto fit = fitted(attempt, size);
        if (std::find(plan.begin(), plan.end(), fit) == plan.end()) plan.push_back(std::move(fit));
    }
    return plan;
}

std::size_t attempt_in_turn(std::size_t attempts, std::size_t frame) {
    if (attempts < 2) return 0;
    return 1 + frame % std::min(attempts - 1, attempts_in_turn);
}

LumaImage prepared(const LumaImage& image, const Attempt& attempt) {
    if (attempt.steps.empty()) return image;
    auto result = after_step(image, attempt.steps.front());
    for (std::size_t i = 1; i < attempt.steps.size(); ++i) {
        result = after_step(result, attempt.steps[i]);
    }
    return result;
}

}  // namespace tiemchung::picture
