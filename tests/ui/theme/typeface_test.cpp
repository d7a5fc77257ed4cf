#include "ui/theme/typeface.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

Bytes file(const char* name) {
    std::ifstream in(std::string(TIEMCHUNG_FONTS) + "/" + name + ".ttf", std::ios::binary);
    return Bytes{std::istreambuf_iterator<char>(in), {}};
}

Typeface typeface() {
    return {file("regular"), file("medium"), file("semibold"), file("bold")};
}

bool fonts_missing() {
    if (typeface().ok()) return false;
    BOOST_TEST_MESSAGE("SKIPPED: no font files in " TIEMCHUNG_FONTS);
    std::fputs("SKIPPED: no font files in " TIEMCHUNG_FONTS "\n", stderr);
    return true;
}

std::vector<std::string> lines(const std::string& text, float width) {
    static const Typeface face = typeface();
    std::vector<std::string> out;
    for (const TextLine& line : face.wrap(text, Weight::regular, 16, width)) {
        out.emplace_back(line.text);
    }
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(typeface_measures)

BOOST_AUTO_TEST_CASE(broken_font_files_are_refused_and_never_read_past_their_end) {
    BOOST_TEST(!FontFile(Bytes{}).ok());
    BOOST_TEST(!FontFile(Bytes(12, 0xFF)).ok());
    const Bytes whole = file("regular");
    for (std::size_t length = 0; length < whole.size(); length += 997) {
        const FontFile cut(ByteView(whole).first(length));
        BOOST_TEST(cut.advance(U'A') >= 0);
    }
}

BOOST_AUTO_TEST_CASE(the_files_say_what_the_design_measured) {
    if (fonts_missing()) return;
    const FontFile regular(file("regular"));
    BOOST_TEST(regular.ascender() - regular.descender() == 1.265F,
               boost::test_tools::tolerance(1e-4F));
    for (const char32_t needed : U"ẬẮỄỔỰđĐ₫–…“”•·ŁŠţ") {
        if (needed != 0) BOOST_TEST(regular.has(needed));
    }
    BOOST_TEST(!regular.has(U'漢'));
    BOOST_TEST(!typeface().can_show("王"));
}

BOOST_AUTO_TEST_CASE(lines_hold_as_many_words_as_fit) {
    if (fonts_missing()) return;
    const Typeface face = typeface();
    const std::string text = "Đối chiếu thông tin cá nhân và mũi tiêm";
    const float first = face.width("Đối chiếu thông", Weight::regular, 16);
    BOOST_TEST((lines(text, first).front() == "Đối chiếu thông"));
    BOOST_TEST((lines(text, first - 1).front() == "Đối chiếu"));
    BOOST_TEST((lines(text, 10'000) == Lines{text}));
    BOOST_TEST((lines("", 100) == Lines{""}));
}

BOOST_AUTO_TEST_CASE(no_break_spaces_hold_and_hyphens_break_between_words_only) {
    if (fonts_missing()) return;
    BOOST_TEST((lines("một hai\u00A0ba", 60) == Lines{"một", "hai\u00A0ba"}));
    BOOST_TEST((lines("Musterfrau-Gabriele", 110) == Lines{"Musterfrau-", "Gabriele"}));
    BOOST_TEST((lines("vắc COVID-19", 90) == Lines{"vắc", "COVID-19"}));
}

BOOST_AUTO_TEST_CASE(a_word_that_fits_no_line_is_broken_anywhere) {
    if (fonts_missing()) return;
    const Lines broken = lines("URN:UVCI:01:VN:1234567890ABCDEF", 80);
    BOOST_TEST(broken.size() > 2U);
    std::string joined;
    for (const std::string& line : broken)
        joined += line;
    BOOST_TEST(joined == "URN:UVCI:01:VN:1234567890ABCDEF");
}

BOOST_AUTO_TEST_CASE(line_feeds_end_lines_and_spaces_hang_over_the_edge) {
    if (fonts_missing()) return;
    BOOST_TEST((lines("một\nhai", 1000) == Lines{"một", "hai"}));
    BOOST_TEST((lines("một  ", 1000) == Lines{"một"}));
}

BOOST_AUTO_TEST_SUITE_END()
