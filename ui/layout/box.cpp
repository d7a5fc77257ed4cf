#include "ui/layout/box.h"

#include <utility>

namespace tiemchung::ui {

Box::Box() = default;
Box::Box(const Box& other) = default;
Box::Box(Box&& other) noexcept = default;
Box& Box::operator=(const Box& other) = default;
Box& Box::operator=(Box&& other) noexcept = default;
Box::~Box() = default;

Box& Box::add(Box child) {
    children.push_back(std::move(child));
    return children.back();
}

}  // namespace tiemchung::ui
