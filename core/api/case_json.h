#pragma once

#include <vector>

#include "core/api/json_reader.h"
#include "core/api/review_messages.h"

/// Parts that several messages of reviewers have in common.
namespace tiemchung::api {

[[nodiscard]] OrderedJson json_of(const std::vector<CaseLine>& cases);
/// At most `max` lines.
[[nodiscard]] std::vector<CaseLine> read_case_lines(JsonReader& reader, const char* name,
                                                    std::size_t max);

[[nodiscard]] OrderedJson json_of(const std::vector<report::RecordChange>& changes);
[[nodiscard]] std::vector<report::RecordChange> read_record_changes(JsonReader& reader,
                                                                    const char* name);

/// Seconds until a deadline, or since it has passed: the bounds of what a message may say.
inline constexpr int max_seconds_left = 2'000'000'000;
inline constexpr int max_case_count = 1'000'000'000;

}  // namespace tiemchung::api
