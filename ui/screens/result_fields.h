#pragma once

#include <vector>

#include "core/hcert/dcc.h"
#include "ui/widgets/description_list.h"

namespace tiemchung::ui {

/// The certificate's fields in their official order, numbered as the hotline reads them out: eleven
/// for a vaccination. `mark` stands behind every value; `brief`: only what a check needs, in short.
[[nodiscard]] std::vector<Description> fields_of(const View& view, const hcert::Dcc& dcc,
                                                 std::string_view mark, bool brief);

}  // namespace tiemchung::ui
