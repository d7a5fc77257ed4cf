#pragma once

#include <string>
#include <vector>

#include "core/api/phone_changes.h"
#include "core/api/review_messages.h"
#include "tests/ui/stories.h"

/// Cases, made up, and how a reviewer gets to them.
namespace tiemchung::ui {

inline constexpr const char* case_code = "PA-7K3M-9QX2-4T";

/// Three cases: late and in other hands, mine, and with a day left.
[[nodiscard]] api::CaseQueue made_queue();

/// A report of a missing second dose, with a photo; nobody holds it.
[[nodiscard]] api::CaseFile made_case();

/// The same, held by the reader.
[[nodiscard]] api::CaseFile held_case();

[[nodiscard]] api::ReviewFigures made_figures();

/// Two callers who wish for another phone number: w1 and w2.
[[nodiscard]] api::PhoneChangeWishes made_phone_wishes();

/// Signs in as a reviewer and opens the page of wishes.
void open_phone_wishes(Harness& page, const api::PhoneChangeWishes& wishes);

/// Signs in as a reviewer, with this queue.
void open_queue(Harness& page, const api::CaseQueue& queue);

/// Opens the case from the queue.
void open_case_file(Harness& page, const api::CaseFile& file);

/// Opens the case and takes it up.
void hold_case(Harness& page, const api::CaseFile& file);

/// `POST /api/v1/staff/cases/…/decision` and the like.
[[nodiscard]] std::string case_request(const char* method, const char* step = "");

[[nodiscard]] std::vector<ScreenStory> review_stories();

}  // namespace tiemchung::ui
