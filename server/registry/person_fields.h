#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/identity/identity_number.h"
#include "core/identity/sex.h"
#include "server/registry/bad_lines_file.h"

/// Fields of imported files, read as offices write them.
namespace tiemchung::registry {

/// Notes what is wrong with the fields of one line while they are read.
class FieldCheck {
  public:
    /// The value, or nothing, with the complaint noted.
    template <class T>
    std::optional<T> take(std::string_view field, Result<T> value) {
        if (value) return *std::move(value);
        bad_.push_back({field, value.error().code});
        return std::nullopt;
    }

    void complain(std::string_view field, ErrorCode reason) { bad_.push_back({field, reason}); }

    [[nodiscard]] bool ok() const { return bad_.empty(); }
    [[nodiscard]] std::vector<BadField> bad() && { return std::move(bad_); }

  private:
    std::vector<BadField> bad_;
};

/// `Nam`, `Nữ`, `male`, `female`, `M`, `F`, in any case. Fails with person.sex_missing.
Result<identity::Sex> read_sex(std::string_view text);

/// The number, of the kind named (`citizen`, `old_card`, `passport`) or of the kind that it looks
/// like where none is. Fails as parse_identity_number does, or with person.id_kind_missing.
Result<identity::IdentityNumber> read_id(std::string_view kind, std::string_view number);

/// A mobile number; eleven digits of before 2018 become the ten of today.
/// Fails as parse_mobile_number does, but never with person.phone_old_prefix.
Result<std::string> read_phone(std::string_view text);

/// Two letters (ISO 3166-1); empty means VN. Fails with person.nationality_bad.
Result<std::string> read_nationality(std::string_view text);

/// The code of a province of before July 2025, from its code or its name.
/// Fails with csv.missing_value or province.unknown.
Result<std::string> read_province(std::string_view text);

/// Free text, NFC. Fails with csv.missing_value where it is `required` and empty,
/// csv.value_too_long beyond 120 characters, or csv.bad_character.
Result<std::string> read_text(std::string_view text, bool required);

}  // namespace tiemchung::registry
