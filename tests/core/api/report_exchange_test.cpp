#include <boost/test/unit_test.hpp>

#include "tests/core/api/message_round_trip.h"
#include "tests/core/api/sample_messages.h"

using namespace tiemchung;
using namespace tiemchung::api;

BOOST_AUTO_TEST_SUITE(report_exchange)

BOOST_AUTO_TEST_CASE(uploads_are_read_back_and_bounded) {
    check_message(UploadRequest{300'000}, parse_upload_request);
    check_message(UploadState{"aB3_-", 300'000, 1000, true}, parse_upload_state);
    BOOST_TEST(to_json(UploadState{"a", 7, 0, false}) ==
               R"({"id":"a","bytes":7,"offset":0,"done":false})");
    BOOST_TEST(parse_upload_request(R"({"bytes":-1})").error().code == ErrorCode::json_bad_member);
    BOOST_TEST(parse_upload_request(R"({"bytes":1e9})").error().code == ErrorCode::json_bad_member);
}

BOOST_AUTO_TEST_CASE(sites_are_read_back_and_counted) {
    check_message(sample_site_list(), parse_site_list);
    SiteList many{"79", {}};
    many.sites.resize(5000);
    BOOST_TEST(parse_site_list(to_json(many)).value().sites.size() == 5000);
    many.sites.resize(5001);
    BOOST_TEST(parse_site_list(to_json(many)).error().code == ErrorCode::json_bad_member);
}

BOOST_AUTO_TEST_CASE(what_follows_a_report_is_read_back) {
    check_message(ReportConfirmed{sample_receipt(), "PA-2222-2222-22"}, parse_report_confirmed);
    check_message(LinkOpening{"token"}, parse_link_opening);
    check_message(sample_linked_report(), parse_linked_report);
    check_message(LinkConfirmation{"token", report::sample_report().paper, true},
                  parse_link_confirmation);
    check_message(TrackRequest{"PA-7K3M-9QX2-4T", "0912345678", {"22", "3", "1979", true}},
                  parse_track_request);
    check_message(ReportCases{{sample_report_case(), sample_report_case()}}, parse_report_cases);
    check_message(Supplement{report::sample_report(), "5f0c"}, parse_supplement);
    check_message(PhoneChange{"0912345678"}, parse_phone_change);
    check_message(ReportJoining{"PA-7K3M-9QX2-4T"}, parse_report_joining);
    check_message(sample_report_case(), parse_report_case,
                  {"put_off", "put_off_until", "erased_at"});
}

BOOST_AUTO_TEST_CASE(a_link_and_its_confirmation_are_spelled_as_the_interface_says) {
    LinkConfirmation confirmation{"t0", {}, true};
    confirmation.paper.photos = {"a1"};
    BOOST_TEST(to_json(confirmation) ==
               R"({"token":"t0","paper":{"photos":["a1"],"type":null,"readable":[],"lost":false,)"
               R"("at_site":false},"declaration":true})");
    BOOST_TEST(to_json(TrackRequest{"", "0912345678", {"22", "3", "1979", false}}) ==
               R"({"code":"","phone":"0912345678","birth_date":{"day":"22","month":"3",)"
               R"("year":"1979","year_only":false}})");
}

BOOST_AUTO_TEST_SUITE_END()
