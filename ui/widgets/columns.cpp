#include "ui/widgets/columns.h"

#include "ui/widgets/text.h"

namespace tiemchung::ui {

Box two_columns(const View& view, std::string key, Box left, Box right, Shares shares) {
    Box columns;
    columns.flow = view.wide() ? Flow::row : Flow::column;
    columns.across = view.wide() ? Across::start : Across::stretch;
    columns.gap = view.wide() ? 24.0F : 16.0F;
    columns.node = make_node(Role::group, std::move(key), {}, Variant::columns);
    if (view.wide()) {
        left.grow = shares.left;
        right.grow = shares.right;
    }
    columns.add(std::move(left));
    columns.add(std::move(right));
    return columns;
}

}  // namespace tiemchung::ui
