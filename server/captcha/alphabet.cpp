#include "server/captcha/alphabet.h"

#include "server/signing/randomness.h"

namespace tiemchung::captcha {

Result<std::string> draw_answer() {
    // Bytes beyond the last whole multiple would make the first characters likelier.
    constexpr std::size_t fair_end = 256 / alphabet.size() * alphabet.size();
    std::string answer;
    while (answer.size() < code_length) {
        const auto bytes = signing::draw_random_32();
        if (!bytes) return bytes.error();
        for (const std::uint8_t byte : *bytes) {
            if (byte < fair_end && answer.size() < code_length) {
                answer.push_back(alphabet[byte % alphabet.size()]);
            }
        }
    }
    return answer;
}

std::string normalised(std::string_view typed) {
    std::string answer;
    for (const char c : typed) {
        if (c == ' ') continue;
        if (answer.size() > code_length) break;
        answer.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return answer;
}

}  // namespace tiemchung::captcha
