#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tiemchung::registry {

/// A column that a kind of file has.
struct CsvColumn {
    std::string_view name;
    bool required = false;  ///< the head line must name it
};

/// Where the columns of a kind of file stand in one file, whose head line names them in any order
/// and case. Columns with other names are left alone.
class CsvColumns {
  public:
    /// Fails with csv.missing_column, its offset the index in `known` of the first that is missing,
    /// or with csv.bad_line where a column is named twice.
    static Result<CsvColumns> find(std::span<const CsvColumn> known,
                                   std::span<const std::string> head);

    /// The values of a record in the order of `known`, without outer spaces; empty where the file
    /// has no such column. Fails with csv.bad_line where the record has more or fewer fields than
    /// the head line. The values live as long as `fields`.
    [[nodiscard]] Result<std::vector<std::string_view>> values(
        std::span<const std::string> fields) const;

  private:
    static constexpr std::size_t absent = static_cast<std::size_t>(-1);

    std::vector<std::size_t> places_;  ///< by index in `known`
    std::size_t width_ = 0;
};

}  // namespace tiemchung::registry
