#include "server/photos/workbench.h"

#include <utility>

namespace tiemchung::photos {

Workbench::Workbench(int most_pictures, std::size_t most_pixels)
    : most_pictures_(most_pictures), most_pixels_(most_pixels) {}

std::optional<Workbench::Place> Workbench::take(std::size_t pixels) {
    const std::scoped_lock lock{mutex_};
    const bool fits = pictures_ < most_pictures_ && pixels_ + pixels <= most_pixels_;
    if (!fits && pictures_ > 0) return std::nullopt;
    ++pictures_;
    pixels_ += pixels;
    return std::optional<Place>{std::in_place, *this, pixels};
}

Workbench::Place::Place(Place&& other) noexcept
    : bench_(std::exchange(other.bench_, nullptr)), pixels_(other.pixels_) {}

Workbench::Place::~Place() {
    if (bench_ == nullptr) return;
    const std::scoped_lock lock{bench_->mutex_};
    --bench_->pictures_;
    bench_->pixels_ -= pixels_;
}

}  // namespace tiemchung::photos
