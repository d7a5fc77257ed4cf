#pragma once

#include <string>

#include "core/qr/symbol.h"
#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// A QR symbol with its quiet zone, black on white whatever the theme: scanners need the contrast.
struct QrSymbol {
    std::string key;
    std::string label;
    const qr::Symbol& symbol;
    const std::string& svg_path;  ///< of the same symbol, in squares
};
/// `side`: of the white plate, CSS px.
[[nodiscard]] Box qr_symbol(const View& view, const QrSymbol& code, float side);

}  // namespace tiemchung::ui
