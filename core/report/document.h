#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tiemchung::report {

/// What a photographed paper is.
enum class DocumentType : std::uint8_t {
    confirmation,    ///< GIẤY XÁC NHẬN ĐÃ TIÊM VẮC XIN COVID-19
    screening_slip,  ///< phiếu khám sàng lọc: only with date, dose and vaccine on it
    appointment,     ///< giấy hẹn, tin nhắn tiêm
};

/// `confirmation`, `screening_slip`, `appointment`.
[[nodiscard]] std::string_view name_of(DocumentType type);
[[nodiscard]] std::optional<DocumentType> document_type_named(std::string_view name);

/// What the person checks on their photo, in the order of the form: each mirrors a reason for which
/// reports are refused.
enum class ReadableItem : std::uint8_t {
    name,
    birth_date,
    sex,
    dose_date,
    dose_number,
    vaccine,
    untouched,  ///< nothing covered, nothing altered
};

inline constexpr std::size_t readable_item_count = 7;

/// All, in the order of the form.
[[nodiscard]] const std::array<ReadableItem, readable_item_count>& readable_items();

/// `name`, `birth_date`, …
[[nodiscard]] std::string_view name_of(ReadableItem item);
[[nodiscard]] std::optional<ReadableItem> readable_item_named(std::string_view name);

/// The items that were ticked.
class Checklist {
  public:
    void set(ReadableItem item, bool ticked) { ticked_[static_cast<std::size_t>(item)] = ticked; }
    [[nodiscard]] bool has(ReadableItem item) const {
        return ticked_[static_cast<std::size_t>(item)];
    }
    [[nodiscard]] bool is_complete() const;
    [[nodiscard]] bool is_empty() const;

    friend bool operator==(const Checklist&, const Checklist&) = default;

  private:
    std::array<bool, readable_item_count> ticked_{};
};

/// Whether a screening slip shows what makes it acceptable: date, dose number and vaccine.
[[nodiscard]] bool slip_is_acceptable(const Checklist& readable);

}  // namespace tiemchung::report
