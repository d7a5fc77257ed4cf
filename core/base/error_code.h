#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tiemchung {

/// The layer or activity that an error belongs to; the first half of every code.
enum class Stage : std::uint8_t {
#define TIEMCHUNG_STAGE(name) name,
#include "core/base/error_code_table.inc"
};

/// Every way in which core, or a platform on core's behalf, can fail. Closed: screens, the command
/// line and the server all translate from this one list, so a new failure is a new line in
/// error_code_table.inc, with its sentences in core/text.
enum class ErrorCode : std::uint16_t {
#define TIEMCHUNG_ERROR(stage, kind) stage##_##kind,
#include "core/base/error_code_table.inc"
};

/// The stage a code belongs to.
[[nodiscard]] Stage stage_of(ErrorCode code);

/// The stable spelling `stage.kind`, for example `base45.bad_character`: what programs exchange,
/// logs show and a caller can read out to the hotline.
[[nodiscard]] std::string_view code_name(ErrorCode code);

/// The code spelled `name`, or nothing where no code is spelled so.
[[nodiscard]] std::optional<ErrorCode> error_code_named(std::string_view name);

}  // namespace tiemchung
