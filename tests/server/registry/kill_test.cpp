#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <map>
#include <random>
#include <thread>

#include "tests/server/registry/issuing_workshop.h"

namespace {

using namespace tiemchung;
using std::chrono::microseconds;

constexpr int people = 3'000;
constexpr int doses_each = 2;
constexpr int doses = people * doses_each;
constexpr int bad_lines = 30;

/// Lines of doses, and among them some that cannot be taken.
std::string lines_with_bad_ones() {
    std::string lines = test::dose_lines(people, doses_each);
    test::SiteLine bad;
    bad.dose_date = "31/02/2021";
    for (int i = 0; i < bad_lines; ++i) {
        bad.id_number = test::invented_number(people + i);
        const std::size_t middle =
            lines.find('\n', lines.size() / bad_lines * static_cast<std::size_t>(i));
        lines.insert(middle + 1, bad.text());
    }
    return lines;
}

/// A register that processes work on which die at any moment. The process of the test itself holds
/// no connection while one of them lives: what it wants to know it opens for.
class DoomedRegister {
  public:
    using Contents = std::map<std::tuple<std::string, int, int>, std::string>;

    DoomedRegister(std::string address, std::shared_ptr<signing::CentralSigner> signer)
        : address_(std::move(address)), signer_(std::move(signer)) {
        test::RegisterWorkshop workshop{address_};
        workshop.import_usual_sites();
        workshop.import_population(test::population_lines(people));
        folder_.write("doses.csv", test::doses_head + lines_with_bad_ones());
    }

    /// What a process does with the register; whether it came to the end.
    using Job = bool (DoomedRegister::*)() const;

    [[nodiscard]] bool import() const {
        const test::RegisterWorkshop workshop{address_};
        return registry::import_doses(*workshop.database, workshop.vault, file("doses.csv"),
                                      file("bad.csv"), workshop.now, {})
            .ok();
    }
    [[nodiscard]] bool issue() const {
        const test::RegisterWorkshop workshop{address_};
        const auto report = registry::issue(certification(workshop));
        return report.ok() && !report->busy;
    }
    [[nodiscard]] bool renew() const {
        test::RegisterWorkshop workshop{address_};
        workshop.now.seconds += 400 * 86'400;
        const auto report = registry::renew(certification(workshop), 0);
        return report.ok() && !report->busy;
    }

    void match_and_sign() const {
        const test::RegisterWorkshop workshop{address_};
        test::required(registry::match_population(*workshop.database, workshop.now, {}));
        test::required(
            registry::sign_all_sites(*workshop.database, workshop.vault, workshop.now, {}, {}));
    }

    /// Every dose and every certificate as it lies in the database.
    [[nodiscard]] Contents contents() const {
        const test::RegisterWorkshop workshop{address_};
        Contents all;
        const auto stored_doses = workshop.read([](storage::Connection& connection) {
            return connection.select<std::string, int, std::string, std::string, std::string>(
                "SELECT citizen, number, date, lot, site FROM doses");
        });
        for (const auto& [citizen, number, date, lot, site] : stored_doses) {
            all[{citizen, number, 0}] = date + " " + lot + " " + site;
        }
        const auto certificates = workshop.read([](storage::Connection& connection) {
            return connection.select<std::string, int, int, std::string>(
                "SELECT citizen, number, generation, text FROM certificates");
        });
        for (const auto& [citizen, number, generation, text] : certificates)
            all[{citizen, number, generation}] = text;
        return all;
    }

    /// What must hold at every moment: a dose says how many certificates it has, and all but the
    /// newest are replaced.
    [[nodiscard]] std::int64_t contradictions() const {
        const test::RegisterWorkshop workshop{address_};
        return std::get<0>(*workshop.read([](storage::Connection& connection) {
            return connection.select_one<std::int64_t>(
                "SELECT count(*) FROM doses WHERE generation <> (SELECT count(*) FROM certificates "
                "WHERE certificates.citizen = doses.citizen "
                "AND certificates.number = doses.number) "
                "OR (generation > 0 AND 1 <> (SELECT count(*) FROM certificates "
                "WHERE certificates.citizen = doses.citizen "
                "AND certificates.number = doses.number AND certificates.replaced_at IS NULL))");
        }));
    }

    [[nodiscard]] std::int64_t count(const std::string& from) const {
        const test::RegisterWorkshop workshop{address_};
        return std::get<0>(*workshop.read([&](storage::Connection& connection) {
            return connection.select_one<std::int64_t>("SELECT count(*) FROM " + from);
        }));
    }

    [[nodiscard]] std::int64_t bad_lines_reported() const {
        std::ifstream in{file("bad.csv"), std::ios::binary};
        const std::string content{std::istreambuf_iterator<char>{in}, {}};
        std::int64_t lines = -1;  // its head
        for (std::size_t at = 0; (at = content.find("\r\n", at)) != std::string::npos; at += 2)
            ++lines;
        return lines;
    }

  private:
    [[nodiscard]] std::filesystem::path file(const std::string& name) const {
        return folder_.path() / name;
    }
    [[nodiscard]] registry::Certification certification(
        const test::RegisterWorkshop& workshop) const {
        return {.database = *workshop.database,
                .vault = workshop.vault,
                .key = {signer_, test::issuing_kid},
                .clock = [now = workshop.now] { return now; },
                .threads = 2,
                .batch_doses = 100};
    }

    std::string address_;
    std::shared_ptr<signing::CentralSigner> signer_;
    test::TemporaryFolder folder_;
};

enum class End : unsigned char { finished, killed, failed };

/// Runs the job in a process of its own and kills it after `life`, unless it is done by then.
End run_for(const DoomedRegister& register_, DoomedRegister::Job job, microseconds life) {
    const pid_t child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        bool finished = false;
        try {
            finished = (register_.*job)();
        } catch (...) {
            finished = false;
        }
        ::_exit(finished ? 0 : 1);
    }
    std::this_thread::sleep_for(life);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) return End::killed;
    return WEXITSTATUS(status) == 0 ? End::finished : End::failed;
}

/// Starts the job again and again, killing it at random moments until it comes to its end. After
/// each death nothing that was there may be gone or changed. How often it was killed.
int kill_until_finished(const DoomedRegister& register_, DoomedRegister::Job job,
                        std::minstd_rand& random) {
    int kills = 0;
    microseconds longest{60'000};
    DoomedRegister::Contents before = register_.contents();
    for (;;) {
        std::uniform_int_distribution<std::int64_t> life{0, longest.count()};
        const End end = run_for(register_, job, microseconds{life(random)});
        BOOST_REQUIRE(end != End::failed);
        BOOST_TEST(register_.contradictions() == 0);
        DoomedRegister::Contents after = register_.contents();
        BOOST_TEST(std::includes(after.begin(), after.end(), before.begin(), before.end()));
        if (end == End::finished) return kills;
        before = std::move(after);
        ++kills;
        // Longer lives each time, so that it comes to an end on a slow machine too.
        longest += longest / 5;
    }
}

/// Import, issuing and renewal of one register, and what must have come of it.
int kill_every_job(const std::string& address, std::minstd_rand& random) {
    const auto signer = test::required(signing::sign_with_key(
        test::required(signing::SigningKey::generate(hcert::CoseAlgorithm::es256))));
    const DoomedRegister register_{address, signer};

    int kills = kill_until_finished(register_, &DoomedRegister::import, random);
    BOOST_TEST(register_.count("citizens") == people);
    BOOST_TEST(register_.count("doses") == doses);
    // One that was killed behind its last line is read once more, and finds all of it there.
    BOOST_TEST(register_.count("imports WHERE kind = 'doses' AND finished_at IS NOT NULL "
                               "AND added + unchanged = " +
                               std::to_string(doses) + " AND bad = " + std::to_string(bad_lines)) ==
               1);
    BOOST_TEST(register_.bad_lines_reported() == bad_lines);

    register_.match_and_sign();
    kills += kill_until_finished(register_, &DoomedRegister::issue, random);
    BOOST_TEST(register_.count("certificates") == doses);
    BOOST_TEST(register_.count("doses WHERE generation = 1") == doses);

    kills += kill_until_finished(register_, &DoomedRegister::renew, random);
    BOOST_TEST(register_.count("certificates") == 2 * doses);
    BOOST_TEST(register_.count("doses WHERE generation = 2") == doses);
    BOOST_TEST(register_.count("(SELECT DISTINCT uvci FROM certificates) AS uvcis") == 2 * doses);
    return kills;
}

BOOST_AUTO_TEST_SUITE(kill)

BOOST_AUTO_TEST_CASE(processes_killed_at_any_moment_lose_nothing_and_double_nothing) {
    constexpr int wanted_kills = 50;
    const unsigned seed = std::random_device{}();
    BOOST_TEST_MESSAGE("seed " << seed);
    std::minstd_rand random{seed};
    int kills = 0;
    while (kills < wanted_kills) {
        const test::TemporaryFolder folder;
        kills += kill_every_job("sqlite:" + (folder.path() / "register.db").string(), random);
    }
    if (const auto address = test::new_postgres_database()) kill_every_job(*address, random);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
