// Draws one screen into a PPM picture without a browser, for whoever works on the screens:
//     ui_look PATH WIDTH [theme] [language] [scale] [hcert text file] > screen.ppm
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "tests/ui/harness.h"
#include "ui/theme/software_renderer.h"

using namespace tiemchung;
using namespace tiemchung::ui;

int main(int count, char** arguments) {
    const auto argument = [&](int index, const char* fallback) {
        return std::string(count > index ? arguments[index] : fallback);
    };
    Harness page(std::strtof(argument(2, "390").c_str(), nullptr));
    page.post(Remembered{{{"appearance", argument(3, "light")},
                          {"language", argument(4, "vi")},
                          {"text_size", argument(5, "1")}}});
    page.open(argument(1, "/"));
    std::ifstream file(argument(6, ""));
    if (file) {
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        page.post(QrTexts{Origin::pasted, {text.substr(0, text.find('\n'))}});
        page.frame();
    }
    const FrameResult& frame = page.last();
    ImDrawData* picture =
        page.portal().draw_data({0, frame.document_height, static_cast<int>(page.width()),
                                 static_cast<int>(frame.document_height)});
    if (picture == nullptr) {
        std::cerr << "nothing was painted: are the fonts there?\n";
        return 1;
    }
    const Bitmap bitmap = draw_in_software(*picture);
    std::printf("P6\n%d %d\n255\n", bitmap.width, bitmap.height);
    for (std::size_t i = 0; i + 3 < bitmap.rgba.size(); i += 4) {
        std::fwrite(&bitmap.rgba[i], 1, 3, stdout);
    }
}
