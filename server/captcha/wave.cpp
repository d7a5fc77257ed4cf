#include "server/captcha/wave.h"

namespace tiemchung::captcha {
namespace {

void append_number(std::string& file, std::uint32_t number, int bytes) {
    for (int i = 0; i < bytes; ++i)
        file.push_back(static_cast<char>(number >> (8 * i) & 0xffU));
}

}  // namespace

std::string to_wave_file(const Samples& samples, int samples_per_second) {
    constexpr std::uint32_t sample_bytes = 2;
    constexpr std::uint32_t head_after_size = 36;
    const auto rate = static_cast<std::uint32_t>(samples_per_second);
    const auto sound_bytes = static_cast<std::uint32_t>(samples.size()) * sample_bytes;
    std::string file = "RIFF";
    append_number(file, head_after_size + sound_bytes, 4);
    file += "WAVEfmt ";
    append_number(file, 16, 4);                   // size of this chunk
    append_number(file, 1, 2);                    // PCM
    append_number(file, 1, 2);                    // channels
    append_number(file, rate, 4);                 // samples a second
    append_number(file, rate * sample_bytes, 4);  // bytes a second
    append_number(file, sample_bytes, 2);         // bytes a frame
    append_number(file, 8 * sample_bytes, 2);     // bits a sample
    file += "data";
    append_number(file, sound_bytes, 4);
    for (const std::int16_t sample : samples)
        append_number(file, static_cast<std::uint16_t>(sample), 2);
    return file;
}

}  // namespace tiemchung::captcha
