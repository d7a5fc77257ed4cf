#include <boost/test/unit_test.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/issuance/issuing_state.h"
#include "server/storage/citizens.h"
#include "server/storage/connection.h"
#include "server/storage/issuing.h"
#include "tests/server/support/every_database.h"

namespace {

using namespace tiemchung;
using issuance::DoseProgress;
using issuance::MatchState;
using issuance::Transition;
using storage::Connection;

constexpr Timestamp past{1'640'000'000};
constexpr Timestamp now{1'650'000'000};
constexpr Timestamp future{1'670'000'000};

/// A citizen with one dose, somewhere on its way to a certificate.
struct Case {
    std::string citizen;
    DoseProgress progress;
};

/// Every way in which a dose can stand; a certificate follows from a signature of a matched dose.
std::vector<Case> all_cases() {
    std::vector<Case> cases;
    const auto add = [&cases](const DoseProgress& progress) {
        cases.push_back({"citizen-" + std::to_string(cases.size()), progress});
    };
    for (const MatchState match : {MatchState::pending, MatchState::matched, MatchState::id_missing,
                                   MatchState::id_format, MatchState::mismatch}) {
        add({match, {}, {}, {}});
        add({match, past, {}, {}});
    }
    add({MatchState::matched, past, past, future});
    add({MatchState::matched, past, past, now});
    return cases;
}

storage::CitizenRow citizen_row(const Case& one) {
    storage::CitizenRow row;
    row.citizen = one.citizen;
    row.name = "Lê Hoàng Phúc";
    row.birth_date = {1979, 3, 22};
    row.id_kind = identity::IdKind::citizen;
    row.id_sealed = "sealed";
    row.match_state = one.progress.match;
    return row;
}

void enter(Connection& connection, const Case& one) {
    BOOST_REQUIRE(storage::put_citizens(connection, {citizen_row(one)}).ok());
    storage::DoseRow dose;
    dose.citizen = one.citizen;
    dose.number = 1;
    dose.date = {2021, 10, 5};
    dose.vaccine = "comirnaty";
    dose.site = "01001";
    BOOST_REQUIRE(storage::put_doses(connection, {dose}).ok());
    if (one.progress.signed_by_site_at) {
        BOOST_REQUIRE(
            storage::record_site_signatures(connection, {{{one.citizen, 1}, "signature"}}, past)
                .ok());
    }
    if (one.progress.issued_at) {
        const storage::CertificateRow certificate{one.citizen,
                                                  1,
                                                  1,
                                                  "HC1:TEST",
                                                  "URN:UVCI:01:VN:" + one.citizen,
                                                  *one.progress.issued_at,
                                                  *one.progress.expires_at,
                                                  {}};
        BOOST_REQUIRE(
            storage::record_certificates(connection, {{certificate, "signature"}}).value().size() ==
            1U);
    }
}

using Citizens = std::set<std::string>;

Citizens allowed(Transition transition) {
    Citizens citizens;
    for (const Case& one : all_cases()) {
        if (issuance::allows(issuance::state_of(one.progress, now), transition)) {
            citizens.insert(one.citizen);
        }
    }
    return citizens;
}

Citizens citizens_of(const Result<std::vector<storage::DoseToCertify>>& doses) {
    Citizens citizens;
    for (const storage::DoseToCertify& dose : doses.value())
        citizens.insert(dose.signed_dose.dose.citizen);
    return citizens;
}

constexpr int everybody = 1'000;

BOOST_AUTO_TEST_SUITE(queues)

BOOST_AUTO_TEST_CASE(every_queue_holds_exactly_the_doses_whose_state_allows_the_next_step) {
    test::on_every_database([](const std::string& address) {
        const auto database = test::open_database(address);
        const auto done = database->write([](Connection& connection) -> Outcome {
            for (const Case& one : all_cases())
                enter(connection, one);

            // A citizen is matched once for all doses, so also for those that are signed.
            Citizens to_match;
            const auto candidates = storage::citizens_to_match(connection, "", everybody);
            for (const auto& each : candidates.value())
                to_match.insert(each.citizen);
            BOOST_TEST(to_match == allowed(Transition::match), boost::test_tools::per_element());

            Citizens to_sign;
            const auto unsigned_doses = storage::doses_to_sign(connection, "01001", {}, everybody);
            for (const auto& each : unsigned_doses.value())
                to_sign.insert(each.dose.citizen);
            BOOST_TEST(to_sign == allowed(Transition::sign_by_site),
                       boost::test_tools::per_element());
            BOOST_TEST(citizens_of(storage::doses_to_issue(connection, {}, everybody)) ==
                           allowed(Transition::issue),
                       boost::test_tools::per_element());
            BOOST_TEST(
                citizens_of(storage::doses_to_renew(connection, {future.seconds + 1}, {},
                                                    everybody)) == allowed(Transition::renew),
                boost::test_tools::per_element());
            return Done{};
        });
        BOOST_TEST(done.ok());
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
