#include <boost/test/unit_test.hpp>
#include <set>
#include <vector>

#include "core/text/error_texts.h"
#include "core/text/verdict_texts.h"
#include "tests/core/text/placeholders.h"

using namespace tiemchung;
using text::Language;
using text::Text;

namespace {

constexpr ErrorCode all_codes[] = {
#define TIEMCHUNG_ERROR(stage, kind) ErrorCode::stage##_##kind,
#include "core/base/error_code_table.inc"
};

void check_complete(const Text& text, std::string_view what) {
    BOOST_TEST(!text.vi.empty(), what);
    BOOST_TEST(!text.en.empty(), what);
    BOOST_TEST((test::placeholders(text.vi) == test::placeholders(text.en)), what);
}

/// Names of a closed enum: as many as have a stable spelling.
template <class Enum>
std::vector<Enum> all_of() {
    std::vector<Enum> values;
    for (int i = 0; !check::name_of(static_cast<Enum>(i)).empty(); ++i)
        values.push_back(static_cast<Enum>(i));
    return values;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(every_error_says_what_happened_and_what_to_do_in_both_languages) {
    for (const ErrorCode code : all_codes) {
        const text::ErrorText texts = text::text_of(code);
        check_complete(texts.what, code_name(code));
        check_complete(texts.next, code_name(code));
        BOOST_TEST(test::placeholders(texts.what.vi).empty(), code_name(code));
        BOOST_TEST((texts.what.vi != texts.what.en), code_name(code));
        BOOST_TEST((texts.next.vi != texts.next.en), code_name(code));
    }
}

BOOST_AUTO_TEST_CASE(every_verdict_has_its_heading_and_explanation_in_both_languages) {
    const auto kinds = all_of<check::VerdictKind>();
    BOOST_TEST(kinds.size() == 9U);
    std::set<std::string_view> headings;
    for (const check::VerdictKind kind : kinds) {
        check_complete(text::heading_of(kind), check::name_of(kind));
        check_complete(text::explanation_of(kind), check::name_of(kind));
        BOOST_TEST(headings.insert(text::heading_of(kind).vi).second);
    }
}

BOOST_AUTO_TEST_CASE(every_finding_can_be_told_in_both_languages) {
    const auto checks = all_of<check::Check>();
    BOOST_TEST(checks.size() == check::check_count);
    for (const check::Check one : checks) {
        check_complete(text::label_of(one), check::name_of(one));
        check_complete(text::step_of(one), check::name_of(one));
    }
    BOOST_TEST(all_of<check::Outcome>().size() == 3U);
    for (const auto outcome : all_of<check::Outcome>())
        check_complete(text::label_of(outcome), check::name_of(outcome));
    BOOST_TEST(all_of<check::FindingCode>().size() == 18U);
    for (const auto code : all_of<check::FindingCode>())
        check_complete(text::text_of(code), check::name_of(code));
}

BOOST_AUTO_TEST_CASE(notices_are_in_both_languages) {
    check_complete(text::specimen_ribbon(), "specimen");
    check_complete(text::holder_notice(), "holder");
    check_complete(text::unverified_notice(), "unverified");
}

BOOST_AUTO_TEST_CASE(fillings_replace_placeholders_and_are_not_looked_into) {
    BOOST_TEST(text::fill("từ {a} đến {b}", {{"a", "{b}"}, {"b", "2"}}) == "từ {b} đến 2");
    BOOST_TEST(text::fill("{unknown} {", {{"a", "1"}}) == "{unknown} {");
    BOOST_TEST(text::fill("", {}) == "");
    BOOST_TEST(text::fill("{a}{a}", {{"a", "x"}}) == "xx");
}

BOOST_AUTO_TEST_SUITE_END()
