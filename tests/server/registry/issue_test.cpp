#include "server/registry/issue.h"

#include <array>
#include <thread>

#include "server/registry/job_lease.h"
#include "tests/server/registry/issuing_workshop.h"

namespace {

using namespace tiemchung;
using registry::CertificationReport;
using test::IssuingWorkshop;
using test::SiteLine;

BOOST_AUTO_TEST_SUITE(issue)

BOOST_AUTO_TEST_CASE(a_signed_dose_gets_a_certificate_that_says_what_the_site_recorded) {
    test::on_every_issuing_register(1, [](IssuingWorkshop& issuing) {
        BOOST_TEST((issuing.issue() == CertificationReport{.issued = 1}));
        SiteLine line;
        line.id_number = test::invented_number(0);
        const api::Record record = issuing.workshop.record_of(line);
        BOOST_REQUIRE(record.doses.size() == 1U);
        BOOST_TEST((record.doses[0].state == issuance::IssuingState::issued));
        BOOST_REQUIRE(record.doses[0].certificates.size() == 1U);
        const api::IssuedCertificate& certificate = record.doses[0].certificates[0];
        BOOST_TEST(issuing.is_genuine(certificate.text));
        BOOST_TEST((certificate.issued_at == issuing.workshop.now));
        BOOST_TEST(to_iso8601(certificate.expires_at) == "2023-06-12T02:00:00Z");

        const auto decoded = test::required(hcert::decode(certificate.text));
        BOOST_TEST((decoded.claims.expires_at == certificate.expires_at));
        BOOST_TEST(decoded.dcc.birth_date == "1979-03-22");
        const auto& entry = std::get<hcert::Vaccination>(decoded.dcc.entry);
        BOOST_TEST(entry.date == "2021-07-01");
        BOOST_TEST((entry.dose_number == 1));
        BOOST_TEST(entry.uvci.starts_with("URN:UVCI:01:VN:"));
        BOOST_TEST(entry.uvci == std::get<4>(issuing.certificates()[0]));
    });
}

BOOST_AUTO_TEST_CASE(every_dose_is_issued_once_over_many_pages_and_however_often_it_is_asked) {
    test::on_every_register([](test::RegisterWorkshop& workshop) {
        const IssuingWorkshop issuing{workshop, 20, 2};
        std::vector<std::int64_t> progress;
        auto certification = issuing.certification();
        certification.on_progress = [&](const registry::CertificationProgress& now) {
            BOOST_TEST(now.total == 40);
            progress.push_back(now.done);
        };
        BOOST_TEST(
            (test::required(registry::issue(certification)) == CertificationReport{.issued = 40}));
        BOOST_TEST((progress == std::vector<std::int64_t>{7, 14, 21, 28, 35, 40}));
        BOOST_TEST((issuing.issue() == CertificationReport{}));
        std::set<std::string> uvcis;
        for (const auto& certificate : issuing.certificates())
            uvcis.insert(std::get<4>(certificate));
        BOOST_TEST(uvcis.size() == 40U);
    });
}

BOOST_AUTO_TEST_CASE(what_is_not_matched_or_not_signed_is_left_alone) {
    test::on_every_issuing_register(3, [](IssuingWorkshop& issuing) {
        issuing.execute(
            "UPDATE citizens SET match_state = 'mismatch' WHERE citizen = "
            "(SELECT min(citizen) FROM citizens)");
        issuing.execute(
            "UPDATE doses SET signature = NULL, signed_at = NULL WHERE citizen = "
            "(SELECT max(citizen) FROM citizens)");
        BOOST_TEST((issuing.issue() == CertificationReport{.issued = 1}));
    });
}

BOOST_AUTO_TEST_CASE(a_record_altered_after_the_site_signed_it_waits_for_the_site_again) {
    test::on_every_issuing_register(9, [](IssuingWorkshop& issuing) {
        issuing.execute(
            "UPDATE doses SET lot = 'FORGED' WHERE citizen = (SELECT min(citizen) FROM citizens)");
        issuing.execute(
            "UPDATE citizens SET name = 'Trần Văn Giả' WHERE citizen = (SELECT max(citizen) FROM "
            "citizens)");
        BOOST_TEST((issuing.issue() == CertificationReport{.issued = 7, .refused = 2}));
        BOOST_TEST(issuing.count("doses WHERE signed_at IS NULL AND signature IS NULL") == 2);
        issuing.sign();
        BOOST_TEST((issuing.issue() == CertificationReport{.issued = 2}));
    });
}

BOOST_AUTO_TEST_CASE(a_dose_of_an_unknown_site_is_refused) {
    test::on_every_issuing_register(2, [](IssuingWorkshop& issuing) {
        issuing.execute("DELETE FROM sites WHERE site = 'TYT-02'");
        BOOST_TEST((issuing.issue() == CertificationReport{.issued = 1, .refused = 1}));
    });
}

BOOST_AUTO_TEST_CASE(two_servers_at_the_same_time_issue_each_dose_once) {
    test::on_every_database([](const std::string& address) {
        test::RegisterWorkshop one{address};
        test::RegisterWorkshop other{address};
        const IssuingWorkshop issuing{one, 120};
        std::array<std::int64_t, 4> issued{};
        std::vector<std::thread> servers;
        for (std::size_t i = 0; i < issued.size(); ++i) {
            servers.emplace_back([&, i] {
                auto certification = issuing.certification();
                registry::Certification mine{
                    .database = i % 2 == 0 ? *one.database : *other.database,
                    .vault = one.vault,
                    .key = certification.key,
                    .clock = certification.clock,
                    .threads = 2,
                    .batch_doses = 5};
                for (int round = 0; round < 3; ++round) {
                    if (const auto report = registry::issue(mine)) issued[i] += report->issued;
                }
            });
        }
        for (std::thread& server : servers)
            server.join();
        BOOST_TEST((issued[0] + issued[1] + issued[2] + issued[3] == 120));
        BOOST_TEST(issuing.count("certificates") == 120);
        BOOST_TEST(issuing.count("doses WHERE generation = 1") == 120);
    });
}

BOOST_AUTO_TEST_CASE(another_holder_of_the_job_is_not_disturbed_until_it_dies) {
    test::on_every_issuing_register(2, [](IssuingWorkshop& issuing) {
        {
            const auto lease = test::required(registry::JobLease::take(
                *issuing.workshop.database, "issue", issuing.workshop.now));
            BOOST_REQUIRE(lease != nullptr);
            BOOST_TEST((issuing.issue() == CertificationReport{.busy = true}));
            // A process that no longer exists: numbers end far below.
            issuing.execute("UPDATE leases SET holder = replace(holder, ' " +
                            std::to_string(::getpid()) + " ', ' 2147483646 ')");
            BOOST_TEST((issuing.issue() == CertificationReport{.issued = 2}));
        }
        BOOST_TEST(issuing.count("leases") == 0);
    });
}

BOOST_AUTO_TEST_CASE(a_holder_on_another_machine_is_waited_for_until_its_time_is_up) {
    test::on_every_issuing_register(1, [](IssuingWorkshop& issuing) {
        issuing.execute("INSERT INTO leases (name, holder, until) VALUES ('issue', 'far 1 x', " +
                        std::to_string(issuing.workshop.now.seconds + 60) + ")");
        BOOST_TEST((issuing.issue() == CertificationReport{.busy = true}));
        issuing.workshop.now.seconds += 61;
        BOOST_TEST((issuing.issue() == CertificationReport{.issued = 1}));
    });
}

BOOST_AUTO_TEST_CASE(asked_to_stop_it_writes_what_it_made_and_leaves_the_rest) {
    test::on_every_issuing_register(60, [](IssuingWorkshop& issuing) {
        std::stop_source stop;
        auto certification = issuing.certification();
        certification.stop = stop.get_token();
        certification.on_progress = [&](const auto&) { stop.request_stop(); };
        const auto report = test::required(registry::issue(certification));
        BOOST_TEST(report.stopped);
        BOOST_TEST(report.issued == issuing.count("certificates"));
        BOOST_TEST(report.issued < 60);
        BOOST_TEST(issuing.issue().issued == 60 - report.issued);
    });
}

BOOST_AUTO_TEST_CASE(who_asked_for_a_message_is_told_once_in_the_transaction_of_the_certificate) {
    test::on_every_issuing_register(10, [](IssuingWorkshop& issuing) {
        SiteLine line;
        line.id_number = test::invented_number(3);
        const auto citizen = issuing.workshop.find(line).value();
        const Outcome asked =
            issuing.workshop.database->write([&](storage::Connection& connection) {
                return storage::put_notice(connection, citizen, 1, issuing.workshop.now);
            });
        BOOST_REQUIRE(asked.ok());
        auto certification = issuing.certification();
        certification.send_notice = [](auto&, const auto&, Timestamp) -> Outcome {
            return Error{ErrorCode::storage_failed};
        };
        BOOST_TEST(!registry::issue(certification).ok());
        BOOST_TEST(issuing.count("notices") == 1);
        std::vector<std::string> told;
        certification.send_notice = [&](auto&, const storage::DosePlace& place,
                                        Timestamp) -> Outcome {
            told.push_back(place.citizen);
            return Done{};
        };
        BOOST_TEST(registry::issue(certification).ok());
        BOOST_TEST((told == std::vector{citizen}));
        BOOST_TEST(issuing.count("notices") == 0);
        BOOST_TEST(issuing.count("certificates") == 10);
    });
}

class BrokenSigner final : public signing::CentralSigner {
  public:
    [[nodiscard]] hcert::CoseAlgorithm algorithm() const override {
        return hcert::CoseAlgorithm::es256;
    }
    [[nodiscard]] const Bytes& spki() const override { return spki_; }
    [[nodiscard]] Result<Bytes> sign(ByteView) override {
        return Error{ErrorCode::token_unavailable};
    }

  private:
    Bytes spki_;
};

BOOST_AUTO_TEST_CASE(a_signer_that_fails_stops_the_run_and_changes_nothing) {
    test::on_every_issuing_register(30, [](IssuingWorkshop& issuing) {
        auto certification = issuing.certification();
        certification.key.signer = std::make_shared<BrokenSigner>();
        const auto report = registry::issue(certification);
        BOOST_REQUIRE(!report.ok());
        BOOST_TEST((report.error().code == ErrorCode::token_unavailable));
        BOOST_TEST(issuing.count("doses WHERE signature IS NOT NULL AND generation = 0") == 30);
        BOOST_TEST(issuing.issue().issued == 30);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
