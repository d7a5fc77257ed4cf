#pragma once

#include <cstdint>
#include <string_view>

namespace tiemchung::ui {

/// The identity of a node: FNV-1a of its key. 0 means the document's root, or none.
using NodeId = std::uint32_t;

/// The id of the node with this key. A key is a readable path such as `verify/paste/text`: never an
/// index, never a label, so that the same element keeps its focus, composition and autofill.
[[nodiscard]] constexpr NodeId node_id(std::string_view key) {
    NodeId hash = 2'166'136'261U;
    for (const char letter : key) {
        hash ^= static_cast<std::uint8_t>(letter);
        hash *= 16'777'619U;
    }
    return hash;
}

}  // namespace tiemchung::ui
