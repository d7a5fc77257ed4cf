// Photos of the paper: judged, on their way, taken away; what a QR on the paper says.
#include <boost/test/unit_test.hpp>

#include "core/base/error_code.h"
#include "tests/ui/certificates.h"
#include "tests/ui/citizens.h"
#include "tests/ui/lookup_stories.h"
#include "tests/ui/report_stories.h"

using namespace tiemchung;
using namespace tiemchung::ui;

namespace {

constexpr std::uint16_t upload_kind = 26;
constexpr std::uint16_t drop_kind = 27;

struct Photos {
    Photos() { reach_doses(page, "K1"); }
    Harness page;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(report_photo_flow, Photos)

BOOST_AUTO_TEST_CASE(a_good_photo_goes_to_the_server_at_once) {
    choose_photo(page, 7, good_photo());
    BOOST_TEST(page.asked(upload_kind));
    BOOST_TEST(page.keyed("report/photos/7/picture")->hints.front().text == "photo:7");
    page.post(Event{PhotoProgress{7, 0.64, false}});
    page.frame();
    BOOST_TEST(page.keyed("report/photos/7/progress")->value == "64");
    page.post(Event{PhotoProgress{7, 0.64, true}});
    page.frame();
    BOOST_TEST(page.says("Ảnh sẽ tự tải tiếp khi có mạng."));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_taken_says_why_and_is_let_go) {
    report::PhotoFacts facts = good_photo();
    facts.format.reset();
    choose_photo(page, 1, facts);
    BOOST_TEST(!page.asked(upload_kind));
    BOOST_TEST(page.asked(drop_kind));
    BOOST_TEST(page.says("Chỉ nhận tệp JPG, PNG, WEBP hoặc PDF."));
}

BOOST_AUTO_TEST_CASE(a_blurred_photo_is_taken_with_a_warning) {
    report::PhotoFacts facts = good_photo();
    facts.is_blurred = true;
    choose_photo(page, 1, facts);
    BOOST_TEST(page.asked(upload_kind));
    BOOST_TEST(page.says("Ảnh có vẻ bị mờ."));
}

BOOST_AUTO_TEST_CASE(a_fourth_photo_is_not_taken) {
    for (std::uint32_t number = 1; number <= 3; ++number)
        choose_photo(page, number, good_photo());
    choose_photo(page, 4, good_photo());
    BOOST_TEST(!page.asked(upload_kind));
    BOOST_TEST(page.asked(drop_kind));
    BOOST_TEST(page.keyed("report/photos/4") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_photo_can_be_taken_away_and_the_focus_goes_where_one_is_chosen) {
    choose_photo(page, 1, good_photo());
    use(page, "report/photos/1/remove");
    BOOST_TEST(page.asked(drop_kind));
    BOOST_TEST(page.asked_node(1) == node_id("report/photos/choose"));
    BOOST_TEST(page.keyed("report/photos/1") == nullptr);
}

BOOST_AUTO_TEST_CASE(an_upload_that_failed_can_be_begun_again) {
    fail_upload(page, choose_photo(page, 1, good_photo()), 503);
    BOOST_TEST(page.keyed("report/photos/1/again") != nullptr);
    use(page, "report/photos/1/again");
    BOOST_TEST(page.asked(upload_kind));
    end_upload(page, *page.asked_id(upload_kind), "u1");
    BOOST_TEST(page.says("Đã tải xong, 1,8 MB"));
}

BOOST_AUTO_TEST_CASE(a_photo_that_the_server_refuses_is_not_left_out_in_silence) {
    fill_dose(page, 1);
    fill_paper(page);
    fail_upload(page, choose_photo(page, 2, good_photo()), 422,
                made_problem(422, ErrorCode::report_photo_broken));
    use(page, "report/continue");
    BOOST_TEST(page.keyed("report/summary") != nullptr);
    use(page, "report/photos/2/remove");
    use(page, "report/continue");
    BOOST_TEST(page.keyed("report/send") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_lost_paper_needs_no_photo_but_says_what_that_means) {
    fill_dose(page, 1);
    page.tick("report/paper_lost", true);
    BOOST_TEST(page.keyed("report/photos/choose") == nullptr);
    BOOST_TEST(page.says("trích lục hồ sơ"));
    use(page, "report/continue");
    BOOST_TEST(page.keyed("report/send") != nullptr);
}

BOOST_AUTO_TEST_CASE(every_item_must_be_readable) {
    fill_dose(page, 1);
    fill_paper(page);
    page.tick("report/readable/vaccine", false);
    use(page, "report/continue");
    BOOST_TEST(page.says("Vui lòng kiểm tra ảnh và đánh dấu các mục đọc được."));
    use(page, "report/summary/readable/link");
}

BOOST_AUTO_TEST_CASE(a_qr_code_on_the_paper_fills_the_form_when_the_person_wants_it) {
    choose_photo(page, 1, good_photo(), {made_text()});
    BOOST_TEST(page.keyed("report/photos/1/paper") != nullptr);
    use(page, "report/photos/1/paper/take");
    BOOST_TEST(page.keyed("report/photos/1/paper") == nullptr);
    page.post(Event{Navigate{"/phan-anh/thong-tin", true, false}});
    page.frame();
    BOOST_TEST(page.keyed("report/name")->value == "Lê Hoàng Phúc");
}

BOOST_AUTO_TEST_CASE(the_offer_of_the_paper_can_be_declined) {
    choose_photo(page, 1, good_photo(), {"https://example.vn", made_text()});
    use(page, "report/photos/1/paper/leave");
    BOOST_TEST(page.keyed("report/photos/1/paper") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
