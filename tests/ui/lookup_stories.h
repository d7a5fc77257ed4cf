#pragma once

#include <string>
#include <vector>

#include "core/api/record.h"
#include "tests/ui/stories.h"

namespace tiemchung::ui {

/// The screens of a look-up, in every state that looks different.
[[nodiscard]] std::vector<ScreenStory> lookup_stories();

// Ways through a look-up that tests of its flows share.

/// The empty form, its captcha there.
void open_form(Harness& page);

/// Everything filled in rightly, for Lê Hoàng Phúc.
void fill_form(Harness& page);

/// The screen of the one-time code.
void get_code(Harness& page);

/// The page with this record.
void get_record(Harness& page, const api::Record& record);

/// The page of the kept copy, which the device answers with these bytes.
void open_kept(Harness& page, const std::string& bytes);

/// What the page keeps of a record.
[[nodiscard]] std::string kept_bytes(const api::Record& record);

/// Uses an element by its key.
void use(Harness& page, std::string_view key);

}  // namespace tiemchung::ui
