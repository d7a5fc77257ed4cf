#include "server/registry/csv_reader.h"

#include <boost/test/unit_test.hpp>

#include "server/registry/csv_text.h"
#include "tests/core/printing.h"
#include "tests/server/support/temporary_folder.h"

namespace {

using namespace tiemchung;
using registry::CsvLine;
using registry::CsvReader;
using Fields = std::vector<std::string>;

std::vector<CsvLine> lines_of(const std::string& content) {
    const test::TemporaryFolder folder;
    folder.write("file.csv", content);
    auto reader = CsvReader::open(folder.path() / "file.csv");
    BOOST_REQUIRE(reader.ok());
    std::vector<CsvLine> lines;
    for (CsvLine line; (*reader)->next(line);)
        lines.push_back(line);
    BOOST_TEST((*reader)->offset() == content.size());
    return lines;
}

void check_fields(const CsvLine& line, const Fields& fields) {
    BOOST_TEST(!line.trouble.has_value());
    BOOST_TEST(line.fields == fields, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE(csv_reader)

BOOST_AUTO_TEST_CASE(records_are_read_with_the_number_of_their_line) {
    const auto lines = lines_of("a,b\n\n \r\nNguyễn,\"x, y\"\r\nlast,one");
    BOOST_REQUIRE(lines.size() == 3U);
    check_fields(lines[0], {"a", "b"});
    BOOST_TEST(lines[0].number == 1U);
    check_fields(lines[1], {"Nguyễn", "x, y"});
    BOOST_TEST(lines[1].number == 4U);
    BOOST_TEST(lines[1].original == "Nguyễn,\"x, y\"");
    check_fields(lines[2], {"last", "one"});
    BOOST_TEST(lines[2].number == 5U);
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_no_part_of_the_first_field) {
    check_fields(lines_of("\xef\xbb\xbfname,site\n").at(0), {"name", "site"});
}

BOOST_AUTO_TEST_CASE(a_quoted_field_may_hold_quotes_and_line_breaks) {
    const auto lines = lines_of("\"a \"\"b\"\"\",\"c\nd\"\ne,f\n");
    BOOST_REQUIRE(lines.size() == 2U);
    check_fields(lines[0], {"a \"b\"", "c\nd"});
    check_fields(lines[1], {"e", "f"});
    BOOST_TEST(lines[1].number == 3U);
}

BOOST_AUTO_TEST_CASE(a_quote_that_is_never_closed_costs_its_own_line_only) {
    std::string content = "a,\"b\n";
    for (int i = 0; i < 3'000; ++i)
        content += "c,d\n";
    const auto lines = lines_of(content);
    BOOST_REQUIRE(lines.size() == 3'001U);
    BOOST_TEST((lines[0].trouble == ErrorCode::csv_bad_line));
    BOOST_TEST(lines[0].original == "a,\"b");
    check_fields(lines[1], {"c", "d"});
    BOOST_TEST(lines[1].number == 2U);
}

BOOST_AUTO_TEST_CASE(a_quote_in_the_middle_of_a_field_is_told) {
    const auto lines = lines_of("a\"b,c\n\"d\"e,f\ng,h\n\"never");
    BOOST_REQUIRE(lines.size() == 4U);
    BOOST_TEST((lines[0].trouble == ErrorCode::csv_bad_line));
    BOOST_TEST((lines[1].trouble == ErrorCode::csv_bad_line));
    check_fields(lines[2], {"g", "h"});
    BOOST_TEST((lines[3].trouble == ErrorCode::csv_bad_line));
}

BOOST_AUTO_TEST_CASE(a_line_beyond_the_limit_is_passed_over_in_bounded_memory) {
    const auto lines = lines_of("a,b\n" + std::string(2'000'000, 'x') + "\nc,d\n");
    BOOST_REQUIRE(lines.size() == 3U);
    BOOST_TEST((lines[1].trouble == ErrorCode::csv_line_too_long));
    BOOST_TEST(lines[1].original.size() == registry::max_csv_line);
    check_fields(lines[2], {"c", "d"});
    BOOST_TEST(lines[2].number == 3U);
}

BOOST_AUTO_TEST_CASE(a_lone_carriage_return_spoils_its_own_line_only) {
    const auto lines = lines_of("a\rb,\"c\nd,e\r\nf,\"g\rh\"\ni,j\r");
    BOOST_REQUIRE(lines.size() == 4U);
    BOOST_TEST((lines[0].trouble == ErrorCode::csv_bad_line));
    BOOST_TEST(lines[0].original == "a\rb,\"c");
    check_fields(lines[1], {"d", "e"});
    BOOST_TEST((lines[2].trouble == ErrorCode::csv_bad_line));
    check_fields(lines[3], {"i", "j"});
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_told) {
    const auto lines = lines_of("Nguy\xeen,b\nc,d\n");
    BOOST_TEST((lines.at(0).trouble == ErrorCode::text_bad_utf8));
    check_fields(lines.at(1), {"c", "d"});
}

BOOST_AUTO_TEST_CASE(reading_goes_on_where_another_reader_stopped) {
    const test::TemporaryFolder folder;
    folder.write("file.csv",
                 "\xef\xbb\xbf"
                 "a,b\nc,d\ne,f\n");
    auto first = CsvReader::open(folder.path() / "file.csv");
    CsvLine line;
    BOOST_REQUIRE((*first)->next(line));
    BOOST_REQUIRE((*first)->next(line));
    auto second = CsvReader::open(folder.path() / "file.csv");
    BOOST_REQUIRE((*second)->resume((*first)->offset(), (*first)->lines_read()).ok());
    BOOST_REQUIRE((*second)->next(line));
    check_fields(line, {"e", "f"});
    BOOST_TEST(line.number == 3U);
    BOOST_TEST(!(*second)->resume(1'000, 3).ok());
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_or_no_file_is_told) {
    const test::TemporaryFolder folder;
    BOOST_TEST(CsvReader::open(folder.path() / "none.csv").error().code ==
               ErrorCode::file_not_found);
    BOOST_TEST(CsvReader::open(folder.path()).error().code == ErrorCode::file_unreadable);
}

BOOST_AUTO_TEST_CASE(what_is_written_reads_back_and_is_no_formula) {
    const std::string text =
        registry::csv_record({"a,b", "", "x\"y", "=1+1", "@sum", "-2", "O'Hara", "two\nlines"});
    check_fields(lines_of(text).at(0),
                 {"a,b", "", "x\"y", "'=1+1", "'@sum", "'-2", "O'Hara", "two\nlines"});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
