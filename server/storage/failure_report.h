#pragma once

#include <string>
#include <string_view>

namespace tiemchung::storage {

enum class Failure : unsigned char;

/// What an exception means, and the database's own number for it: SQLSTATE, or SQLite's result.
struct FailureState {
    Failure kind{};
    std::string state;
};

/// In a handler only.
[[nodiscard]] FailureState failure_of_exception_in_flight();

/// One line for whoever runs the server: the state and the statement, which holds names of
/// parameters, never values. The databases' messages quote data, so they are left out.
void report_failure(std::string_view statement, std::string_view state);

}  // namespace tiemchung::storage
