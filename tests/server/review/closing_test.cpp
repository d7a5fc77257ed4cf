#include "core/api/signed_trust_list.h"
#include "server/publishing/published_trust_list.h"
#include "server/publishing/revoked_certificates.h"
#include "server/registry/job_lease.h"
#include "server/registry/renew.h"
#include "tests/server/review/review_workshop.h"

namespace {

using namespace tiemchung;
using test::adding;
using test::approving;
using test::ReportEvent;
using test::ReportKind;
using test::ReportStatus;
using test::ReviewWorkshop;
using test::SiteLine;

constexpr std::string_view vaxzevria = "EU/1/21/1529";

std::string line_of(int dose, std::string_view date) {
    return std::to_string(dose) + " " + std::string(date) + " " + std::string(vaxzevria);
}

BOOST_AUTO_TEST_SUITE(review_closing)

BOOST_AUTO_TEST_CASE(each_kind_ends_with_certificates_that_are_valid_and_say_what_was_approved) {
    struct Path {
        ReportKind kind;
        std::vector<int> doses;
    };
    for (const Path& path : {Path{ReportKind::dose_1, {1}}, Path{ReportKind::dose_2, {2}},
                             Path{ReportKind::both, {1, 2}}}) {
        test::on_every_review([&](ReviewWorkshop& workshop) {
            const std::string code = workshop.file(path.kind);
            std::vector<report::RecordChange> changes;
            for (const int dose : path.doses)
                changes.push_back(adding(dose));
            BOOST_TEST(
                (workshop.decide(code, approving(changes)).status == ReportStatus::approved));
            workshop.wait(60);
            BOOST_TEST(workshop.carry_through().done == 1);
            BOOST_TEST((workshop.status_of(code) == ReportStatus::done));
            const auto certificates = workshop.certificates();
            BOOST_REQUIRE(certificates.size() == path.doses.size());
            for (std::size_t i = 0; i < certificates.size(); ++i) {
                BOOST_TEST((workshop.verdict(certificates[i].text).kind == check::VerdictKind::ok));
                BOOST_TEST(
                    workshop.said_by(certificates[i].text) ==
                    line_of(path.doses[i], path.doses[i] == 1 ? "2021-07-01" : "2021-10-01"));
            }
        });
    }
}

BOOST_AUTO_TEST_CASE(every_step_on_the_way_is_in_the_timeline) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.decide(code, approving({adding(1)}));
        workshop.carry_through();
        const std::vector<ReportEvent> expected{
            ReportEvent::confirm_otp,   ReportEvent::open,         ReportEvent::approve,
            ReportEvent::update_record, ReportEvent::sign_by_site, ReportEvent::issue,
            ReportEvent::found_equal};
        BOOST_TEST((workshop.events_of(code) == expected));
        // Received is told elsewhere; approved and done are told here.
        BOOST_TEST(workshop.count("sms_outbox") == 2);
    });
}

BOOST_AUTO_TEST_CASE(nobody_else_is_signed_or_issued_on_the_way) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        SiteLine other;
        other.id_number = "001179000777";
        workshop.workshop.import_population("Nguyễn Thị Ánh,1979-03-22,female,001179000777\n");
        workshop.workshop.import_doses(other.text());
        test::required(
            registry::match_population(*workshop.workshop.database, workshop.workshop.now, {}));
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.decide(code, approving({adding(1)}));
        workshop.carry_through();
        BOOST_TEST((workshop.status_of(code) == ReportStatus::done));
        BOOST_TEST(workshop.count("doses WHERE signed_at IS NULL") == 1);
        BOOST_TEST(workshop.count("certificates") == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_round_that_is_repeated_does_nothing_twice) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::both);
        workshop.decide(code, approving({adding(1), adding(2)}));
        workshop.carry_through();
        const auto events = workshop.events_of(code);
        const auto certificates = workshop.certificates();
        workshop.wait(60);
        BOOST_TEST(workshop.carry_through().done == 0);
        BOOST_TEST((workshop.events_of(code) == events));
        BOOST_TEST((workshop.certificates() == certificates));
    });
}

BOOST_AUTO_TEST_CASE(two_servers_do_not_carry_through_at_once) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.decide(code, approving({adding(1)}));
        {
            const auto other = test::required(registry::JobLease::take(
                *workshop.workshop.database, "close_reports", workshop.workshop.now));
            BOOST_REQUIRE(other != nullptr);
            BOOST_TEST(workshop.carry_through().busy);
            BOOST_TEST((workshop.status_of(code) == ReportStatus::approved));
        }
        BOOST_TEST(workshop.carry_through().done == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_round_goes_on_wherever_the_one_before_was_killed) {
    // After the site's signature; after the certificate; before the comparison was written.
    for (const int killed_after : {1, 2}) {
        test::on_every_review([&](ReviewWorkshop& workshop) {
            const std::string code = workshop.file(ReportKind::dose_1);
            workshop.decide(code, approving({adding(1)}));
            test::required(
                registry::match_population(*workshop.workshop.database, workshop.workshop.now, {}));
            test::required(registry::sign_all_sites(*workshop.workshop.database,
                                                    workshop.workshop.vault, workshop.workshop.now,
                                                    {}, {}));
            if (killed_after == 2) test::required(registry::issue(workshop.certification()));
            BOOST_TEST(workshop.carry_through().done == 1);
            BOOST_TEST(workshop.certificates().size() == 1U);
            BOOST_TEST((workshop.status_of(code) == ReportStatus::done));
        });
    }
}

BOOST_AUTO_TEST_CASE(a_corrected_dose_gets_a_new_certificate_and_the_old_one_is_revoked) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        SiteLine wrong;
        wrong.dose_date = "2021-07-11";
        workshop.issue(wrong);
        const std::string old = workshop.certificates().at(0).text;
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.wait(60);
        workshop.decide(code, approving({{report::ChangeKind::correct_date, 1}}));
        crypto::Ed25519Seed seed{};
        publishing::PublishedTrustList list{workshop.trust, seed};
        const auto published = [&] {
            test::required(publishing::publish_revoked(*workshop.workshop.database, list,
                                                       workshop.workshop.now));
            return test::required(api::open_trust_list(*list.current(workshop.workshop.now).json,
                                                       list.publisher_key()));
        };
        // Until the new one is there the old one is all that the person has.
        workshop.trust.revocations = published().revocations;
        BOOST_TEST((workshop.verdict(old).kind == check::VerdictKind::ok));
        BOOST_TEST(workshop.carry_through().done == 1);
        workshop.trust.revocations = published().revocations;
        BOOST_TEST((workshop.verdict(old).kind == check::VerdictKind::revoked));
        const auto certificates = workshop.certificates();
        BOOST_REQUIRE(certificates.size() == 2U);
        BOOST_TEST((workshop.verdict(certificates[0].text).kind == check::VerdictKind::ok));
        BOOST_TEST(workshop.said_by(certificates[0].text) == line_of(1, "2021-07-01"));
        BOOST_TEST(certificates[0].generation == 2);
        BOOST_TEST(certificates[1].replaced_at.has_value());
    });
}

BOOST_AUTO_TEST_CASE(jobs_that_come_first_leave_a_corrected_dose_its_way) {
    // The site signs in its own batch; the renewal makes the next certificate.
    for (const bool renewed : {false, true}) {
        test::on_every_review([&](ReviewWorkshop& workshop) {
            SiteLine wrong;
            wrong.vaccine = "comirnaty";
            workshop.issue(wrong);
            const std::string code = workshop.file(ReportKind::dose_1);
            workshop.decide(code, approving({{report::ChangeKind::correct_vaccine, 1}}));
            test::required(registry::sign_all_sites(*workshop.workshop.database,
                                                    workshop.workshop.vault, workshop.workshop.now,
                                                    {}, {}));
            if (renewed) test::required(registry::renew(workshop.certification(), 400));
            BOOST_TEST(workshop.carry_through().done == 1);
            BOOST_TEST(workshop.certificates().size() == 2U);
            BOOST_TEST(workshop.count("revocations WHERE revoked_at IS NOT NULL") == 1);
        });
    }
}

BOOST_AUTO_TEST_CASE(a_corrected_sex_takes_the_person_through_all_three_steps_again) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        SiteLine wrong;
        wrong.sex = "male";
        workshop.workshop.import_doses(wrong.text());
        test::required(
            registry::match_population(*workshop.workshop.database, workshop.workshop.now, {}));
        BOOST_TEST(workshop.count("citizens WHERE match_state = 'mismatch'") == 1);
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.decide(code, approving({{report::ChangeKind::correct_sex, 0}}));
        BOOST_TEST(workshop.carry_through().done == 1);
        BOOST_TEST(workshop.count("citizens WHERE sex = 'female'") == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_number_that_the_reviewer_corrects_finds_the_right_record) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        workshop.issue(SiteLine{});
        report::ReportForm form = test::report_of(SiteLine{}, ReportKind::dose_2);
        form.id_number = "001179000132";
        const std::string code = workshop.file(form);
        api::CaseDecision made = approving({adding(2)});
        made.corrected = {{"id_number", SiteLine{}.id_number}};
        workshop.decide(code, made);
        BOOST_TEST(workshop.carry_through().done == 1);
        BOOST_TEST(workshop.count("citizens") == 1);
        BOOST_TEST(workshop.certificates().size() == 2U);
    });
}

BOOST_AUTO_TEST_CASE(what_the_certificate_says_otherwise_keeps_the_report_open) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.decide(code, approving({adding(1)}));
        // The site sends its file once more before it signs, with another day.
        SiteLine line;
        line.dose_date = "2021-07-21";
        workshop.workshop.import_doses(line.text());
        const auto round = workshop.carry_through();
        BOOST_TEST(round.done == 0);
        BOOST_TEST(round.not_changed == 1);
        BOOST_TEST((workshop.status_of(code) == ReportStatus::not_changed));
        BOOST_TEST(workshop.carry_through().not_changed == 0);
        // Somebody looks again, and corrects the day.
        workshop.decide(code, approving({{report::ChangeKind::correct_date, 1}}));
        BOOST_TEST(workshop.carry_through().done == 1);
        BOOST_TEST(workshop.said_by(workshop.certificates().at(0).text) ==
                   line_of(1, "2021-07-01"));
    });
}

BOOST_AUTO_TEST_CASE(what_waits_long_is_looked_at_less_often_and_at_once_when_decided_anew) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        workshop.execute("DELETE FROM population");
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.decide(code, approving({adding(1)}));
        BOOST_TEST(workshop.next_round().waiting == 1);
        BOOST_TEST(workshop.next_round().waiting == 0);
        workshop.wait(2);
        BOOST_TEST(workshop.next_round().waiting == 1);
        workshop.wait(86'400);
        BOOST_TEST(workshop.next_round().waiting == 1);
        workshop.wait(299);
        BOOST_TEST(workshop.next_round().waiting == 0);
        workshop.wait(1);
        workshop.workshop.import_population("Nguyễn Thị Ánh,1979-03-22,male,001179000123\n");
        BOOST_TEST(workshop.next_round().not_changed == 1);
        workshop.workshop.import_population("Nguyễn Thị Ánh,1979-03-22,female,001179000123\n");
        workshop.decide(code, approving({{report::ChangeKind::correct_lot, 1}}));
        BOOST_TEST(workshop.next_round().done == 1);
        BOOST_TEST(workshop.count("closing_waits") == 0);
    });
}

BOOST_AUTO_TEST_CASE(somebody_whom_the_population_register_denies_stays_open_with_a_message) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        SiteLine unknown;
        unknown.id_number = "001179000999";
        const std::string code = workshop.file(test::report_of(unknown, ReportKind::dose_1));
        workshop.decide(code, approving({adding(1)}));
        BOOST_TEST(workshop.carry_through().not_changed == 1);
        const auto file =
            test::required(workshop.desk.read(workshop.an, code, workshop.workshop.now));
        BOOST_TEST((file.status == ReportStatus::not_changed));
        BOOST_TEST(file.message.find("Cơ sở dữ liệu quốc gia về dân cư") != std::string::npos);
        // Once the register is right, everything takes its way.
        workshop.workshop.import_population("Nguyễn Thị Ánh,1979-03-22,female,001179000999\n");
        BOOST_TEST(workshop.carry_through().done == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_name_waits_for_the_population_register_before_it_counts) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        SiteLine misspelt;
        misspelt.name = "Nguyễn Thị Anh";
        workshop.workshop.import_doses(misspelt.text());
        test::required(
            registry::match_population(*workshop.workshop.database, workshop.workshop.now, {}));
        workshop.execute("DELETE FROM population");
        const std::string code = workshop.file(ReportKind::dose_1);
        workshop.decide(code, approving({{report::ChangeKind::correct_name, 0}}));
        BOOST_TEST(workshop.carry_through().waiting == 1);
        BOOST_TEST((workshop.status_of(code) == ReportStatus::approved));
        BOOST_TEST(workshop.count("citizens WHERE name = 'Nguyễn Thị Anh'") == 1);
        workshop.workshop.import_population("Nguyễn Thị Ánh,1979-03-22,female,001179000123\n");
        BOOST_TEST(workshop.carry_through().done == 1);
        BOOST_TEST(workshop.count("citizens WHERE name = 'Nguyễn Thị Ánh'") == 1);
        BOOST_TEST(
            (workshop.verdict(workshop.certificates().at(0).text).kind == check::VerdictKind::ok));
    });
}

BOOST_AUTO_TEST_CASE(a_name_that_the_register_denies_is_not_written) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        workshop.issue(SiteLine{});
        report::ReportForm form = test::report_of(SiteLine{}, ReportKind::dose_1);
        form.name = "Nguyễn Thị Ảnh";
        const std::string code = workshop.file(form);
        workshop.decide(code, approving({{report::ChangeKind::correct_name, 0}}));
        BOOST_TEST(workshop.carry_through().not_changed == 1);
        BOOST_TEST(workshop.count("citizens WHERE name = 'Nguyễn Thị Ánh'") == 1);
        BOOST_TEST(workshop.certificates().size() == 1U);
    });
}

BOOST_AUTO_TEST_CASE(a_record_without_number_gets_one_and_keeps_its_doses) {
    test::on_every_review([](ReviewWorkshop& workshop) {
        SiteLine numberless;
        numberless.id_number = "";
        workshop.workshop.import_doses(numberless.text());
        const std::string code = workshop.file(ReportKind::both);
        workshop.lock(code, workshop.an);
        BOOST_TEST(workshop.fault_of(code, approving({adding(2)})) ==
                   "id_number: report.change_missing");
        workshop.decide(code, approving({adding(2), {report::ChangeKind::correct_id, 0}}));
        BOOST_TEST(workshop.carry_through().done == 1);
        BOOST_TEST(workshop.count("citizens") == 1);
        BOOST_TEST(workshop.certificates().size() == 2U);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
