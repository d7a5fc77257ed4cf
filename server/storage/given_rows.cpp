#include "server/storage/given_rows.h"

#include <vector>

namespace tiemchung::storage {
namespace {

std::string parameter(std::size_t column) {
    return ":given_" + std::to_string(column);
}

std::string with_given(const GivenRows& given, std::string_view rows, std::string_view sql) {
    std::string statement = "WITH given (";
    statement.append(given.columns).append(") AS (").append(rows).append(") ").append(sql);
    return statement;
}

void append_quoted(std::string& array, std::string_view text) {
    array.push_back('"');
    for (const char c : text) {
        if (c == '"' || c == '\\') array.push_back('\\');
        array.push_back(c);
    }
    array.push_back('"');
}

}  // namespace

std::string with_one_given_row(const GivenRows& given, std::string_view sql) {
    std::string rows = "VALUES (";
    for (std::size_t column = 0; column < given.kinds.size(); ++column) {
        rows += (column == 0 ? "" : ", ") + parameter(column);
    }
    return with_given(given, rows + ")", sql);
}

std::string with_given_arrays(const GivenRows& given, std::string_view sql) {
    std::string rows = "SELECT * FROM unnest(";
    for (std::size_t column = 0; column < given.kinds.size(); ++column) {
        const bool integer = given.kinds[column] == ValueKind::integer;
        rows += (column == 0 ? "CAST(" : ", CAST(") + parameter(column);
        rows += integer ? " AS bigint[])" : " AS text[])";
    }
    return with_given(given, rows + ")", sql);
}

std::string given_array(const GivenRows& given, std::size_t column) {
    std::string array = "{";
    std::vector<Value> row(given.kinds.size());
    for (std::size_t i = 0; i < given.count; ++i) {
        given.read(i, row);
        if (i > 0) array.push_back(',');
        if (const auto* number = std::get_if<std::int64_t>(&row[column])) {
            array += std::to_string(*number);
        } else if (const auto* text = std::get_if<std::string>(&row[column])) {
            append_quoted(array, *text);
        } else {
            array += "NULL";
        }
    }
    array.push_back('}');
    return array;
}

}  // namespace tiemchung::storage
