#include "ui/model/server_answer.h"

#include <algorithm>

namespace tiemchung::ui {
namespace {

constexpr std::size_t head_size = 8;
/// A day: nothing that a person waits for takes longer.
constexpr std::uint32_t longest_wait = 86'400;

}  // namespace

ServerAnswer read_answer(ByteView bytes) {
    if (bytes.size() < head_size) return {};
    std::uint32_t wait = 0;
    for (std::size_t i = 0; i < 4; ++i)
        wait |= static_cast<std::uint32_t>(bytes[4 + i]) << (8 * i);
    ServerAnswer answer;
    answer.status = bytes[0] | bytes[1] << 8;
    answer.retry_after_seconds = static_cast<int>(std::min(wait, longest_wait));
    answer.body = as_text(bytes.subspan(head_size));
    return answer;
}

}  // namespace tiemchung::ui
