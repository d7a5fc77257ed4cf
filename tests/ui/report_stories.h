#pragma once

#include <string>
#include <vector>

#include "core/report/photo.h"
#include "tests/ui/stories.h"

namespace tiemchung::ui {

/// The pages on which a report is written, in every state that looks different.
[[nodiscard]] std::vector<ScreenStory> report_stories();

// Ways through a report that tests of its flows share.

/// The first step, empty.
void open_report(Harness& page);

/// The step after it, empty: everything before is filled in for Lê Hoàng Phúc himself.
void reach_person(Harness& page);

/// Everything of the second step filled in rightly but the kind.
void fill_person(Harness& page);

/// The third step, empty, for a report of this kind (`K1`, `K2`, `K3`).
void reach_doses(Harness& page, const std::string& kind);

/// A dose filled in rightly; the list of sites is answered.
void fill_dose(Harness& page, int number);

/// A readable photo, chosen and on its way. Gives the upload's effect.
std::uint32_t choose_photo(Harness& page, std::uint32_t number, report::PhotoFacts facts,
                           std::vector<std::string> qr_texts = {});
[[nodiscard]] report::PhotoFacts good_photo();

/// Answers an upload.
void end_upload(Harness& page, std::uint32_t effect, const std::string& upload);
void fail_upload(Harness& page, std::uint32_t effect, int status, const std::string& body = {});

/// A photo that is there, its kind and everything that can be read on it.
void fill_paper(Harness& page);

/// The fourth step, everything before filled in rightly.
void reach_send(Harness& page, const std::string& kind = "K2");

/// Sends the report, which the server takes.
void reach_code(Harness& page, const std::string& kind = "K2");

/// The receipt.
void reach_receipt(Harness& page, const std::string& duplicate_of = {});

}  // namespace tiemchung::ui
