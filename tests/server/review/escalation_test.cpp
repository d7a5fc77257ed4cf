#include <set>

#include "core/text/report_sms_texts.h"
#include "server/registry/duty_phones.h"
#include "server/sms/outbox.h"
#include "server/storage/sms_outbox.h"
#include "tests/server/review/review_workshop.h"

namespace {

using namespace tiemchung;
using test::adding;
using test::approving;
using test::ReportEvent;
using test::ReportKind;
using test::ReportStatus;
using test::ReviewWorkshop;

constexpr std::int64_t two_days = std::int64_t{48} * 3'600;

int escalate(const ReviewWorkshop& workshop) {
    return test::required(review::escalate_late(*workshop.workshop.database,
                                                workshop.workshop.vault, "tiemchung.example",
                                                workshop.workshop.now));
}

std::string pile_of(const ReviewWorkshop& workshop, const std::string& code) {
    return report::pile_of(workshop.row(code).route);
}

BOOST_AUTO_TEST_SUITE(review_escalation)

/// "number: text" of everything in the outbox that is for staff; the outbox is then empty.
std::multiset<std::string> told_to_staff(const ReviewWorkshop& workshop) {
    auto messages = workshop.workshop.write(
        [&](storage::Connection& connection) -> Result<std::multiset<std::string>> {
            const Timestamp now = workshop.workshop.now;
            const auto rows = storage::claim_messages(connection, 100, now, {now.seconds + 60});
            if (!rows) return rows.error();
            std::multiset<std::string> told;
            for (const storage::OutboxRow& row : *rows) {
                const auto message = sms::message_in(workshop.workshop.vault, row);
                if (!message) return message.error();
                if (message->text.ends_with("/nhan-vien"))
                    told.insert(message->to + ": " + message->text);
            }
            return told;
        });
    workshop.execute("DELETE FROM sms_outbox");
    return messages;
}

std::string handed_on(const std::string& phone, const std::string& code) {
    return phone + ": " + text::report_handed_on_sms(code, "tiemchung.example");
}
std::string taken_over(const std::string& phone, const std::string& code) {
    return phone + ": " + text::report_taken_over_sms(code, "tiemchung.example");
}

BOOST_AUTO_TEST_CASE(both_sides_are_told_at_their_numbers_on_duty) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const auto set_phone = [&](const char* pile, const char* phone) {
            test::required(registry::set_duty_phone(*workshop.workshop.database, pile, phone,
                                                    workshop.workshop.now));
        };
        set_phone("commune/79/Quận 5/Phường 11", "0911 111 111");
        set_phone("district/79/Quận 5", "0922222222");
        // A site without a number on duty is told at its own, where that is a mobile.
        workshop.execute("UPDATE sites SET phone = '0933 333 333' WHERE site = 'TYT-01'");
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.wait(two_days);
        BOOST_TEST(escalate(workshop) == 1);
        BOOST_TEST((told_to_staff(workshop) ==
                    std::multiset{handed_on("0933333333", code), taken_over("0911111111", code)}));
        // By hand the same.
        const auto moved = test::required(
            workshop.desk.decide(ReviewWorkshop::supervisor("province/79"), code,
                                 test::decision(ReportEvent::escalate), workshop.workshop.now));
        BOOST_TEST(moved.file.has_value());
        BOOST_TEST((told_to_staff(workshop) ==
                    std::multiset{handed_on("0911111111", code), taken_over("0922222222", code)}));
        // The province has none: it finds the report in its queue.
        workshop.wait(two_days);
        BOOST_TEST(escalate(workshop) == 1);
        BOOST_TEST((told_to_staff(workshop) == std::multiset{handed_on("0922222222", code)}));
    });
}

BOOST_AUTO_TEST_CASE(what_is_late_climbs_level_by_level) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.wait(two_days - 1);
        BOOST_TEST(escalate(workshop) == 0);
        int messages = 0;
        for (const std::string pile :
             {"commune/79/Quận 5/Phường 11", "district/79/Quận 5", "province/79"}) {
            workshop.wait(messages == 0 ? 1 : two_days);
            BOOST_TEST(escalate(workshop) == 1);
            BOOST_TEST((workshop.status_of(code) == ReportStatus::escalated));
            BOOST_TEST(pile_of(workshop, code) == pile);
            BOOST_TEST(workshop.count("sms_outbox") == ++messages);
            const auto queue = test::required(workshop.desk.queue(
                ReviewWorkshop::reviewer("chi", pile), {}, workshop.workshop.now));
            BOOST_REQUIRE(queue.cases.size() == 1U);
            BOOST_TEST(queue.cases[0].seconds_left == two_days);
            // The level below has it no longer.
            const auto below = workshop.desk.read(workshop.an, code, workshop.workshop.now);
            BOOST_TEST((below.error().code == ErrorCode::report_unknown));
        }
        // Above the province there is nobody.
        workshop.wait(two_days);
        BOOST_TEST(escalate(workshop) == 0);
        const auto late = test::required(workshop.desk.queue(
            ReviewWorkshop::reviewer("chi", "province/79"), {}, workshop.workshop.now));
        BOOST_TEST(late.late == 1);
        BOOST_TEST((late.cases.at(0).colour == report::ClockColour::red));
    });
}

BOOST_AUTO_TEST_CASE(what_is_put_off_or_asked_for_does_not_climb) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        api::CaseDecision asking = test::decision(ReportEvent::ask);
        asking.fields = {{report::ReportItem::photos}};
        workshop.decide(code, asking);
        workshop.wait(3 * two_days);
        BOOST_TEST(escalate(workshop) == 0);
    });
}

BOOST_AUTO_TEST_CASE(an_approved_report_that_is_stuck_climbs_and_stays_approved) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        workshop.execute("UPDATE sites SET sealed_key = 'none'");
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.wait(two_days - 60);
        workshop.decide(code, approving({adding(1)}));
        BOOST_TEST(workshop.carry_through().waiting == 1);
        BOOST_TEST((workshop.status_of(code) == ReportStatus::signing));
        // The signatures have 48 hours of their own.
        workshop.wait(60);
        BOOST_TEST(escalate(workshop) == 0);
        workshop.wait(two_days);
        BOOST_TEST(escalate(workshop) == 1);
        BOOST_TEST((workshop.status_of(code) == ReportStatus::signing));
        BOOST_TEST(pile_of(workshop, code) == "commune/79/Quận 5/Phường 11");
    });
}

BOOST_AUTO_TEST_CASE(a_supervisor_moves_a_case_up_by_hand) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        const auto up = test::decision(ReportEvent::escalate);
        const auto by_reviewer = workshop.desk.decide(workshop.an, code, up, workshop.workshop.now);
        BOOST_TEST((by_reviewer.error().code == ErrorCode::report_not_allowed));
        const auto moved = test::required(workshop.desk.decide(
            ReviewWorkshop::supervisor("province/79"), code, up, workshop.workshop.now));
        BOOST_REQUIRE(moved.file.has_value());
        BOOST_TEST((moved.file->status == ReportStatus::escalated));
        BOOST_TEST(pile_of(workshop, code) == "commune/79/Quận 5/Phường 11");
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
