#pragma once

#include <vector>

#include "core/api/json_reader.h"
#include "core/api/report_case.h"

/// Parts that several messages about reports have in common.
namespace tiemchung::api {

[[nodiscard]] OrderedJson json_of(const ReportCase& report);
[[nodiscard]] ReportCase read_report_case(JsonReader& reader);

/// Newest first, 1,000 lines at most.
[[nodiscard]] OrderedJson json_of(const std::vector<ReportLine>& timeline);
[[nodiscard]] std::vector<ReportLine> read_timeline(JsonReader& reader, const char* name);

[[nodiscard]] OrderedJson json_of(const std::vector<report::ReportField>& fields);
[[nodiscard]] std::vector<report::ReportField> read_fields(JsonReader& reader, const char* name);

[[nodiscard]] OrderedJson json_of(const std::vector<report::RefusalReason>& reasons);
[[nodiscard]] std::vector<report::RefusalReason> read_reasons(JsonReader& reader, const char* name);

/// Null where there is none.
[[nodiscard]] OrderedJson json_of(const std::optional<PartialDate>& date);
[[nodiscard]] std::optional<PartialDate> read_optional_date(JsonReader& reader, const char* name);
[[nodiscard]] OrderedJson json_of(const std::optional<Timestamp>& time);

/// The bounds of what they say.
inline constexpr std::size_t max_name_bytes = 800;
inline constexpr std::size_t max_message_bytes = 4000;

}  // namespace tiemchung::api
