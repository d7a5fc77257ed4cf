#pragma once

#include <string>
#include <vector>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// One line of a description list.
struct Description {
    std::string key;  ///< the last part of its key
    std::string term;
    std::string value;
    std::string mark;   ///< not empty: said behind the value, where it is not certain
    int number = 0;     ///< not 0: the field's number, painted before the term
    std::string shown;  ///< not empty: painted instead of the value
    TypeRole role = TypeRole::button;
};

/// `term_width`: of the column of names, where name and value stand side by side.
[[nodiscard]] Box description_list(const View& view, const std::string& key,
                                   const std::vector<Description>& lines, float term_width = 116);

}  // namespace tiemchung::ui
