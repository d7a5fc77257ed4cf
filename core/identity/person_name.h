#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/hcert/dcc.h"

namespace tiemchung::identity {

/// A name as people write it, made ready to keep: NFC, outer spaces removed, every run of spaces
/// inside one space, characters without width removed. 2–80 characters; Latin letters, spaces, `'`,
/// `’` and `-` only.
/// Fails with person.name_missing, person.name_length, person.name_bad_character or text.bad_utf8.
Result<std::string> clean_name(std::string_view typed);

/// A single word, as few Vietnamese names are: worth asking, no error.
[[nodiscard]] bool is_one_word(std::string_view clean_name);

/// Written without a single Vietnamese letter or mark, as a keyboard without them does. Worth
/// asking: it is an official reason to refuse a report.
[[nodiscard]] bool is_undiacritised(std::string_view clean_name);

/// Equal for names that are the same but for case: what the population match compares. The two
/// apostrophes count as one, and Ð (eth), which old character sets hold in its place, as Đ.
[[nodiscard]] std::string name_match_key(std::string_view clean_name);

/// In capitals, as certificates and passports print names: `Võ Thị Ánh` → `VÕ THỊ ÁNH`.
[[nodiscard]] std::string in_capitals(std::string_view name);

/// The machine-readable form (ICAO Doc 9303 part 3, sections 4.6 and 6): capitals A–Z, marks
/// dropped, Đ → D, every run of spaces and hyphens → `<`, apostrophes left out (`H'Hen` → `HHEN`);
/// other Latin letters as the document's table says, characters that it lacks left out.
[[nodiscard]] std::string icao_form(std::string_view name);

/// Vietnamese order: the first word is the family name, the rest middle and given names.
/// With both ICAO forms, cut at the 80 characters that the schema allows; a name of one word is the
/// family name.
[[nodiscard]] hcert::PersonName certificate_name(std::string_view clean_name);

}  // namespace tiemchung::identity
