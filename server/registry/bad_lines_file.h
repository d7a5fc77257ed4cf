#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tiemchung::registry {

/// A field that cannot be taken as it is.
struct BadField {
    std::string_view field;  ///< name of the column; empty: the line as a whole
    ErrorCode reason{};

    friend bool operator==(const BadField&, const BadField&) = default;
};

/// The file beside an imported one that tells which lines were left out and why, for those who
/// mend them: one record a bad field, with the original line behind it. It holds personal data, so
/// only its owner may read it. It begins with a byte order mark, for spreadsheets.
class BadLinesFile {
  public:
    explicit BadLinesFile(std::filesystem::path file) : file_(std::move(file)) {}

    /// Drops all behind the first `size` bytes; a size of 0 removes the file.
    /// Fails with file.unwritable, also where the file is shorter than that.
    Outcome keep(std::uint64_t size) const;

    /// Writes `text` behind the first `size` bytes, over whatever stands there: writing the same
    /// once more changes nothing. Fails with file.unwritable.
    Outcome write(std::uint64_t size, std::string_view text) const;

    [[nodiscard]] const std::filesystem::path& path() const { return file_; }

  private:
    std::filesystem::path file_;
};

/// The head of the file.
[[nodiscard]] std::string bad_lines_head();

/// The records about one line.
[[nodiscard]] std::string bad_line_records(std::uint64_t line, const std::vector<BadField>& fields,
                                           std::string_view original);

}  // namespace tiemchung::registry
