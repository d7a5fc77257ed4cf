#include "server/demo/samples.h"

#include <fstream>
#include <system_error>

#include "server/pictures/qr_picture.h"

namespace tiemchung::demo {
namespace {

constexpr std::size_t pixels_per_square = 6;

Outcome write_file(const std::filesystem::path& file, std::string_view content) {
    std::ofstream stream{file, std::ios::binary | std::ios::trunc};
    stream << content;
    stream.close();
    if (!stream) return Error{ErrorCode::file_unwritable};
    return Done{};
}

Outcome write_sample(const MadeSample& sample, const std::filesystem::path& stem) {
    const auto file = [&stem](const char* ending) {
        return std::filesystem::path{stem}.concat(ending);
    };
    const auto symbol = qr::draw(sample.text);
    if (!symbol) return symbol.error();
    const auto png = pictures::to_png(*symbol, pixels_per_square);
    if (!png) return png.error();
    Outcome written = write_file(file(".txt"), sample.text + "\n");
    if (written) written = write_file(file(".svg"), pictures::to_svg(*symbol));
    if (written) written = write_file(file(".png"), as_text(*png));
    return written;
}

}  // namespace

Outcome write_samples(const std::vector<MadeSample>& samples, const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return Error{ErrorCode::file_unwritable};
    for (const MadeSample& sample : samples) {
        const Outcome written = write_sample(sample, folder / sample.name);
        if (!written) return written.error();
    }
    return Done{};
}

}  // namespace tiemchung::demo
