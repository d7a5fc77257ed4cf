// Draws one screen into a PPM picture without a browser, for whoever works on the screens:
//     ui_look STORY WIDTH [theme] [language] [text size] > screen.ppm
// The stories are those of tests/ui/stories.cpp, for example `result_valid`.
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "tests/ui/stories.h"
#include "ui/theme/software_renderer.h"

using namespace tiemchung;
using namespace tiemchung::ui;

int main(int count, char** arguments) {
    const auto argument = [&](int index, const char* fallback) {
        return std::string(count > index ? arguments[index] : fallback);
    };
    Harness page(std::strtof(argument(2, "390").c_str(), nullptr));
    page.post(Event{Remembered{{{"appearance", argument(3, "light")},
                                {"language", argument(4, "vi")},
                                {"text_size", argument(5, "1")}}}});
    bool played = false;
    for (const ScreenStory& story : screen_stories()) {
        if (story.name != argument(1, "home")) continue;
        story.play(page);
        played = true;
    }
    const float height = page.last().document_height;
    ImDrawData* picture = page.portal().draw_data(
        {0, height, static_cast<int>(page.width()), static_cast<int>(height)});
    if (!played || picture == nullptr) {
        std::cerr << "no such story, or no font files in " TIEMCHUNG_FONTS "\n";
        return 1;
    }
    const Bitmap bitmap = draw_in_software(*picture);
    std::printf("P6\n%d %d\n255\n", bitmap.width, bitmap.height);
    for (std::size_t i = 0; i + 3 < bitmap.rgba.size(); i += 4) {
        std::fwrite(&bitmap.rgba[i], 1, 3, stdout);
    }
}
