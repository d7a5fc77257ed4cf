#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "core/api/problem.h"
#include "core/api/record.h"

/// What a server answers during a look-up, made up for the tests of the page.
namespace tiemchung::ui {

/// One dose of Lê Hoàng Phúc in a state; one that has been issued has its certificate.
[[nodiscard]] api::RecordedDose made_dose(int number, issuance::IssuingState state);

/// The dose number 3, renewed once: the newer certificate counts.
[[nodiscard]] api::RecordedDose made_renewed_dose();

/// His record with these doses, newest first.
[[nodiscard]] api::Record made_record(std::initializer_list<api::RecordedDose> doses);

/// A problem document with this code.
[[nodiscard]] std::string made_problem(int status, ErrorCode code,
                                       std::vector<api::FieldProblem> fields = {},
                                       std::optional<int> tries_left = {});

[[nodiscard]] std::string made_captcha();
[[nodiscard]] std::string made_otp_sent();

}  // namespace tiemchung::ui
