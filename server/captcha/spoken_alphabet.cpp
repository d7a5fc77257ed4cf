#include "server/captcha/spoken_alphabet.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "server/captcha/alphabet.h"
#include "server/captcha/chance.h"

namespace tiemchung::captcha {
namespace {

struct Spelling {
    char character;
    const char* spoken;
};

constexpr Spelling spellings[] = {
    {'A', "a"},      {'C', "xê"},     {'E', "e"},      {'F', "ép phờ"},  {'H', "hát"},
    {'J', "giây"},   {'K', "ca"},     {'M', "em mờ"},  {'N', "en nờ"},   {'P', "pê"},
    {'R', "e rờ"},   {'T', "tê"},     {'U', "u"},      {'W', "vê kép"},  {'X', "ích xì"},
    {'Y', "i dài"},  {'2', "số hai"}, {'3', "số ba"},  {'4', "số bốn"},  {'5', "số năm"},
    {'6', "số sáu"}, {'7', "số bảy"}, {'8', "số tám"}, {'9', "số chín"},
};
static_assert(std::size(spellings) == alphabet.size());

struct PipeCloser {
    void operator()(std::FILE* pipe) const { ::pclose(pipe); }
};
using Pipe = std::unique_ptr<std::FILE, PipeCloser>;

/// A running program that writes the word as a WAV file. espeak-ng is asked as a program of its
/// own: its library keeps a thread and a state for the whole process. Nothing that comes from
/// outside is in the command.
Pipe start_speaking(const std::string& program, const char* word) {
    const std::string command =
        program + " -v vi -s 120 --stdout '" + std::string{word} + "' 2>/dev/null";
    return Pipe{::popen(command.c_str(), "re")};
}

struct Clip {
    Samples samples;
    int samples_per_second = 0;
};

/// Reads one to its end. No samples where the program failed or wrote something else.
Clip hear(const Pipe& pipe) {
    constexpr std::size_t head_bytes = 44;
    constexpr std::size_t rate_at = 24;
    constexpr std::size_t most_bytes = std::size_t{1} << 20U;
    std::string file;
    std::array<char, 4096> block{};
    for (std::size_t read = 1; pipe && read > 0 && file.size() < most_bytes;) {
        read = std::fread(block.data(), 1, block.size(), pipe.get());
        file.append(block.data(), read);
    }
    Clip clip;
    if (file.size() <= head_bytes || !file.starts_with("RIFF")) return clip;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(file[at]); };
    clip.samples_per_second = byte(rate_at) | byte(rate_at + 1) << 8;
    for (std::size_t at = head_bytes; at + 1 < file.size(); at += 2)
        clip.samples.push_back(static_cast<std::int16_t>(byte(at) | byte(at + 1) << 8));
    return clip;
}

/// Every second sample, each the mean of two: speech needs no more, and it halves the file.
Samples halved(const Samples& samples) {
    Samples half(samples.size() / 2);
    for (std::size_t i = 0; i < half.size(); ++i)
        half[i] = static_cast<std::int16_t>((samples[2 * i] + samples[2 * i + 1]) / 2);
    return half;
}

}  // namespace

Result<std::shared_ptr<const SpokenAlphabet>> SpokenAlphabet::make(const std::string& program) {
    std::vector<Pipe> speaking;  // all at once, on all cores
    for (const Spelling& spelling : spellings)
        speaking.push_back(start_speaking(program, spelling.spoken));
    const std::shared_ptr<SpokenAlphabet> spoken{new SpokenAlphabet};
    for (std::size_t i = 0; i < speaking.size(); ++i) {
        const Clip clip = hear(speaking[i]);
        if (clip.samples.empty()) return Error{ErrorCode::captcha_no_voice};
        spoken->clips_[static_cast<unsigned char>(spellings[i].character)] = halved(clip.samples);
        spoken->samples_per_second_ = clip.samples_per_second / 2;
    }
    return std::shared_ptr<const SpokenAlphabet>{spoken};
}

std::string SpokenAlphabet::speak(std::string_view answer, std::uint64_t seed) const {
    constexpr double noise = 350;  // of 32,767
    Chance chance{seed};
    Samples sound;
    const auto pause = [&](double seconds) {
        sound.resize(sound.size() + static_cast<std::size_t>(seconds * samples_per_second_));
    };
    pause(chance.between(0.3, 0.6));
    for (const char character : answer) {
        const Samples& clip = clips_.at(static_cast<unsigned char>(character) % clips_.size());
        sound.insert(sound.end(), clip.begin(), clip.end());
        pause(chance.between(0.25, 0.7));
    }
    for (std::int16_t& sample : sound) {
        const double noisy = sample * 0.9 + chance.between(-noise, noise);
        sample = static_cast<std::int16_t>(std::clamp(noisy, -32'768.0, 32'767.0));
    }
    return to_wave_file(sound, samples_per_second_);
}

}  // namespace tiemchung::captcha
