#include <boost/test/unit_test.hpp>

#include "core/text/verdict_texts.h"

using namespace tiemchung;
using check::Verdict;
using check::VerdictKind;
using text::explain;
using text::Language;

namespace {

constexpr Timestamp june_12{1'655'000'000};  // 2022-06-12T02:13:20Z

Verdict verdict_of(VerdictKind kind) {
    Verdict verdict;
    verdict.kind = kind;
    verdict.certificate.emplace();
    verdict.key.emplace();
    verdict.key->issuer = "Cục Y tế dự phòng";
    for (std::size_t i = 0; i < check::check_count; ++i)
        verdict.findings[i].check = static_cast<check::Check>(i);
    return verdict;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(explanation)

BOOST_AUTO_TEST_CASE(a_valid_certificate_names_its_issuer_and_its_end) {
    Verdict verdict = verdict_of(VerdictKind::ok);
    verdict.certificate->claims.expires_at = june_12;
    BOOST_TEST(explain(verdict, Language::vi) ==
               "Chữ ký số đúng. Nơi cấp: Cục Y tế dự phòng. Hiệu lực đến 12/06/2022.");
    verdict.certificate->claims.expires_at.reset();
    BOOST_TEST(explain(verdict, Language::en) ==
               "The digital signature is right. Issuer: Cục Y tế dự phòng. The code states no end "
               "of validity.");
}

BOOST_AUTO_TEST_CASE(an_unknown_issuer_is_told_with_the_key_and_the_age_of_the_list) {
    Verdict verdict = verdict_of(VerdictKind::unknown_issuer);
    BOOST_TEST(explain(verdict, Language::en).starts_with("The signature does not say which key"));
    verdict.certificate->cose.kid = {1, 2, 3, 4, 5, 6, 7, 8};
    BOOST_TEST(explain(verdict, Language::vi) ==
               "Không có khóa AQIDBAUGBwg= trong danh sách tin cậy. Không có nghĩa là mã giả.");
    verdict.trust_list_updated_at = june_12;
    BOOST_TEST(explain(verdict, Language::vi) ==
               "Không có khóa AQIDBAUGBwg= trong danh sách tin cậy cập nhật ngày 12/06/2022. Không "
               "có nghĩa là mã giả.");
    verdict.findings[static_cast<std::size_t>(check::Check::signature)].code =
        check::FindingCode::not_computable;
    BOOST_TEST(explain(verdict, Language::en).find("cannot use key") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_certificate_begins_when_the_last_of_its_times_has_come) {
    Verdict verdict = verdict_of(VerdictKind::not_yet);
    verdict.certificate->claims.issued_at = Timestamp{0};
    verdict.key->not_before = june_12;
    BOOST_TEST(explain(verdict, Language::en) ==
               "The code is valid from 12/06/2022. Check the date and time of the device.");
}

BOOST_AUTO_TEST_CASE(an_unreadable_code_names_the_step_that_failed) {
    Verdict verdict = verdict_of(VerdictKind::unreadable);
    verdict.certificate.reset();
    verdict.findings[static_cast<std::size_t>(check::Check::inflate)].outcome =
        check::Outcome::failed;
    BOOST_TEST(explain(verdict, Language::vi) == "Dừng ở bước: giải nén.");
}

BOOST_AUTO_TEST_CASE(a_wrong_character_is_named_by_its_place_counted_from_one) {
    Verdict verdict = verdict_of(VerdictKind::unreadable);
    verdict.certificate.reset();
    verdict.findings[static_cast<std::size_t>(check::Check::base45)].outcome =
        check::Outcome::failed;
    verdict.stopped_at = 11;
    BOOST_TEST(explain(verdict, Language::vi) ==
               "Dừng ở bước: Base45. Nội dung bị thiếu hoặc sai ký tự ở vị trí 12.");
    BOOST_TEST(explain(verdict, Language::en) ==
               "Stopped at: Base45. A character is missing or wrong at position 12.");
}

BOOST_AUTO_TEST_CASE(no_explanation_keeps_a_placeholder) {
    for (int i = 0; !check::name_of(static_cast<VerdictKind>(i)).empty(); ++i) {
        for (const Language language : {Language::vi, Language::en}) {
            const std::string told = explain(verdict_of(static_cast<VerdictKind>(i)), language);
            BOOST_TEST(!told.empty());
            BOOST_TEST(told.find('{') == std::string::npos, told);
        }
    }
    BOOST_TEST(explain(hcert::OtherFormat::nzcp, Language::vi).find('{') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
