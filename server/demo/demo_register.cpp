#include "server/demo/demo_register.h"

#include <array>
#include <fstream>
#include <optional>
#include <span>
#include <system_error>
#include <vector>

#include "core/api/demo_citizen.h"
#include "core/identity/person_name.h"
#include "server/demo/demo_files.h"
#include "server/demo/demo_issuers.h"
#include "server/demo/demo_people.h"
#include "server/registry/citizen_key.h"
#include "server/registry/import_doses.h"
#include "server/registry/import_population.h"
#include "server/registry/import_sites.h"
#include "server/registry/issue.h"
#include "server/registry/match_population.h"
#include "server/registry/renew.h"
#include "server/registry/sealed_text.h"
#include "server/registry/sign_site.h"
#include "server/registry/statistics.h"
#include "server/storage/citizens.h"
#include "server/storage/database.h"

namespace tiemchung::demo {
namespace {

namespace fs = std::filesystem;
using storage::Secret;

constexpr std::int64_t day_seconds = 86'400;
/// People of each kind of report, so that one who has sent theirs leaves others.
constexpr int reporters_a_kind = 6;

Timestamp days_before(Timestamp now, std::int64_t days) {
    return {now.seconds - days * day_seconds};
}

/// How far a group of people is brought, and when that was.
struct Wave {
    std::string_view name;  ///< of its file
    std::vector<DemoFate> fates;
    std::size_t part = 0;  ///< of `parts`: people of one fate who were served on different days
    std::size_t parts = 1;
    std::int64_t days_ago = 0;
    bool match = true;
    bool sign = true;
    bool issue = true;
    std::optional<std::int64_t> renew_days_ago;
};

/// In this order: every step takes all who wait for it, so those who are to wait come last.
std::vector<Wave> waves() {
    return {
        {"replaced", {DemoFate::replaced}, 0, 1, 400, true, true, true, 30},
        {"expired", {DemoFate::expired}, 0, 1, 380, true, true, true, {}},
        {"issued-1", {DemoFate::issued}, 0, 3, 300, true, true, true, {}},
        {"issued-2", {DemoFate::issued}, 1, 3, 120, true, true, true, {}},
        {"issued-3", {DemoFate::issued}, 2, 3, 10, true, true, true, {}},
        {"wait-central", {DemoFate::wait_central}, 0, 1, 2, true, true, false, {}},
        {"wait-sign", {DemoFate::wait_sign}, 0, 1, 5, true, false, false, {}},
        {"wait-review",
         {DemoFate::mismatch, DemoFate::id_missing, DemoFate::id_format},
         0,
         1,
         7,
         true,
         false,
         false,
         {}},
        {"pending", {DemoFate::pending}, 0, 1, 1, false, false, false, {}},
    };
}

std::vector<const DemoPerson*> people_of(const Wave& wave, std::span<const DemoPerson> people) {
    std::vector<const DemoPerson*> chosen;
    std::size_t position = 0;
    for (const DemoPerson& person : people) {
        for (const DemoFate fate : wave.fates) {
            if (person.fate == fate && position++ % wave.parts == wave.part) {
                chosen.push_back(&person);
            }
        }
    }
    return chosen;
}

class Filling {
  public:
    Filling(storage::Database& database, const storage::Vault& vault, registry::IssuingKey key,
            fs::path folder)
        : database_(database), vault_(vault), key_(std::move(key)), folder_(std::move(folder)) {}

    Outcome import_registers(std::span<const DemoPerson> people, Timestamp now) {
        const fs::path sites = folder_ / "sites.csv";
        const fs::path population = folder_ / "population.csv";
        Outcome written = write_site_file(sites);
        if (written) written = write_population_file(population, people);
        if (!written) return written;
        const auto taken = registry::import_sites(database_, vault_, sites, bad(sites), now, {});
        if (!taken) return taken.error();
        const auto known =
            registry::import_population(database_, vault_, population, bad(population), now, {});
        if (!known) return known.error();
        return Done{};
    }

    Outcome run(const Wave& wave, std::span<const DemoPerson> people, Timestamp now) {
        const fs::path file = folder_ / (std::string{wave.name} + ".csv");
        const Timestamp then = days_before(now, wave.days_ago);
        const Outcome written = write_dose_file(file, people_of(wave, people));
        if (!written) return written;
        const auto taken = registry::import_doses(database_, vault_, file, bad(file), then, {});
        if (!taken) return taken.error();
        if (wave.match) {
            const auto matched = registry::match_population(database_, then, {});
            if (!matched) return matched.error();
        }
        if (wave.sign) {
            const auto signed_doses = registry::sign_all_sites(database_, vault_, then, {}, {});
            if (!signed_doses) return signed_doses.error();
        }
        if (wave.issue) {
            const Outcome issued = issue(then);
            if (!issued) return issued;
        }
        if (wave.renew_days_ago) return renew(days_before(now, *wave.renew_days_ago));
        return Done{};
    }

    /// People who registered for vaccination and never came.
    Outcome add_people_without_dose(std::span<const DemoPerson> people, Timestamp now) {
        std::vector<storage::CitizenRow> rows;
        for (const DemoPerson& person : people) {
            if (person.fate == DemoFate::no_dose) rows.push_back(row_of(person, now));
        }
        return database_.write([&rows](storage::Connection& connection) {
            return storage::put_citizens(connection, rows);
        });
    }

  private:
    static fs::path bad(const fs::path& file) { return fs::path{file}.concat(".bad.csv"); }

    [[nodiscard]] registry::Certification certification(Timestamp then) const {
        return {database_, vault_, key_, [then] { return then; }};
    }

    Outcome issue(Timestamp then) {
        const auto report = registry::issue(certification(then));
        if (!report) return report.error();
        return Done{};
    }

    Outcome renew(Timestamp then) {
        const auto report = registry::renew(certification(then), 0);
        if (!report) return report.error();
        return Done{};
    }

    storage::CitizenRow row_of(const DemoPerson& person, Timestamp now) const {
        const identity::IdentityNumber id{person.id_kind, person.id_number};
        storage::CitizenRow row;
        row.citizen = registry::key_of_number(vault_, id);
        row.name = person.name;
        row.birth_date = person.birth_date;
        row.sex = person.sex;
        row.id_kind = person.id_kind;
        row.id_sealed =
            registry::seal_text(vault_, Secret::identity_number, person.id_number, row.citizen);
        row.phone_hash = registry::hash_text(vault_, Secret::phone, person.phone);
        row.phone_sealed = registry::seal_text(vault_, Secret::phone, person.phone, row.citizen);
        row.nationality = "VN";
        row.province = person.province;
        row.district = person.district;
        row.commune = person.commune;
        row.match_state = issuance::MatchState::matched;
        row.matched_at = now;
        row.changed_at = now;
        return row;
    }

    storage::Database& database_;
    const storage::Vault& vault_;
    registry::IssuingKey key_;
    fs::path folder_;
};

issuance::IssuingState state_of(DemoFate fate) {
    using issuance::IssuingState;
    switch (fate) {
        case DemoFate::issued:
            return IssuingState::issued;
        case DemoFate::expired:
            return IssuingState::expired;
        case DemoFate::replaced:
            return IssuingState::replaced;
        case DemoFate::wait_central:
            return IssuingState::s3_wait_central;
        case DemoFate::wait_sign:
            return IssuingState::s2_wait_sign;
        case DemoFate::pending:
            return IssuingState::s1_pending;
        case DemoFate::mismatch:
            return IssuingState::s1_mismatch;
        case DemoFate::id_missing:
            return IssuingState::s1_id_missing;
        case DemoFate::id_format:
            return IssuingState::s1_id_format;
        case DemoFate::no_dose:
            break;
    }
    return IssuingState::no_dose;
}

api::DemoCitizen told(const DemoPerson& person, std::optional<report::ReportKind> report) {
    api::DemoCitizen citizen{
        state_of(person.fate),
        {person.name, person.birth_date, person.sex, {person.id_kind, person.id_number}},
        person.phone,
        std::nullopt,
        report};
    if (!person.doses.empty()) citizen.last_dose = person.doses.back().date;
    return citizen;
}

/// The report that somebody in this state has reason to send, where they do.
std::optional<report::ReportKind> reason_to_report(const DemoPerson& person, bool another) {
    if (person.fate == DemoFate::no_dose) {
        return another ? report::ReportKind::both : report::ReportKind::dose_1;
    }
    if (person.fate == DemoFate::issued && person.doses.size() == 1) {
        return report::ReportKind::dose_2;
    }
    return std::nullopt;
}

/// The first of each fate, as the file tells them; then others who have reason to send a report.
std::vector<api::DemoCitizen> people_to_try(std::span<const DemoPerson> people) {
    std::vector<api::DemoCitizen> chosen;
    std::vector<api::DemoCitizen> reporting;
    std::array<bool, demo_fate_count> seen{};
    std::array<int, 3> reporters{};
    for (const DemoPerson& person : people) {
        bool& known = seen[static_cast<std::size_t>(person.fate)];
        if (!std::exchange(known, true)) {
            chosen.push_back(told(person, std::nullopt));
            continue;
        }
        const bool another = reporters[static_cast<std::size_t>(report::ReportKind::dose_1)] >
                             reporters[static_cast<std::size_t>(report::ReportKind::both)];
        const auto report = reason_to_report(person, another);
        if (!report || reporters[static_cast<std::size_t>(*report)] == reporters_a_kind) continue;
        ++reporters[static_cast<std::size_t>(*report)];
        reporting.push_back(told(person, report));
    }
    chosen.insert(chosen.end(), reporting.begin(), reporting.end());
    return chosen;
}

Outcome write_citizens(const fs::path& file, std::span<const DemoPerson> people) {
    std::ofstream stream{file, std::ios::binary | std::ios::trunc};
    stream << api::to_json(people_to_try(people));
    stream.close();
    if (!stream) return Error{ErrorCode::file_unwritable};
    return Done{};
}

Result<bool> is_filled(storage::Database& database, std::size_t count, Timestamp now) {
    const auto statistics = database.read([now](storage::Connection& connection) {
        return registry::read_statistics(connection, now);
    });
    if (!statistics) return statistics.error();
    return statistics->sum.records >= static_cast<std::int64_t>(count);
}

/// The demo signer's key and certificate as the central ones.
Outcome leave_central_key(const DemoIssuer& central, const fs::path& data) {
    std::error_code error;
    const fs::path key = data / "central.key";
    if (!fs::exists(key, error)) {
        const Outcome saved = signing::save_signing_key(central.key, key);
        if (!saved) return saved;
    }
    fs::copy_file(data / "demo-certificates" / "issuer-ps256.certificate.pem", data / "central.crt",
                  fs::copy_options::skip_existing, error);
    if (error) return Error{ErrorCode::file_unwritable};
    return Done{};
}

Result<registry::IssuingKey> issuing_key(const DemoIssuer& issuer) {
    const auto pem = issuer.key.to_pem();
    if (!pem) return pem.error();
    auto key = signing::SigningKey::from_pem(*pem);
    if (!key) return key.error();
    auto signer = signing::sign_with_key(*std::move(key));
    if (!signer) return signer.error();
    return registry::IssuingKey{*std::move(signer),
                                Bytes(issuer.trusted.kid.begin(), issuer.trusted.kid.end())};
}

}  // namespace

Outcome fill_demo_register(storage::Database& database, const storage::Vault& vault,
                           const fs::path& data, Timestamp now) {
    const auto issuers = DemoIssuers::open(data, now);
    if (!issuers) return issuers.error();
    const DemoIssuer& central = (*issuers)[DemoSigner::ps256];
    const Outcome left = leave_central_key(central, data);
    if (!left) return left;
    const std::vector<DemoPerson> people = demo_people();
    const auto filled = is_filled(database, people.size(), now);
    if (!filled) return filled.error();
    if (!*filled) {
        const fs::path folder = data / "demo-register";
        std::error_code error;
        fs::create_directories(folder, error);
        if (error) return Error{ErrorCode::file_unwritable};
        auto key = issuing_key(central);
        if (!key) return key.error();
        Filling filling{database, vault, *std::move(key), folder};
        Outcome done = filling.import_registers(people, days_before(now, 450));
        for (const Wave& wave : waves()) {
            if (done) done = filling.run(wave, people, now);
        }
        // Last: a count that is full says that everything before it is done.
        if (done) done = filling.add_people_without_dose(people, days_before(now, 90));
        if (!done) return done;
    }
    return write_citizens(data / "demo-citizens.json", people);
}

}  // namespace tiemchung::demo
