#include "tests/server/hotline/hotline_workshop.h"

namespace {

using namespace tiemchung;
using test::HotlineWorkshop;
using test::on_every_hotline;
using test::required;
using test::usual_check;

/// A dose of somebody else with the usual person's name and birth date.
test::SiteLine namesake() {
    test::SiteLine line;
    line.id_number = "001179000999";
    line.phone = "0987654321";
    line.dose_date = "2021-08-01";
    line.vaccine = "comirnaty";
    return line;
}

/// The usual check with one thing changed.
template <class Change>
api::CallerCheck check_with(Change change) {
    api::CallerCheck check = usual_check();
    change(check);
    return check;
}

/// Every way to be wrong about the usual person, each in one thing.
std::vector<api::CallerCheck> wrong_checks() {
    return {check_with([](auto& check) { check.name = "Nguyễn Thị Anh"; }),
            check_with([](auto& check) { check.birth_date.day = "23"; }),
            check_with([](auto& check) { check.id_last4 = "0124"; }),
            check_with([](auto& check) { check.dose_number = 2; }),
            check_with([](auto& check) { check.dose_date.day = "2"; }),
            check_with([](auto& check) { check.dose_vaccine = "comirnaty"; })};
}

BOOST_AUTO_TEST_SUITE(verification)

BOOST_AUTO_TEST_CASE(a_caller_who_is_right_in_everything_is_shown_masked) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.open(hotline.first);
        const auto verified =
            HotlineWorkshop::given(hotline.verify(hotline.first, call, usual_check()));
        BOOST_REQUIRE(verified.record.has_value());
        const api::CallerRecord& record = *verified.record;
        BOOST_TEST(record.name == "Nguyễn Thị Ánh");
        BOOST_TEST((record.birth_date == PartialDate{1979, 3, 22}));
        BOOST_TEST(record.id_masked == "•••••••••123");
        BOOST_TEST(record.phone_masked == "09•• ••• 678");
        BOOST_REQUIRE(record.doses.size() == 1U);
        BOOST_TEST(record.doses[0].vaccine == "astrazeneca");
        BOOST_TEST(record.doses[0].site == "Trạm y tế phường 11");
        BOOST_TEST((required(hotline.desk.current(hotline.first, hotline.staff.now)) == verified));
        BOOST_TEST(hotline.log_of(call) ==
                   (std::vector<std::string>{"open_call", "verify_caller", "read_call"}));
    });
}

BOOST_AUTO_TEST_CASE(one_fact_about_a_dose_is_enough_and_its_number_may_be_forgotten) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.open(hotline.first);
        for (const api::CallerCheck& check :
             {check_with([](auto& one) { one.dose_vaccine = "astrazeneca"; }),
              check_with([](auto& one) { one.dose_number = 0; }), check_with([](auto& one) {
                  one.dose_date = {};
                  one.dose_vaccine = "astrazeneca";
              })}) {
            HotlineWorkshop::given(hotline.verify(hotline.first, call, check));
        }
    });
}

BOOST_AUTO_TEST_CASE(whatever_is_wrong_the_answer_is_the_same) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        for (const api::CallerCheck& check : wrong_checks()) {
            const std::string call = hotline.open(hotline.first);
            const auto refusal =
                HotlineWorkshop::refusal(hotline.verify(hotline.first, call, check));
            BOOST_TEST((refusal == security::Refusal{ErrorCode::call_not_matching, {}, 2}));
            hotline.close(hotline.first, call);
            hotline.staff.wait(3'600);  // past the person's own lock
        }
        const std::string call = hotline.open(hotline.first);
        HotlineWorkshop::given(hotline.verify(hotline.first, call, usual_check()));
    });
}

BOOST_AUTO_TEST_CASE(what_cannot_be_right_is_named_and_costs_no_try) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.open(hotline.first);
        api::CallerCheck check;
        check.id_last4 = "123";
        const auto problems = HotlineWorkshop::problems(hotline.verify(hotline.first, call, check));
        BOOST_TEST((problems == std::vector<api::FieldProblem>{
                                    {"name", ErrorCode::person_name_missing},
                                    {"birth_date", ErrorCode::person_birth_date_missing},
                                    {"id_last4", ErrorCode::call_last4_format},
                                    {"dose_date", ErrorCode::call_fact_missing}}));
        check = usual_check();
        check.dose_vaccine = "aspirin";
        BOOST_TEST(
            (HotlineWorkshop::problems(hotline.verify(hotline.first, call, check)) ==
             std::vector<api::FieldProblem>{{"dose_vaccine", ErrorCode::dose_unknown_vaccine}}));
        BOOST_TEST(required(hotline.desk.current(hotline.first, hotline.staff.now)).tries_left ==
                   3);
    });
}

BOOST_AUTO_TEST_CASE(three_failures_lock_the_call_and_the_person_for_every_operator) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const auto wrong = check_with([](auto& check) { check.id_last4 = "9999"; });
        const std::string call = hotline.open(hotline.first);
        const auto refused = [&](const staff::StaffMember& member, const std::string& in_call,
                                 const api::CallerCheck& check) {
            return HotlineWorkshop::refusal(hotline.verify(member, in_call, check));
        };
        BOOST_TEST((refused(hotline.first, call, wrong).tries_left == 2));
        BOOST_TEST((refused(hotline.first, call, wrong).tries_left == 1));
        BOOST_TEST((refused(hotline.first, call, wrong) ==
                    security::Refusal{ErrorCode::call_locked, 1'800, {}}));
        // The call, even with what is right.
        BOOST_TEST(refused(hotline.first, call, usual_check()).code == ErrorCode::call_locked);
        const auto current = required(hotline.desk.current(hotline.first, hotline.staff.now));
        BOOST_TEST(current.tries_left == 0);
        BOOST_TEST((current.locked_until == Timestamp{hotline.staff.now.seconds + 1'800}));
        // The person, in the call of another operator.
        const std::string other = hotline.open(hotline.second);
        BOOST_TEST(refused(hotline.second, other, usual_check()).code == ErrorCode::call_locked);
        hotline.staff.wait(1'799);
        BOOST_TEST((refused(hotline.second, other, usual_check()).retry_after_seconds == 1));
        hotline.staff.wait(1);
        HotlineWorkshop::given(hotline.verify(hotline.second, other, usual_check()));
    });
}

BOOST_AUTO_TEST_CASE(failures_about_one_person_add_up_over_calls) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const auto wrong = check_with([](auto& check) { check.id_last4 = "9999"; });
        for (int i = 0; i < 3; ++i) {
            const auto& member = i % 2 == 0 ? hotline.first : hotline.second;
            const std::string call = hotline.open(member);
            const auto refusal = HotlineWorkshop::refusal(hotline.verify(member, call, wrong));
            BOOST_TEST(refusal.code ==
                       (i < 2 ? ErrorCode::call_not_matching : ErrorCode::call_locked));
            hotline.close(member, call);
        }
        const std::string call = hotline.open(hotline.first);
        BOOST_TEST(
            HotlineWorkshop::refusal(hotline.verify(hotline.first, call, usual_check())).code ==
            ErrorCode::call_locked);
    });
}

BOOST_AUTO_TEST_CASE(somebody_who_is_not_in_the_register_is_locked_just_the_same) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const auto nobody = check_with([](auto& check) { check.name = "Trần Văn Không"; });
        const std::string call = hotline.open(hotline.first);
        for (int i = 0; i < 3; ++i)
            HotlineWorkshop::refusal(hotline.verify(hotline.first, call, nobody));
        const std::string other = hotline.open(hotline.second);
        BOOST_TEST(HotlineWorkshop::refusal(hotline.verify(hotline.second, other, nobody)).code ==
                   ErrorCode::call_locked);
        // Others are not locked with them.
        HotlineWorkshop::given(hotline.verify(hotline.second, other, usual_check()));
    });
}

BOOST_AUTO_TEST_CASE(of_two_with_one_name_and_birth_date_the_right_one_is_found) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        hotline.workshop.import_doses(namesake().text());
        const std::string call = hotline.open(hotline.first);
        const auto other = check_with([](auto& check) {
            check.id_last4 = "0999";
            check.dose_date = {"1", "8", "2021", false};
        });
        const auto verified = HotlineWorkshop::given(hotline.verify(hotline.first, call, other));
        BOOST_TEST(verified.record->id_masked == "•••••••••999");
        // One's number with the other's dose is nobody.
        const auto mixed = check_with([](auto& check) { check.id_last4 = "0999"; });
        BOOST_TEST(HotlineWorkshop::refusal(hotline.verify(hotline.first, call, mixed)).code ==
                   ErrorCode::call_not_matching);
    });
}

BOOST_AUTO_TEST_CASE(two_who_cannot_be_told_apart_are_neither_opened) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        test::SiteLine twin;
        twin.id_number = "079179990123";  // ends as the usual person's
        twin.phone = "0987654321";
        hotline.workshop.import_doses(twin.text());
        const std::string call = hotline.open(hotline.first);
        BOOST_TEST(
            HotlineWorkshop::refusal(hotline.verify(hotline.first, call, usual_check())).code ==
            ErrorCode::call_not_matching);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
