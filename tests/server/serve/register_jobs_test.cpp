#include <boost/test/unit_test.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "core/api/configuration.h"
#include "core/api/signed_trust_list.h"
#include "server/command/central_key.h"
#include "server/command/system_time.h"
#include "server/registry/sign_site.h"
#include "tests/server/registry/register_workshop.h"
#include "tests/server/serve/running_program.h"
#include "tests/server/support/page_documents.h"
#include "tests/server/support/raw_client.h"

namespace tiemchung::command {
namespace {

using namespace std::chrono_literals;
using test::required;
using test::RunningProgram;

/// The data folder of a portal that is no demo: a register with one dose, signed by its site, and a
/// central key.
struct Portal {
    test::TemporaryFolder root;
    std::filesystem::path data = root.path() / "data";
    std::string address = "sqlite:" + (data / "register.db").string();
    CentralKeyAddress central_key{data / "central.key", data / "central.crt", std::nullopt};

    Portal() {
        test::write_page_documents(root);
        std::filesystem::create_directories(data);
        const Timestamp now = system_time();
        required(make_central_key(central_key, hcert::CoseAlgorithm::ps256, now));
        root.write("sites.csv", test::sites_head + "TYT-01,Trạm y tế phường 11,,,79,,\n");
        root.write("doses.csv", test::doses_head + test::SiteLine{}.text());
        const test::SiteLine line;
        root.write("population.csv", test::population_head + line.name + ',' + line.birth_date +
                                         ',' + line.sex + ',' + line.id_number + '\n');
        const auto database = required(storage::Database::open(address, 2));
        const auto vault = required(storage::Vault::open(data));
        const auto bad = root.path() / "bad.csv";
        required(
            registry::import_sites(*database, *vault, root.path() / "sites.csv", bad, now, {}));
        required(registry::import_population(*database, *vault, root.path() / "population.csv", bad,
                                             now, {}));
        required(
            registry::import_doses(*database, *vault, root.path() / "doses.csv", bad, now, {}));
    }

    [[nodiscard]] std::vector<std::string> arguments(std::vector<std::string> more = {}) const {
        std::vector<std::string> all{"--data", data.string(), "--web",
                                     (root.path() / "web").string(), "--port", "0",
                                     // Nothing listens there: messages stay in the outbox.
                                     "--sms-gateway", "http://127.0.0.1:9/", "--domain", "vidu.vn"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    [[nodiscard]] api::RecordedDose dose() const {
        const auto database = required(storage::Database::open(address, 2));
        const auto vault = required(storage::Vault::open(data));
        const test::SiteLine line;
        const auto citizen =
            registry::key_of_number(*vault, {identity::IdKind::citizen, line.id_number});
        const auto record = required(database->read([&](storage::Connection& connection) {
            return registry::read_record(connection, *vault, citizen, system_time());
        }));
        return record.doses.front();
    }

    void sign() const {
        const auto database = required(storage::Database::open(address, 2));
        const auto vault = required(storage::Vault::open(data));
        required(registry::sign_all_sites(*database, *vault, system_time(), {}, {}));
    }

    [[nodiscard]] bool comes_to(issuance::IssuingState state) const {
        for (int tries = 0; tries < 200; ++tries) {
            if (dose().state == state) return true;
            std::this_thread::sleep_for(50ms);
        }
        return false;
    }
};

BOOST_FIXTURE_TEST_SUITE(register_jobs, Portal)

BOOST_AUTO_TEST_CASE(a_server_matches_and_issues_by_itself_and_its_own_page_trusts_the_issuer) {
    RunningProgram program{arguments({"--jobs-every", "1"})};
    const std::uint16_t port = program.ready_port();
    BOOST_REQUIRE(port != 0);
    BOOST_TEST(comes_to(issuance::IssuingState::s2_wait_sign));
    sign();
    BOOST_TEST(comes_to(issuance::IssuingState::issued));

    const auto configuration =
        required(api::parse_configuration(test::get(port, "/api/v1/configuration").body));
    const auto list = required(api::open_trust_list(test::get(port, "/api/v1/trust-list").body,
                                                    configuration.publisher_key));
    const auto key = required(open_central_key(central_key));
    trust::Kid kid{};
    std::copy(key.kid.begin(), key.kid.end(), kid.begin());
    BOOST_TEST(list.keys.keys_named(kid).size() == 1U);
    program.signal(SIGINT);
    BOOST_TEST(program.exit_status() == 0);
}

BOOST_AUTO_TEST_CASE(a_server_without_jobs_leaves_the_register_to_the_staff) {
    RunningProgram program{arguments({"--jobs-every", "0"})};
    BOOST_REQUIRE(program.ready_port() != 0);
    std::this_thread::sleep_for(300ms);
    BOOST_TEST((dose().state == issuance::IssuingState::s1_pending));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::command
