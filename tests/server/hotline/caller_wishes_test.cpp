#include <set>

#include "core/text/sms_texts.h"
#include "server/audit/audit.h"
#include "server/registry/records.h"
#include "server/sms/outbox.h"
#include "server/storage/reports.h"
#include "tests/server/hotline/hotline_workshop.h"

namespace {

using namespace tiemchung;
using api::FilingWay;
using test::HotlineWorkshop;
using test::on_every_hotline;
using test::required;
using test::usual_filing;

storage::ReportRow report_of(const HotlineWorkshop& hotline, const std::string& code) {
    const auto row = hotline.workshop.read(
        [&](storage::Connection& connection) { return storage::report_of(connection, code); });
    BOOST_REQUIRE(row.has_value());
    return *row;
}

hotline::Answer<api::FiledReport> file(const HotlineWorkshop& hotline, const std::string& call,
                                       const api::CallerFiling& filing) {
    return required(hotline.desk.file(hotline.first, call, filing, hotline.staff.now));
}

ErrorCode refused(const hotline::Answer<api::FiledReport>& answer) {
    return HotlineWorkshop::refusal(answer).code;
}

/// The phone that one-time codes of the usual person go to.
std::string phone_of(const HotlineWorkshop& hotline, const test::SiteLine& line) {
    const auto citizen = hotline.workshop.find(line);
    if (!citizen) return "not found";
    return hotline.workshop.read([&](storage::Connection& connection) {
        return registry::phone_of(connection, hotline.workshop.vault, *citizen);
    });
}

/// To whom the message that a number was changed goes.
std::set<std::string> told_of_the_change(const HotlineWorkshop& hotline) {
    return hotline.workshop.write(
        [&](storage::Connection& connection) -> Result<std::set<std::string>> {
            const auto rows = storage::claim_messages(connection, 100, hotline.staff.now,
                                                      {hotline.staff.now.seconds + 60});
            if (!rows) return rows.error();
            std::set<std::string> phones;
            for (const storage::OutboxRow& row : *rows) {
                const auto message = sms::message_in(hotline.workshop.vault, row);
                if (!message) return message.error();
                if (message->text == text::phone_changed_sms()) phones.insert(message->to);
            }
            return phones;
        });
}

BOOST_AUTO_TEST_SUITE(caller_wishes)

BOOST_AUTO_TEST_CASE(a_report_by_link_waits_half_an_hour_for_its_citizen) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.verified(hotline.first);
        const auto filed =
            HotlineWorkshop::given(file(hotline, call, usual_filing(FilingWay::link)));
        BOOST_TEST((filed.link_ends_at == Timestamp{hotline.staff.now.seconds + 1'800}));
        BOOST_TEST(filed.phone_masked == "09•• ••• 678");
        const auto row = report_of(hotline, filed.code);
        BOOST_TEST((row.status == report::ReportStatus::wait_otp));
        BOOST_TEST(row.filed_by == "nv042");
        BOOST_TEST(row.filed_in_call == call);
        BOOST_TEST(hotline.woken == 1);
        BOOST_TEST(hotline.log_of(call).back() == "file_report " + filed.code);
    });
}

BOOST_AUTO_TEST_CASE(a_report_for_somebody_without_smartphone_is_received_at_once) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.verified(hotline.first);
        const auto filed =
            HotlineWorkshop::given(file(hotline, call, usual_filing(FilingWay::at_site)));
        BOOST_TEST(!filed.link_ends_at.has_value());
        BOOST_TEST((report_of(hotline, filed.code).status == report::ReportStatus::received));
        // The next operator who verifies the caller sees it, and its citizen sees that they did.
        hotline.close(hotline.first, call);
        const std::string next = hotline.open(hotline.second);
        const auto seen =
            HotlineWorkshop::given(hotline.verify(hotline.second, next, test::usual_check()));
        BOOST_REQUIRE(seen.record->reports.size() == 1U);
        BOOST_TEST(seen.record->reports[0].code == filed.code);
        const auto accesses = hotline.workshop.read([&](storage::Connection& connection) {
            return audit::accesses_to(connection, filed.code, 10);
        });
        BOOST_REQUIRE(accesses.size() == 2U);
        BOOST_TEST(accesses[0].who == "nv043");
        BOOST_TEST(accesses[0].action == "read_call");
        BOOST_TEST((accesses[0].actor == report::ActorKind::operator_));
        BOOST_TEST(accesses[1].action == "file_report");
    });
}

BOOST_AUTO_TEST_CASE(the_same_filing_again_is_one_report) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.verified(hotline.first);
        const auto filing = usual_filing(FilingWay::link);
        const auto first = HotlineWorkshop::given(file(hotline, call, filing));
        const auto again = HotlineWorkshop::given(file(hotline, call, filing));
        BOOST_TEST((first == again));
    });
}

BOOST_AUTO_TEST_CASE(nothing_is_filed_before_the_caller_is_verified_and_heard_it_all) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.open(hotline.first);
        const auto filing = usual_filing(FilingWay::link);
        BOOST_TEST(refused(file(hotline, call, filing)) == ErrorCode::call_not_verified);
        HotlineWorkshop::given(hotline.verify(hotline.first, call, test::usual_check()));
        auto unread = filing;
        unread.read_back = false;
        BOOST_TEST(refused(file(hotline, call, unread)) == ErrorCode::call_not_read_back);
        BOOST_TEST(refused(file(hotline, "C-another", filing)) == ErrorCode::call_none);
        BOOST_TEST(hotline.woken == 0);
    });
}

BOOST_AUTO_TEST_CASE(a_report_is_about_who_was_verified) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.verified(hotline.first);
        auto other = usual_filing(FilingWay::link);
        other.form.name = "Lê Hoàng Phúc";
        BOOST_TEST(refused(file(hotline, call, other)) == ErrorCode::call_other_person);
        other = usual_filing(FilingWay::link);
        other.form.birth_date.year = "1980";
        BOOST_TEST(refused(file(hotline, call, other)) == ErrorCode::call_other_person);
        // A new card has another number.
        other = usual_filing(FilingWay::link);
        other.form.id_number = "079179001234";
        HotlineWorkshop::given(file(hotline, call, other));
    });
}

BOOST_AUTO_TEST_CASE(who_calls_for_themselves_reports_for_themselves) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.verified(hotline.first);
        auto filing = usual_filing(FilingWay::link);
        filing.form.for_whom = report::ReportFor::child;
        const auto problems = HotlineWorkshop::problems(file(hotline, call, filing));
        BOOST_TEST(problems.at(0).field == "for_whom");
    });
}

BOOST_AUTO_TEST_CASE(a_form_that_must_be_mended_is_named_field_by_field) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.verified(hotline.first);
        auto filing = usual_filing(FilingWay::link);
        filing.form.doses[1].vaccine.clear();
        const auto problems = HotlineWorkshop::problems(file(hotline, call, filing));
        BOOST_REQUIRE(problems.size() == 1U);
        BOOST_TEST(problems[0].code == ErrorCode::report_vaccine_missing);
    });
}

BOOST_AUTO_TEST_CASE(another_phone_counts_once_the_site_has_seen_a_paper) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const auto now = hotline.staff.now;
        const auto reviewer = hotline.as("hoa.tran", api::StaffRole::reviewer, "site/TYT-01");
        const auto elsewhere = hotline.as("lan.le", api::StaffRole::reviewer, "site/TYT-02");
        const std::string call = hotline.verified(hotline.first);
        HotlineWorkshop::given(
            required(hotline.desk.ask_phone_change(hotline.first, call, {"0970 000 111"}, now)));
        HotlineWorkshop::given(
            required(hotline.desk.ask_phone_change(hotline.first, call, {"0987 654 321"}, now)));
        BOOST_TEST(phone_of(hotline, {}) == "0912345678");

        BOOST_TEST(required(hotline.phone_changes.waiting(elsewhere, now)).wishes.empty());
        const auto wishes = required(hotline.phone_changes.waiting(reviewer, now)).wishes;
        BOOST_REQUIRE(wishes.size() == 1U);  // the later wish has taken the place of the earlier
        BOOST_TEST(wishes[0].name == "Nguyễn Thị Ánh");
        BOOST_TEST(wishes[0].phone == "0987654321");
        BOOST_TEST(wishes[0].old_phone_masked == "09•• ••• 678");
        BOOST_TEST(wishes[0].staff == "nv042");

        const auto fails = [&](const staff::StaffMember& member, const std::string& wish) {
            return hotline.phone_changes.confirm(member, wish, now).error().code;
        };
        BOOST_TEST(fails(elsewhere, wishes[0].id) == ErrorCode::registry_no_such_record);
        BOOST_TEST(fails(reviewer, "none") == ErrorCode::registry_no_such_record);
        required(hotline.phone_changes.confirm(reviewer, wishes[0].id, now));
        BOOST_TEST(fails(reviewer, wishes[0].id) == ErrorCode::registry_no_such_record);
        BOOST_TEST(required(hotline.phone_changes.waiting(reviewer, now)).wishes.empty());
        // The look-up goes by the new number, and by it alone.
        test::SiteLine with_new_phone;
        with_new_phone.phone = "0987654321";
        BOOST_TEST(phone_of(hotline, with_new_phone) == "0987654321");
        BOOST_TEST(phone_of(hotline, {}) == "not found");
        BOOST_TEST(hotline.log_of(call).back() == "confirm_phone_change");
        BOOST_TEST(
            told_of_the_change(hotline) == (std::set<std::string>{"0912345678", "0987654321"}),
            boost::test_tools::per_element());
    });
}

BOOST_AUTO_TEST_CASE(a_phone_that_is_none_or_an_unverified_caller_changes_nothing) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        const std::string call = hotline.open(hotline.first);
        const auto ask = [&](const std::string& phone) {
            return required(
                hotline.desk.ask_phone_change(hotline.first, call, {phone}, hotline.staff.now));
        };
        BOOST_TEST(HotlineWorkshop::problems(ask("0281234")).at(0).field == "phone");
        BOOST_TEST(HotlineWorkshop::refusal(ask("0987654321")).code ==
                   ErrorCode::call_not_verified);
    });
}

BOOST_AUTO_TEST_CASE(a_record_without_a_good_number_keeps_its_phone) {
    on_every_hotline([](HotlineWorkshop& hotline) {
        test::SiteLine line;
        line.name = "Phạm Văn Bảy";
        line.id_number = "12345";
        hotline.workshop.import_doses(line.text());
        auto check = test::usual_check();
        check.name = line.name;
        check.id_last4 = "2345";
        const std::string call = hotline.open(hotline.first);
        HotlineWorkshop::given(hotline.verify(hotline.first, call, check));
        BOOST_TEST(
            HotlineWorkshop::refusal(required(hotline.desk.ask_phone_change(
                                         hotline.first, call, {"0987654321"}, hotline.staff.now)))
                .code == ErrorCode::call_number_missing);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
