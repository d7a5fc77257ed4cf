#include "server/demo/demo_register.h"

#include <boost/test/unit_test.hpp>
#include <map>

#include "server/demo/demo_people.h"
#include "server/registry/records.h"
#include "server/registry/statistics.h"
#include "server/storage/database.h"
#include "tests/server/support/running_server.h"

namespace tiemchung::demo {
namespace {

using issuance::IssuingState;

struct FilledRegister {
    FilledRegister() {
        vault = *storage::Vault::open(folder.path());
        database =
            *storage::Database::open("sqlite:" + (folder.path() / "register.db").string(), 2);
        fill();
    }

    void fill() {
        const Outcome filled = fill_demo_register(*database, *vault, folder.path(), test::test_now);
        BOOST_REQUIRE_MESSAGE(filled.ok(), (filled ? "" : code_name(filled.error().code)));
    }

    [[nodiscard]] auto statistics() {
        return *database->read([](storage::Connection& connection) {
            return registry::read_statistics(connection, test::test_now);
        });
    }

    [[nodiscard]] api::Record record_of(const DemoPerson& person) {
        const identity::LookupDetails details{
            {person.name, person.birth_date, person.sex, {person.id_kind, person.id_number}},
            person.phone,
            {}};
        auto record = database->read([&](storage::Connection& connection) -> Result<api::Record> {
            const auto citizen = registry::find_citizen(connection, *vault, details);
            if (!citizen) return citizen.error();
            if (!*citizen) return Error{ErrorCode::registry_no_such_record};
            return registry::read_record(connection, *vault, **citizen, test::test_now);
        });
        BOOST_REQUIRE_MESSAGE(record.ok(), person.name);
        return *std::move(record);
    }

    test::TemporaryFolder folder;
    std::shared_ptr<storage::Vault> vault;
    std::shared_ptr<storage::Database> database;
};

IssuingState promised_state(DemoFate fate) {
    const std::map<DemoFate, IssuingState> states{
        {DemoFate::issued, IssuingState::issued},
        {DemoFate::expired, IssuingState::expired},
        {DemoFate::replaced, IssuingState::issued},  // its earlier certificate is the replaced one
        {DemoFate::wait_central, IssuingState::s3_wait_central},
        {DemoFate::wait_sign, IssuingState::s2_wait_sign},
        {DemoFate::pending, IssuingState::s1_pending},
        {DemoFate::mismatch, IssuingState::s1_mismatch},
        {DemoFate::id_missing, IssuingState::s1_id_missing},
        {DemoFate::id_format, IssuingState::s1_id_format}};
    return states.at(fate);
}

BOOST_AUTO_TEST_SUITE(demo_register_test)

BOOST_AUTO_TEST_CASE(everybody_finds_their_record_in_the_state_that_was_promised) {
    FilledRegister filled;
    BOOST_TEST(filled.statistics().sum.records == 1'000);
    BOOST_TEST(filled.statistics().provinces.size() == 63U);
    for (const DemoPerson& person : demo_people()) {
        const api::Record record = filled.record_of(person);
        BOOST_TEST(record.doses.size() == person.doses.size());
        for (const api::RecordedDose& dose : record.doses) {
            BOOST_TEST((dose.state == promised_state(person.fate)),
                       person.name << ' ' << name_of(dose.state));
            const bool replaced = person.fate == DemoFate::replaced;
            if (replaced) {
                BOOST_REQUIRE(dose.certificates.size() == 2U);
                BOOST_TEST(dose.certificates.back().replaced_at.has_value());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_register_that_is_filled_stays_as_it_is) {
    FilledRegister filled;
    const auto before = filled.statistics();
    filled.fill();
    BOOST_TEST((filled.statistics().sum == before.sum));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::demo
