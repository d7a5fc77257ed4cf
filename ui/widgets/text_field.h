#pragma once

#include <string>
#include <vector>

#include "ui/widgets/view.h"

namespace tiemchung::ui {

/// What a label says about having to fill its field in.
enum class Need : std::uint8_t { required, optional, unsaid };

/// The label of a field or of a group: a red star and the word for what is required.
[[nodiscard]] Box field_label(const View& view, std::string_view label, Need need);

/// The same for those who hear it; the star is left out.
[[nodiscard]] std::string spoken_label(const View& view, std::string_view label, Need need);

/// What is said under a field: the error, else the warning, else the hint; nothing where all are
/// empty.
struct Remark {
    std::string hint;
    std::string error;
    std::string warning;

    [[nodiscard]] bool is_empty() const { return hint.empty() && error.empty() && warning.empty(); }
};

/// The key of the remark under the field of this key.
[[nodiscard]] std::string remark_key(const std::string& key, const Remark& remark);
[[nodiscard]] Box remark_line(const std::string& key, const Remark& remark);

/// A field for one line of text. The browser paints what is typed; all else is painted here.
struct TextField {
    std::string key;
    std::string label;
    Need need = Need::required;
    Remark remark;
    std::string value;
    std::uint32_t revision = 0;
    std::vector<Hint> hints;
    Variant variant = Variant::field;
    std::string described_by;  ///< not empty: a remark elsewhere, in the place of its own
    bool invalid = false;      ///< with a remark elsewhere
};
[[nodiscard]] Box text_field(const View& view, const TextField& field, Event edit,
                             std::optional<Event> leave = {});

}  // namespace tiemchung::ui
