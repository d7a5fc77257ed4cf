#include "server/registry/renew.h"

#include "tests/server/registry/issuing_workshop.h"

namespace {

using namespace tiemchung;
using registry::CertificationReport;
using test::IssuingWorkshop;
using test::SiteLine;

constexpr std::int64_t day = 86'400;

BOOST_AUTO_TEST_SUITE(renew)

BOOST_AUTO_TEST_CASE(a_certificate_about_to_run_out_is_replaced_by_one_of_twelve_more_months) {
    test::on_every_issuing_register(1, [](IssuingWorkshop& issuing) {
        BOOST_REQUIRE(issuing.issue().issued == 1);
        issuing.workshop.now = *parse_timestamp("2023-05-20T02:00:00Z");
        BOOST_TEST((issuing.renew(20) == CertificationReport{}));
        BOOST_TEST((issuing.renew(30) == CertificationReport{.issued = 1}));
        BOOST_TEST((issuing.renew(30) == CertificationReport{}));

        SiteLine line;
        line.id_number = test::invented_number(0);
        const auto record = issuing.workshop.record_of(line);
        BOOST_TEST((record.doses[0].state == issuance::IssuingState::issued));
        const auto& certificates = record.doses[0].certificates;
        BOOST_REQUIRE(certificates.size() == 2U);
        BOOST_TEST(issuing.is_genuine(certificates[0].text));
        BOOST_TEST(to_iso8601(certificates[0].expires_at) == "2024-05-20T02:00:00Z");
        BOOST_TEST(!certificates[0].replaced_at.has_value());
        BOOST_TEST(to_iso8601(certificates[1].expires_at) == "2023-06-12T02:00:00Z");
        BOOST_TEST((certificates[1].replaced_at == issuing.workshop.now));
        const auto stored = issuing.certificates();
        BOOST_TEST(std::get<4>(stored[0]) != std::get<4>(stored[1]));
    });
}

BOOST_AUTO_TEST_CASE(what_has_run_out_long_ago_is_renewed_too_and_over_many_pages) {
    test::on_every_register([](test::RegisterWorkshop& workshop) {
        const IssuingWorkshop issuing{workshop, 20, 2};
        BOOST_REQUIRE(issuing.issue().issued == 40);
        workshop.now.seconds += 500 * day;
        BOOST_TEST((issuing.renew(0) == CertificationReport{.issued = 40}));
        workshop.now.seconds += 500 * day;
        BOOST_TEST((issuing.renew(0) == CertificationReport{.issued = 40}));
        BOOST_TEST(issuing.count("certificates") == 120);
        BOOST_TEST(issuing.count("certificates WHERE replaced_at IS NULL AND generation = 3") ==
                   40);
        BOOST_TEST(issuing.count("doses WHERE generation = 3") == 40);
    });
}

BOOST_AUTO_TEST_CASE(a_record_that_no_longer_is_what_the_site_signed_is_not_renewed) {
    test::on_every_issuing_register(3, [](IssuingWorkshop& issuing) {
        BOOST_REQUIRE(issuing.issue().issued == 3);
        issuing.execute(
            "UPDATE doses SET lot = 'FORGED' WHERE citizen = (SELECT min(citizen) FROM citizens)");
        issuing.workshop.now.seconds += 366 * day;
        BOOST_TEST((issuing.renew(0) == CertificationReport{.issued = 2, .refused = 1}));
        // It was issued, and the certificate that was given out stays what it is.
        BOOST_TEST(issuing.count("doses WHERE signature IS NULL") == 0);
        BOOST_TEST(issuing.count("certificates WHERE replaced_at IS NULL") == 3);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
