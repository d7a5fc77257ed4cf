#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "server/storage/given_rows.h"
#include "server/storage/value.h"

namespace tiemchung::storage {

class Session;

/// One connection inside one transaction. SQL that both databases understand goes in, with named
/// parameters; each statement is prepared once and kept.
///
/// Parameters are given in the order in which their names first appear: `… WHERE a = :a OR b = :a
/// LIMIT :n` takes two. Parameters and columns are std::int64_t, int, bool, Timestamp, std::string
/// (parameters also std::string_view), or std::optional of these where NULL may stand.
///
/// Every call fails with storage.failed where the database refuses; the transaction is then rolled
/// back, whatever is done with the answer.
class Connection {
  public:
    explicit Connection(std::unique_ptr<Session> session);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs a statement; the number of rows that it changed.
    template <class... Parameters>
    Result<std::int64_t> execute(std::string_view sql, const Parameters&... parameters) {
        const auto values = values_of(parameters...);
        return run(sql, parameter_kinds<Parameters...>(), values, {}, {});
    }

    /// All rows that a query (or `… RETURNING …`) gives: `select<std::string, int>("SELECT name,
    /// size …", key)`. Rows are held in memory: walk large tables in pages, by their key.
    template <class... Columns, class... Parameters>
    Result<std::vector<std::tuple<Columns...>>> select(std::string_view sql,
                                                       const Parameters&... parameters) {
        const auto values = values_of(parameters...);
        return collected<Columns...>([&](Kinds columns, const TakeRow& take) {
            return run(sql, parameter_kinds<Parameters...>(), values, columns, take);
        });
    }

    /// The first row, or nothing where there is none.
    template <class... Columns, class... Parameters>
    Result<std::optional<std::tuple<Columns...>>> select_one(std::string_view sql,
                                                             const Parameters&... parameters) {
        auto rows = select<Columns...>(sql, parameters...);
        if (!rows) return rows.error();
        if (rows->empty()) return std::optional<std::tuple<Columns...>>{};
        return std::optional{std::move(rows->front())};
    }

    /// One statement for many rows, in one round trip where there are round trips. The statement
    /// finds the rows in a table `given` with the `columns` named:
    ///
    ///     execute_for_all("code, name", rows,
    ///         "INSERT INTO sites (code, name) SELECT code, name FROM given WHERE true "
    ///         "ON CONFLICT (code) DO NOTHING");
    ///     execute_for_all("code, name", rows,
    ///         "UPDATE sites SET name = given.name FROM given WHERE sites.code = given.code");
    ///
    /// (`WHERE true` keeps SQLite from reading ON CONFLICT as a join.) It may run once for all rows
    /// or once a row, so it must not compare the rows with each other, and no two rows may touch
    /// the same row of the table. The number of rows changed.
    template <class... Fields>
    Result<std::int64_t> execute_for_all(std::string_view columns,
                                         const std::vector<std::tuple<Fields...>>& rows,
                                         std::string_view sql) {
        return run_for_all({columns, parameter_kinds<Fields...>(), rows.size(), reader_of(rows)},
                           sql, {}, {});
    }

    /// The same for a query: `select_for_all<std::string>("code", codes, "SELECT name FROM given
    /// JOIN sites ON sites.code = given.code")`. The order of the answers is not promised.
    template <class... Columns, class... Fields>
    Result<std::vector<std::tuple<Columns...>>> select_for_all(
        std::string_view columns, const std::vector<std::tuple<Fields...>>& rows,
        std::string_view sql) {
        return collected<Columns...>([&](Kinds kinds, const TakeRow& take) {
            return run_for_all(
                {columns, parameter_kinds<Fields...>(), rows.size(), reader_of(rows)}, sql, kinds,
                take);
        });
    }

    /// For the transaction around the work; repositories have no use for it.
    [[nodiscard]] Session& session() { return *session_; }

  private:
    Result<std::int64_t> run(std::string_view sql, Kinds parameter_kinds,
                             std::span<const Value> parameters, Kinds columns, const TakeRow& take);
    Result<std::int64_t> run_for_all(const GivenRows& given, std::string_view sql, Kinds columns,
                                     const TakeRow& take);

    template <class... Types>
    static Kinds kinds_of() {
        static constexpr std::array<ValueKind, sizeof...(Types)> kinds{ValueOf<Types>::kind...};
        return kinds;
    }

    template <class... Parameters>
    static Kinds parameter_kinds() {
        return kinds_of<
            std::conditional_t<std::is_convertible_v<const Parameters&, std::string_view>,
                               std::string, Parameters>...>();
    }

    template <class Parameter>
    static Value value_of(const Parameter& parameter) {
        if constexpr (std::is_convertible_v<const Parameter&, std::string_view>) {
            return std::string{std::string_view{parameter}};
        } else {
            return ValueOf<Parameter>::to(parameter);
        }
    }

    template <class... Parameters>
    static std::array<Value, sizeof...(Parameters)> values_of(const Parameters&... parameters) {
        return {value_of(parameters)...};
    }

    template <class... Fields>
    static GivenRows::Read reader_of(const std::vector<std::tuple<Fields...>>& rows) {
        return [&rows](std::size_t row, std::span<Value> out) {
            std::apply(
                [&](const auto&... fields) {
                    std::size_t column = 0;
                    ((out[column++] = value_of(fields)), ...);
                },
                rows[row]);
        };
    }

    template <class... Columns, class Run>
    Result<std::vector<std::tuple<Columns...>>> collected(const Run& run_query) {
        std::vector<std::tuple<Columns...>> rows;
        const TakeRow take = [&](std::span<Value> values) {
            return std::apply(
                [&](auto&... fields) {
                    std::size_t column = 0;
                    return (from(values[column++], fields) && ...);
                },
                rows.emplace_back());
        };
        const auto done = run_query(kinds_of<Columns...>(), take);
        if (!done) return done.error();
        return rows;
    }

    template <class Field>
    static bool from(Value& value, Field& field) {
        return ValueOf<Field>::from(value, field);
    }

    std::unique_ptr<Session> session_;
};

/// For statements whose count of rows is of no interest.
[[nodiscard]] inline Outcome done_or_error(const Result<std::int64_t>& done) {
    if (!done) return done.error();
    return Done{};
}

}  // namespace tiemchung::storage
