// What the register does in a second: import, match, site signatures, certificates beside raw
// signing with the same key, and look-ups. One line of JSON. Leaves FOLDER/sessions.txt for
// http_bench.mjs and FOLDER/lookups.txt for lookup_bench.mjs.
// usage: register_bench CITIZENS sqlite|postgresql FOLDER
//
// PostgreSQL is started for the bench, without fsync, as the tests do. The database is there until
// standard input ends.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/api/lookup_messages.h"
#include "server/registry/import_doses.h"
#include "server/registry/import_population.h"
#include "server/registry/import_sites.h"
#include "server/registry/issue.h"
#include "server/registry/match_population.h"
#include "server/registry/records.h"
#include "server/registry/sign_site.h"
#include "server/security/citizen_session.h"
#include "server/security/token.h"
#include "server/signing/signing_key.h"
#include "server/storage/connection.h"
#include "server/storage/database.h"
#include "tests/bench/bench_citizens.h"
#include "tests/server/support/postgres.h"

namespace {

using namespace tiemchung;
namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;

constexpr Timestamp now{1'790'000'000};
/// A day's renewals of 28 million, so that what a run costs once weighs what it does in a real one,
/// but of each algorithm no more than there are citizens for.
constexpr std::int64_t most_certificates = 77'000;
constexpr std::size_t lookups = 4'000;
/// As many as it takes until the system has the whole file of a large register at hand.
constexpr int lookup_rounds = 25;
constexpr std::size_t sessions = 200;
constexpr std::size_t forms = 1'000;

/// Nothing where there is no such database on this machine.
std::string address_of(std::string_view engine, const fs::path& folder) {
    if (engine == "postgresql") return test::new_postgres_database().value_or("");
    return "sqlite:" + (folder / "register.db").string();
}

Timestamp system_time() {
    using namespace std::chrono;
    return {floor<seconds>(system_clock::now()).time_since_epoch().count()};
}

template <class T>
T need(Result<T> result, const char* what) {
    if (!result) {
        const std::string_view code = code_name(result.error().code);
        std::fprintf(stderr, "%s: %.*s\n", what, static_cast<int>(code.size()), code.data());
        std::exit(1);
    }
    return *std::move(result);
}

template <class Work>
double seconds_of(const Work& work) {
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Raw signatures a second of all cores together: the yardstick of issuing.
double raw_signatures_per_second(signing::CentralSigner& signer, unsigned threads) {
    constexpr int each = 1'000;
    const Bytes message(400, 0x5A);
    const double seconds = seconds_of([&] {
        std::vector<std::jthread> crew;
        for (unsigned i = 0; i < threads; ++i) {
            crew.emplace_back([&] {
                for (int n = 0; n < each; ++n)
                    need(signer.sign(message), "signing");
            });
        }
    });
    return each * threads / seconds;
}

/// What happens by itself minutes after so many changes, done now, so that it does not run beside
/// what is measured: PostgreSQL's autovacuum; and SQLite's log is emptied, as a server does every
/// few dozen small changes.
void settle(storage::Database& database, const std::string& address) {
    const bool is_postgresql = address.starts_with("postgresql:");
    const Outcome settled = database.read_at_once([&](storage::Connection& connection) -> Outcome {
        if (is_postgresql) {
            const auto vacuumed = connection.execute("VACUUM (ANALYZE)");
            if (!vacuumed) return vacuumed.error();
            return Done{};
        }
        const auto emptied = connection.select<std::int64_t, std::int64_t, std::int64_t>(
            "PRAGMA wal_checkpoint(PASSIVE)");
        if (!emptied) return emptied.error();
        return Done{};
    });
    need(settled, "settling");
}

struct Issuing {
    double per_second_and_core = 0;
    double raw_per_second_and_core = 0;
};

/// Issues thousands of certificates between two measurements of the raw rate.
Issuing measure_issuing(storage::Database& database, const storage::Vault& vault,
                        hcert::CoseAlgorithm algorithm, std::size_t citizens) {
    const std::int64_t enough_certificates =
        std::min(most_certificates, static_cast<std::int64_t>(citizens * 2 / 5));
    const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    auto key = need(signing::SigningKey::generate(algorithm), "key");
    const auto signer = need(signing::sign_with_key(std::move(key)), "signer");
    const double before = raw_signatures_per_second(*signer, threads);
    std::stop_source enough;
    registry::Certification job{database, vault, {signer, Bytes(8, 1)}, [] { return now; }};
    job.stop = enough.get_token();
    job.on_progress = [&](const registry::CertificationProgress& progress) {
        if (progress.done >= enough_certificates) enough.request_stop();
    };
    registry::CertificationReport report;
    const double seconds = seconds_of([&] { report = need(registry::issue(job), "issue"); });
    const double after = raw_signatures_per_second(*signer, threads);
    return {static_cast<double>(report.issued) / seconds / threads, (before + after) / 2 / threads};
}

/// Look-ups one after the other: finding the citizen and reading the record, in µs, sorted.
/// `index`: of the last citizen, moved on, so that every round meets others.
std::vector<double> measure_lookups(storage::Database& database, const storage::Vault& vault,
                                    std::size_t citizens, std::size_t& index) {
    std::vector<double> durations;
    durations.reserve(lookups);
    for (std::size_t n = 0; n < lookups; ++n) {
        index = (index * 48'271U + 11U) % citizens;
        const identity::LookupDetails details = bench::bench_citizen(index);
        durations.push_back(
            1e6 * seconds_of([&] {
                need(database.read([&](storage::Connection& connection) -> Result<api::Record> {
                    const auto citizen = registry::find_citizen(connection, vault, details);
                    if (!citizen) return citizen.error();
                    if (!*citizen) return Error{ErrorCode::registry_no_such_record};
                    return registry::read_record(connection, vault, **citizen, now);
                }),
                     "look-up");
            }));
    }
    std::sort(durations.begin(), durations.end());
    return durations;
}

/// Signs in citizens who have a certificate and writes the tokens of their sessions, a line each:
/// what a page that shows a certificate asks with.
void write_sessions(storage::Database& database, const storage::Vault& vault, std::size_t citizens,
                    const fs::path& file) {
    std::ofstream stream{file};
    const Timestamp today = system_time();
    std::size_t index = 1;
    for (std::size_t signed_in = 0; signed_in < sessions;) {
        index = (index * 48'271U + 11U) % citizens;
        const identity::LookupDetails details = bench::bench_citizen(index);
        const auto token = need(security::draw_token(), "token");
        const bool begun =
            need(database.write([&](storage::Connection& connection) -> Result<bool> {
                const auto citizen = registry::find_citizen(connection, vault, details);
                if (!citizen) return citizen.error();
                if (!*citizen) return Error{ErrorCode::registry_no_such_record};
                const auto record = registry::read_record(connection, vault, **citizen, today);
                if (!record) return record.error();
                if (record->doses.front().certificates.empty()) return false;
                const Outcome kept =
                    security::begin_session(connection, vault, token, **citizen, today);
                if (!kept) return kept.error();
                return true;
            }),
                 "session");
        if (!begun) continue;
        ++signed_in;
        stream << token << '\n';
    }
}

/// The forms of citizens all over the register as they are sent, a line of JSON each.
void write_forms(std::size_t citizens, const fs::path& file) {
    std::ofstream stream{file};
    for (std::size_t n = 0; n < forms; ++n) {
        const auto [person, phone, last_dose] = bench::bench_citizen(n * (citizens / forms));
        const PartialDate& born = person.birth_date;
        api::LookupRequest request;
        request.form = {person.name,
                        {std::to_string(born.day), std::to_string(born.month),
                         std::to_string(born.year), false},
                        person.sex,
                        person.id.kind,
                        person.id.number,
                        phone,
                        {}};
        stream << api::to_json(request) << '\n';
    }
}

}  // namespace

int main(int count, char** values) {
    if (count != 4) {
        std::fputs("usage: register_bench CITIZENS sqlite|postgresql FOLDER\n", stderr);
        return 2;
    }
    const auto citizens = static_cast<std::size_t>(std::strtoull(values[1], nullptr, 10));
    const fs::path folder = values[3];
    const std::string address = address_of(values[2], folder);
    if (address.empty()) return 3;
    const auto vault = need(storage::Vault::open(folder), "vault");
    const auto database = need(storage::Database::open(address, 4), "database");
    bench::write_site_file(folder / "sites.csv");
    bench::write_population_file(folder / "population.csv", citizens);
    bench::write_dose_file(folder / "doses.csv", citizens);

    const auto bad = folder / "bad.csv";
    const auto lines = static_cast<double>(citizens);
    need(registry::import_sites(*database, *vault, folder / "sites.csv", bad, now, {}), "sites");
    const double population = seconds_of([&] {
        need(
            registry::import_population(*database, *vault, folder / "population.csv", bad, now, {}),
            "population");
    });
    const double doses = seconds_of([&] {
        need(registry::import_doses(*database, *vault, folder / "doses.csv", bad, now, {}),
             "doses");
    });
    const double match =
        seconds_of([&] { need(registry::match_population(*database, now, {}), "match"); });
    const double sign = seconds_of(
        [&] { need(registry::sign_all_sites(*database, *vault, now, {}, {}), "signatures"); });
    settle(*database, address);
    const Issuing ps256 = measure_issuing(*database, *vault, hcert::CoseAlgorithm::ps256, citizens);
    const Issuing es256 = measure_issuing(*database, *vault, hcert::CoseAlgorithm::es256, citizens);
    settle(*database, address);
    // Of the quietest round: what others do on the machine is not the size's doing.
    std::size_t index = 1;
    auto durations = measure_lookups(*database, *vault, citizens, index);
    for (int round = 1; round < lookup_rounds; ++round) {
        auto again = measure_lookups(*database, *vault, citizens, index);
        if (again[again.size() / 2] < durations[durations.size() / 2]) durations.swap(again);
    }
    write_sessions(*database, *vault, citizens, folder / "sessions.txt");
    write_forms(citizens, folder / "lookups.txt");

    const auto issuing = [](const Issuing& measured) {
        char text[160];
        std::snprintf(text, sizeof text,
                      R"({"per_second_and_core":%.0f,"raw_per_second_and_core":%.0f,"ratio":%.3f})",
                      measured.per_second_and_core, measured.raw_per_second_and_core,
                      measured.per_second_and_core / measured.raw_per_second_and_core);
        return std::string(text);
    };
    std::printf(R"({"citizens":%zu,"database":"%s","population_lines_per_second":%.0f,)"
                R"("dose_lines_per_second":%.0f,"matched_per_second":%.0f,)"
                R"("site_signatures_per_second":%.0f,"PS256":%s,"ES256":%s,)"
                R"("lookup_median_us":%.1f,"lookup_p99_us":%.1f})"
                "\n",
                citizens, address.c_str(), lines / population, lines / doses, lines / match,
                lines / sign, issuing(ps256).c_str(), issuing(es256).c_str(),
                durations[durations.size() / 2], durations[durations.size() * 99 / 100]);
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}
