#include "server/storage/statement.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace tiemchung::storage {
namespace {

constexpr bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// The names of the parameters, each once, in the order in which they first appear.
std::vector<std::string> parameter_names(std::string_view sql) {
    std::vector<std::string> names;
    bool quoted = false;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (sql[i] == '\'') quoted = !quoted;
        if (quoted || sql[i] != ':') continue;
        const std::size_t start = i + 1;
        std::size_t end = start;
        while (end < sql.size() && is_name_character(sql[end]))
            ++end;
        std::string name{sql.substr(start, end - start)};
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(std::move(name));
        }
        i = end - 1;
    }
    return names;
}

bool same_kinds(Kinds kinds, const auto& slots) {
    return std::equal(kinds.begin(), kinds.end(), slots.begin(), slots.end(),
                      [](ValueKind kind, const auto& slot) { return kind == slot.kind; });
}

}  // namespace

Statement::Statement(soci::session& session, const std::string& sql, Kinds parameters,
                     Kinds columns)
    : parameters_(parameters.begin(), parameters.end()),
      columns_(columns.begin(), columns.end()),
      statement_(session) {
    const auto names = parameter_names(sql);
    if (names.size() != parameters_.size()) throw std::logic_error{"parameters miscounted"};
    statement_.alloc();
    for (std::size_t i = 0; i < names.size(); ++i) {
        Slot& slot = parameters_[i];
        if (slot.kind == ValueKind::integer) {
            statement_.exchange(soci::use(slot.number, slot.state, names[i]));
        } else {
            statement_.exchange(soci::use(slot.text, slot.state, names[i]));
        }
    }
    for (Slot& slot : columns_) {
        if (slot.kind == ValueKind::integer) {
            statement_.exchange(soci::into(slot.number, slot.state));
        } else {
            statement_.exchange(soci::into(slot.text, slot.state));
        }
    }
    statement_.prepare(sql);
    statement_.define_and_bind();
}

bool Statement::fits(Kinds parameters, Kinds columns) const {
    return same_kinds(parameters, parameters_) && same_kinds(columns, columns_);
}

std::int64_t Statement::run(std::span<const Value> parameters, const TakeRow& take) {
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        Slot& slot = parameters_[i];
        slot.state = soci::i_ok;
        if (const auto* number = std::get_if<std::int64_t>(&parameters[i])) {
            slot.number = *number;
        } else if (const auto* text = std::get_if<std::string>(&parameters[i])) {
            slot.text = *text;
        } else {
            slot.state = soci::i_null;
        }
    }
    if (columns_.empty()) {
        statement_.execute(true);
        return statement_.get_affected_rows();
    }
    // Fetched to the end even where a row is refused: a statement left half-way keeps SQLite's
    // snapshot open.
    bool taken = true;
    std::vector<Value> row(columns_.size());
    statement_.execute(false);
    while (statement_.fetch()) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            Slot& slot = columns_[i];
            if (slot.state == soci::i_null) {
                row[i] = std::monostate{};
            } else if (slot.kind == ValueKind::integer) {
                row[i] = std::int64_t{slot.number};
            } else {
                row[i] = std::move(slot.text);
            }
        }
        taken = taken && take(row);
    }
    if (!taken) throw std::logic_error{"a column is not what was asked for"};
    return statement_.get_affected_rows();
}

}  // namespace tiemchung::storage
