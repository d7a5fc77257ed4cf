#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/model/lookup_state.h"

/// The elements of the look-up form and the fields that they belong to.
namespace tiemchung::ui {

/// The key of the element of a field, and of the first element of a field with several.
[[nodiscard]] std::string_view key_of(FormInput input);
[[nodiscard]] std::string_view key_of(identity::LookupField field);

/// The field that an element belongs to; not of the captcha, which is no field of the person.
[[nodiscard]] identity::LookupField field_of(FormInput input);

/// The field of this name in a problem document.
[[nodiscard]] std::optional<identity::LookupField> field_named(std::string_view name);

/// Writes what was typed to where it belongs; says whether that changed anything.
bool write(FormInProgress& form, FormInput input, const std::string& typed);

/// Whether leaving this element is only going on to the next part of a date.
[[nodiscard]] bool still_typing(const identity::LookupForm& form, FormInput input);

}  // namespace tiemchung::ui
