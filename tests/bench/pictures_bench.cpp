// Picture file → text, natively: a QR picture as the demo makes them, and, where they are present,
// the published camera frames: how many are read, and how long a frame takes. Prints JSON.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "server/pictures/qr_picture.h"
#include "server/pictures/read_qr.h"

namespace {

using namespace tiemchung;

Bytes read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

double milliseconds_to_read(ByteView file, bool& found) {
    const auto started = std::chrono::steady_clock::now();
    found = pictures::read_qr_texts(file).ok();
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - started;
    return taken.count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// As long as the longest real certificates, in the alphabet of Base45.
std::string certificate_sized_text() {
    std::string text = "HC1:";
    while (text.size() < 800)
        text.push_back("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[text.size() * 7 % 45]);
    return text;
}

void measure_easy_picture() {
    const auto symbol = qr::draw(certificate_sized_text());
    const auto png = pictures::to_png(*symbol, 4);
    std::vector<double> times;
    bool found = false;
    for (int round = 0; round < 50; ++round)
        times.push_back(milliseconds_to_read(*png, found));
    std::printf("{\"easy_picture\": {\"read\": %s, \"median_ms\": %.2f}", found ? "true" : "false",
                median(times));
}

void measure_frames(const std::filesystem::path& folder) {
    std::vector<double> times;
    std::size_t read = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".jpg") continue;
        bool found = false;
        times.push_back(milliseconds_to_read(read_file(entry.path()), found));
        read += found ? 1 : 0;
    }
    double total = 0;
    for (const double time : times)
        total += time;
    std::printf(
        ", \"camera_frames\": {\"count\": %zu, \"read\": %zu, \"median_ms\": %.2f, "
        "\"mean_ms\": %.2f}",
        times.size(), read, median(times), total / static_cast<double>(times.size()));
}

}  // namespace

int main(int argc, char** argv) {
    measure_easy_picture();
    if (argc > 1 && std::filesystem::is_directory(argv[1])) measure_frames(argv[1]);
    std::printf("}\n");
}
