#pragma once

#include <cstddef>
#include <mutex>
#include <optional>

namespace tiemchung::photos {

/// Bounds how many pictures one server works on at the same time, and with how many pixels: a
/// picture that does not fit is refused at once, so that no thread waits and memory has a bound.
/// May be used from several threads.
class Workbench {
  public:
    /// A place for one picture, given back at the end of its life.
    class Place {
      public:
        Place(Workbench& bench, std::size_t pixels) : bench_(&bench), pixels_(pixels) {}
        ~Place();
        Place(Place&& other) noexcept;
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;
        Place& operator=(Place&&) = delete;

      private:
        Workbench* bench_;
        std::size_t pixels_;
    };

    Workbench(int most_pictures, std::size_t most_pixels);

    /// Nothing while there is no room. A picture that is larger than all the room there is gets a
    /// place when nobody else has one.
    std::optional<Place> take(std::size_t pixels);

  private:
    const int most_pictures_;
    const std::size_t most_pixels_;
    std::mutex mutex_;
    int pictures_ = 0;
    std::size_t pixels_ = 0;
};

}  // namespace tiemchung::photos
