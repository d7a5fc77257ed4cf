#include "core/base/error_code.h"

#include <array>

namespace tiemchung {
namespace {

struct Row {
    ErrorCode code;
    Stage stage;
    std::string_view name;
};

constexpr std::array code_rows{
#define TIEMCHUNG_ERROR(stage, kind) Row{ErrorCode::stage##_##kind, Stage::stage, #stage "." #kind},
#include "core/base/error_code_table.inc"
};

const Row& row_of(ErrorCode code) {
    return code_rows.at(static_cast<std::size_t>(code));
}

}  // namespace

Stage stage_of(ErrorCode code) {
    return row_of(code).stage;
}

std::string_view code_name(ErrorCode code) {
    return row_of(code).name;
}

std::optional<ErrorCode> error_code_named(std::string_view name) {
    for (const Row& row : code_rows) {
        if (row.name == name) return row.code;
    }
    return std::nullopt;
}

}  // namespace tiemchung
