#include "server/storage/connection.h"

#include <algorithm>

#include "server/storage/session.h"

namespace tiemchung::storage {
namespace {

// Keeps the parameters of one statement at some megabytes; more rows go in several.
constexpr std::size_t most_rows_at_once = 4096;

Result<std::int64_t> run_row_by_row(Session& session, const GivenRows& given, std::string_view sql,
                                    Kinds columns, const TakeRow& take) {
    const std::string statement = with_one_given_row(given, sql);
    std::vector<Value> row(given.kinds.size());
    std::int64_t changed = 0;
    for (std::size_t i = 0; i < given.count; ++i) {
        given.read(i, row);
        if (i > 0) session.repeat_alone();
        const auto done = session.run(statement, given.kinds, row, columns, take);
        if (!done) return done.error();
        changed += *done;
    }
    return changed;
}

Result<std::int64_t> run_in_arrays(Session& session, const GivenRows& given, std::string_view sql,
                                   Kinds columns, const TakeRow& take) {
    const std::string statement = with_given_arrays(given, sql);
    const std::vector<ValueKind> kinds(given.kinds.size(), ValueKind::text);
    std::int64_t changed = 0;
    for (std::size_t start = 0; start < given.count; start += most_rows_at_once) {
        GivenRows part = given;
        part.count = std::min(most_rows_at_once, given.count - start);
        part.read = [&](std::size_t row, std::span<Value> out) { given.read(start + row, out); };
        std::vector<Value> arrays;
        for (std::size_t column = 0; column < kinds.size(); ++column) {
            arrays.emplace_back(given_array(part, column));
        }
        const auto done = session.run(statement, kinds, arrays, columns, take);
        if (!done) return done.error();
        changed += *done;
    }
    return changed;
}

}  // namespace

Connection::Connection(std::unique_ptr<Session> session) : session_(std::move(session)) {}
Connection::~Connection() = default;

Result<std::int64_t> Connection::run(std::string_view sql, Kinds parameter_kinds,
                                     std::span<const Value> parameters, Kinds columns,
                                     const TakeRow& take) {
    return session_->run(sql, parameter_kinds, parameters, columns, take);
}

Result<std::int64_t> Connection::run_for_all(const GivenRows& given, std::string_view sql,
                                             Kinds columns, const TakeRow& take) {
    if (given.count == 0) return std::int64_t{0};
    return session_->engine() == Engine::sqlite
               ? run_row_by_row(*session_, given, sql, columns, take)
               : run_in_arrays(*session_, given, sql, columns, take);
}

}  // namespace tiemchung::storage
