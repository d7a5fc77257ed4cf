#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/identity/identity_number.h"
#include "core/identity/sex.h"
#include "server/registry/bad_lines_file.h"
#include "server/registry/csv_columns.h"

namespace tiemchung::registry {

/// One line of a vaccination site's file: a person and one of their doses.
struct DoseLine {
    std::string name;
    PartialDate birth_date;
    identity::Sex sex{};
    std::optional<identity::IdentityNumber> id;  ///< absent where `id_as_written` is no number
    std::string id_as_written;                   ///< may be empty
    std::string phone;
    std::string nationality;
    std::string province;
    std::string district;
    std::string commune;
    int number = 0;
    PartialDate date;
    std::string vaccine;
    std::string lot;
    std::string site;
};

/// The columns of the file.
[[nodiscard]] std::span<const CsvColumn> dose_columns();

/// Reads the values of `dose_columns()`. Gives the fields that are wrong; `line` means something
/// only where there are none. A missing or malformed ID number is not wrong: it is a state of
/// step 1, to be cleaned with the citizen.
[[nodiscard]] std::vector<BadField> read_dose_line(std::span<const std::string_view> values,
                                                   PartialDate today, DoseLine& line);

}  // namespace tiemchung::registry
