#pragma once

#include <soci/soci.h>

#include <cstdint>
#include <deque>
#include <span>
#include <string>

#include "server/storage/value.h"

namespace tiemchung::storage {

/// A statement that is prepared once and run often. Everything throws what SOCI throws.
class Statement {
  public:
    Statement(soci::session& session, const std::string& sql, Kinds parameters, Kinds columns);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Whether it was prepared for these kinds of parameters and columns.
    [[nodiscard]] bool fits(Kinds parameters, Kinds columns) const;

    /// Runs it with these values, gives each row to `take` and returns the number of rows that
    /// were changed. Throws where `take` refuses a row.
    std::int64_t run(std::span<const Value> parameters, const TakeRow& take);

  private:
    /// Where SOCI reads a parameter from, or writes a column to.
    struct Slot {
        explicit Slot(ValueKind slot_kind) : kind(slot_kind) {}
        ValueKind kind;
        long long number = 0;
        std::string text;
        soci::indicator state = soci::i_ok;
    };

    // A deque, because SOCI keeps the addresses.
    std::deque<Slot> parameters_;
    std::deque<Slot> columns_;
    soci::statement statement_;
};

}  // namespace tiemchung::storage
