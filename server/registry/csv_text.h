#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace tiemchung::registry {

/// What spreadsheets need at the start of a file to read Vietnamese.
inline constexpr std::string_view csv_byte_order_mark = "\xef\xbb\xbf";

/// One record (RFC 4180), its end of line included. A value that a spreadsheet would take for a
/// formula gets an apostrophe in front: the files go to offices, their content comes from
/// strangers.
[[nodiscard]] std::string csv_record(std::initializer_list<std::string_view> values);

}  // namespace tiemchung::registry
