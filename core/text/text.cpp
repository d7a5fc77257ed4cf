#include "core/text/text.h"

namespace tiemchung::text {

std::string fill(std::string_view text, std::initializer_list<Filling> fillings) {
    std::string filled;
    std::size_t position = 0;
    while (position < text.size()) {
        const std::size_t open = text.find('{', position);
        const std::size_t close = text.find('}', open == std::string_view::npos ? open : open + 1);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        filled += text.substr(position, open - position);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        std::string_view value = text.substr(open, close - open + 1);
        for (const Filling& filling : fillings) {
            if (filling.name == name) value = filling.value;
        }
        filled += value;
        position = close + 1;
    }
    filled += text.substr(position);
    return filled;
}

}  // namespace tiemchung::text
