#include "server/storage/connection.h"
#include "tests/server/hotline/hotline_workshop.h"

namespace {

using namespace tiemchung;
using test::HotlineWorkshop;
using test::on_every_hotline;
using test::required;

BOOST_AUTO_TEST_SUITE(calls)

BOOST_AUTO_TEST_CASE(without_consent_there_is_no_call) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const auto refusal = HotlineWorkshop::refusal(hotline.try_open(hotline.first, false));
        BOOST_TEST(refusal.code == ErrorCode::call_no_consent);
        BOOST_TEST(hotline.desk.current(hotline.first, hotline.staff.now).error().code ==
                   ErrorCode::call_none);
    });
}

BOOST_AUTO_TEST_CASE(an_operator_runs_one_call_at_a_time) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.open(hotline.first);
        BOOST_TEST(HotlineWorkshop::refusal(hotline.try_open(hotline.first)).code ==
                   ErrorCode::call_running);
        const std::string other = hotline.open(hotline.second);
        BOOST_TEST(call != other);
        hotline.close(hotline.first, call);
        BOOST_TEST(hotline.open(hotline.first) != call);
    });
}

BOOST_AUTO_TEST_CASE(the_callers_number_is_masked_once_they_are_verified) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const auto opened = HotlineWorkshop::given(hotline.try_open(hotline.first));
        BOOST_TEST(opened.phone_masked == "0912345678");
        BOOST_TEST(!opened.record.has_value());
        const auto verified =
            HotlineWorkshop::given(hotline.verify(hotline.first, opened.id, test::usual_check()));
        BOOST_TEST(verified.phone_masked == "09•• ••• 678");
    });
}

BOOST_AUTO_TEST_CASE(callers_use_landlines_too_but_no_words) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const auto opened = HotlineWorkshop::given(required(hotline.desk.open(
            hotline.first, {"(028) 3855.0001", api::Caller::proxy, true}, hotline.staff.now)));
        BOOST_TEST(opened.phone_masked == "02838550001");
        for (const char* bad : {"", "1234567", "1234567890123456", "0912 345 67x"}) {
            const auto problems = HotlineWorkshop::problems(required(hotline.desk.open(
                hotline.second, {bad, api::Caller::self, true}, hotline.staff.now)));
            BOOST_TEST((problems == std::vector<api::FieldProblem>{
                                        {"caller_phone", ErrorCode::person_phone_format}}));
        }
    });
}

BOOST_AUTO_TEST_CASE(a_call_that_was_left_running_is_over_after_two_hours) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.verified(hotline.first);
        hotline.staff.wait(2 * 3'600);
        BOOST_TEST(hotline.desk.current(hotline.first, hotline.staff.now).error().code ==
                   ErrorCode::call_none);
        BOOST_TEST(hotline.open(hotline.first) != call);
    });
}

BOOST_AUTO_TEST_CASE(nobody_works_in_another_operators_call) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.verified(hotline.first);
        const auto code = [](const auto& answer) { return HotlineWorkshop::refusal(answer).code; };
        const auto now = hotline.staff.now;
        BOOST_TEST(code(hotline.verify(hotline.second, call, test::usual_check())) ==
                   ErrorCode::call_none);
        BOOST_TEST(code(required(hotline.desk.file(
                       hotline.second, call, test::usual_filing(api::FilingWay::link), now))) ==
                   ErrorCode::call_none);
        BOOST_TEST(code(required(hotline.desk.ask_phone_change(hotline.second, call, {"0987654321"},
                                                               now))) == ErrorCode::call_none);
        BOOST_TEST(code(required(hotline.desk.close(hotline.second, call,
                                                    {api::ClosingReason::informed, ""}, now))) ==
                   ErrorCode::call_none);
    });
}

BOOST_AUTO_TEST_CASE(a_closed_call_opens_nothing_more) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.verified(hotline.first);
        hotline.close(hotline.first, call);
        BOOST_TEST(
            HotlineWorkshop::refusal(hotline.verify(hotline.first, call, test::usual_check()))
                .code == ErrorCode::call_none);
        BOOST_TEST(hotline.log_of(call) ==
                   (std::vector<std::string>{"open_call", "verify_caller", "close_call"}));
    });
}

BOOST_AUTO_TEST_CASE(a_note_holds_no_code_and_is_kept_sealed) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.open(hotline.first);
        const auto code = [&](const std::string& note) {
            return HotlineWorkshop::refusal(
                       required(hotline.desk.close(hotline.first, call,
                                                   {api::ClosingReason::informed, note},
                                                   hotline.staff.now)))
                .code;
        };
        BOOST_TEST(code("mã là 123456") == ErrorCode::call_note_has_code);
        BOOST_TEST(code("123 456") == ErrorCode::call_note_has_code);
        BOOST_TEST(code("1 2 3 4 5 6 nhé") == ErrorCode::call_note_has_code);
        std::string long_note;
        for (int i = 0; i < 501; ++i)
            long_note += "ê";
        BOOST_TEST(code(long_note) == ErrorCode::call_note_too_long);
        const std::string note = "Hỏi về mũi 2 ngày 10/11/2021, gọi lại 0912345678";
        HotlineWorkshop::given(required(hotline.desk.close(
            hotline.first, call, {api::ClosingReason::informed, note}, hotline.staff.now)));
        const auto kept = hotline.workshop.read([](storage::Connection& connection) {
            return connection.select<std::string, std::string>(
                "SELECT closing, note_sealed FROM calls");
        });
        BOOST_TEST(std::get<0>(kept.at(0)) == "informed");
        BOOST_TEST(std::get<1>(kept.at(0)).find("0912345678") == std::string::npos);
        BOOST_TEST(std::get<1>(kept.at(0)).size() > note.size());
    });
}

BOOST_AUTO_TEST_CASE(who_called_is_forgotten_after_three_months) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const auto kept = [&] {
            return hotline.workshop.read([](storage::Connection& connection) {
                return connection.select<std::string, std::string>(
                    "SELECT phone_sealed, note_sealed FROM calls WHERE ended_at IS NOT NULL");
            });
        };
        const auto sweep = [&] {
            hotline.workshop.write([&](storage::Connection& connection) {
                return hotline::sweep(connection, hotline.staff.now);
            });
        };
        const std::string call = hotline.verified(hotline.first);
        HotlineWorkshop::given(required(
            hotline.desk.ask_phone_change(hotline.first, call, {"0987654321"}, hotline.staff.now)));
        HotlineWorkshop::given(required(
            hotline.desk.close(hotline.first, call, {api::ClosingReason::informed, "Hỏi về mũi 2"},
                               hotline.staff.now)));
        hotline.staff.wait(90 * 86'400);
        sweep();
        BOOST_TEST(std::get<0>(kept().at(0)) != "");
        hotline.staff.wait(1);
        sweep();
        BOOST_TEST((kept().at(0) == std::tuple<std::string, std::string>{}));
        const auto reviewer = hotline.as("hoa.tran", api::StaffRole::reviewer, "site/TYT-01");
        BOOST_TEST(
            required(hotline.phone_changes.waiting(reviewer, hotline.staff.now)).wishes.empty());
        BOOST_TEST(!hotline.log_of(call).empty());
    });
}

BOOST_AUTO_TEST_CASE(the_shift_counts_the_operators_own_day) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const auto shift = [&](const staff::StaffMember& member) {
            return required(hotline.desk.shift(member, hotline.staff.now));
        };
        BOOST_TEST((shift(hotline.first) == api::Shift{}));
        const std::string call = hotline.verified(hotline.first);
        HotlineWorkshop::given(required(hotline.desk.file(
            hotline.first, call, test::usual_filing(api::FilingWay::link), hotline.staff.now)));
        hotline.close(hotline.first, call);
        const std::string other = hotline.open(hotline.first);
        BOOST_TEST((shift(hotline.first) == api::Shift{2, 1, 1}));
        BOOST_TEST((shift(hotline.second) == api::Shift{}));
        hotline.staff.wait(31 * 60);
        BOOST_TEST((shift(hotline.first) == api::Shift{2, 1, 0}));
        hotline.staff.wait(24 * 3'600);
        BOOST_TEST((shift(hotline.first) == api::Shift{}));
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
