#include <algorithm>
#include <iterator>

#include "core/base/letter.h"
#include "core/base/nfc.h"
#include "core/base/utf8.h"
#include "core/identity/person_name.h"

namespace tiemchung::identity {
namespace {

struct Transliteration {
    char32_t letter;
    std::string_view form;
};

/// The small letters of Doc 9303 part 3 section 6 A that are more than a letter with marks to drop,
/// ordered. Where the document offers several forms, its first.
constexpr Transliteration transliterations[] = {
    {U'ß', "SS"}, {U'ä', "AE"}, {U'å', "AA"}, {U'æ', "AE"}, {U'ð', "D"}, {U'ö', "OE"}, {U'ø', "OE"},
    {U'ü', "UE"}, {U'þ', "TH"}, {U'đ', "D"},  {U'ħ', "H"},  {U'ı', "I"}, {U'ĳ', "IJ"}, {U'ĸ', "K"},
    {U'ŀ', "L"},  {U'ł', "L"},  {U'ŋ', "N"},  {U'œ', "OE"}, {U'ŧ', "T"},
};

void append_letter(std::string& form, char32_t lower_case_letter) {
    const auto* row = std::lower_bound(
        std::begin(transliterations), std::end(transliterations), lower_case_letter,
        [](const Transliteration& each, char32_t letter) { return each.letter < letter; });
    if (row != std::end(transliterations) && row->letter == lower_case_letter) {
        form += row->form;
        return;
    }
    const char32_t base = without_marks(lower_case_letter);
    if (base >= 'a' && base <= 'z') form.push_back(static_cast<char>(base - 'a' + 'A'));
}

}  // namespace

std::string icao_form(std::string_view name) {
    const std::string composed = to_nfc(name);
    std::string form;
    form.reserve(composed.size());
    bool separator_pending = false;
    for (std::size_t position = 0; position < composed.size();) {
        const auto c = next_code_point(composed, position);
        if (!c) {
            ++position;
            continue;
        }
        if (*c == ' ' || *c == '-' || *c == '<') {
            separator_pending = !form.empty();
            continue;
        }
        const std::size_t length = form.size();
        if (separator_pending) form.push_back('<');
        append_letter(form, lower_case(*c));
        const bool wrote_letter = form.size() > length + (separator_pending ? 1 : 0);
        if (wrote_letter) {
            separator_pending = false;
        } else {
            form.resize(length);
        }
    }
    return form;
}

}  // namespace tiemchung::identity
