#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/check/check.h"
#include "core/hcert/decode.h"
#include "core/report/check_report_form.h"
#include "core/report/report_code.h"
#include "server/registry/issue.h"
#include "server/registry/match_population.h"
#include "server/registry/sealed_text.h"
#include "server/registry/sign_site.h"
#include "server/reports/report_step.h"
#include "server/review/closing.h"
#include "server/review/desk.h"
#include "server/review/escalation.h"
#include "server/signing/signature_verifier.h"
#include "server/signing/signing_key.h"
#include "server/storage/certificates.h"
#include "server/storage/connection.h"
#include "tests/server/registry/register_workshop.h"

namespace tiemchung::test {

using report::ReportEvent;
using report::ReportKind;
using report::ReportStatus;

/// The report of the usual person: both doses at TYT-01, with a paper.
inline report::ReportForm report_of(const SiteLine& line, ReportKind kind) {
    report::ReportForm form;
    form.for_whom = report::ReportFor::self;
    form.consent = true;
    form.declaration = true;
    form.name = line.name;
    const PartialDate born = *parse_partial_date(line.birth_date);
    form.birth_date = {std::to_string(born.day), std::to_string(born.month),
                       std::to_string(born.year), false};
    form.sex = identity::sex_named(line.sex);
    form.phone = line.phone;
    form.id_kind = identity::IdKind::citizen;
    form.id_number = line.id_number;
    form.province = "79";
    form.kind = kind;
    form.doses[0] = {{"1", "7", "2021", false},
                     "astrazeneca",
                     "ABV-1",
                     "79",
                     "Quận 5",
                     "Phường 11",
                     "TYT-01",
                     false};
    form.doses[1] = {{"1", "10", "2021", false},
                     "astrazeneca",
                     "ABV-2",
                     "79",
                     "Quận 5",
                     "Phường 11",
                     "TYT-01",
                     false};
    form.paper.photos = {"photo-1"};
    form.paper.type = report::DocumentType::confirmation;
    for (const report::ReadableItem item : report::readable_items())
        form.paper.readable.set(item, true);
    return form;
}

inline api::CaseDecision decision(ReportEvent event) {
    api::CaseDecision made;
    made.event = event;
    return made;
}

inline api::CaseDecision approving(std::vector<report::RecordChange> changes,
                                   ReportEvent event = ReportEvent::approve) {
    api::CaseDecision made = decision(event);
    made.changes = std::move(changes);
    return made;
}

inline report::RecordChange adding(int dose) {
    return {report::ChangeKind::add_dose, dose};
}

/// A register with reviewers, a central key, and a page that trusts it.
class ReviewWorkshop {
  public:
    explicit ReviewWorkshop(const std::string& address)
        : workshop(address),
          desk(workshop.database, {&workshop.vault, [](const storage::Vault*) {}},
               "tiemchung.example", [] {}) {
        workshop.import_usual_sites();
        workshop.import_population("Nguyễn Thị Ánh,1979-03-22,female,001179000123\n");
        trust::TrustedKey key;
        key.kid = {1, 2, 3, 4, 5, 6, 7, 8};
        key.country = "VN";
        key.algorithm = signer->algorithm();
        key.spki = signer->spki();
        trust.keys = trust::TrustList{{key}};
    }

    RegisterWorkshop workshop;
    review::Desk desk;
    std::shared_ptr<signing::CentralSigner> signer = required(signing::sign_with_key(
        required(signing::SigningKey::generate(hcert::CoseAlgorithm::es256))));
    trust::TrustMaterial trust;

    staff::StaffMember an = reviewer("an", "site/TYT-01");
    staff::StaffMember binh = reviewer("binh", "site/TYT-01");

    static staff::StaffMember reviewer(std::string account, std::string pile) {
        staff::StaffMember member;
        member.account = std::move(account);
        member.role = api::StaffRole::reviewer;
        member.pile = std::move(pile);
        member.place = "Trạm y tế phường 11";
        return member;
    }
    static staff::StaffMember supervisor(std::string pile = {}) {
        staff::StaffMember member = reviewer("giam-sat", std::move(pile));
        member.role = api::StaffRole::supervisor;
        return member;
    }

    void wait(std::int64_t seconds) { workshop.now.seconds += seconds; }

    /// A report whose phone is proved; its code.
    std::string file(const report::ReportForm& form, const std::string& filed_by = {}) {
        const std::string code = next_code();
        const auto checked = report::check_report_form(form, day_in_viet_nam(workshop.now));
        BOOST_REQUIRE(checked.details.has_value());
        storage::ReportRow row;
        row.report = code;
        row.status = ReportStatus::wait_otp;
        row.kind = *form.kind;
        row.person = "person";
        row.phone = "phone";
        row.forgotten = "forgotten";
        row.filed_by = filed_by;
        row.route = route_of(*checked.details);
        row.sent_at = workshop.now;
        reports::keep_form(workshop.vault, row, form);
        workshop.write([&](storage::Connection& connection) -> Outcome {
            const auto added = storage::add_report(connection, row);
            if (!added) return added.error();
            return reports::take_step(connection, row, ReportEvent::confirm_otp,
                                      {report::ActorKind::citizen, {}}, workshop.now);
        });
        if (!form.paper.photos.empty()) add_photo(code);
        return code;
    }
    std::string file(ReportKind kind) { return file(report_of(SiteLine{}, kind)); }

    /// What the citizen sends in again, or adds.
    void send_again(const std::string& code, const report::ReportForm& form, ReportEvent event) {
        workshop.write([&](storage::Connection& connection) -> Outcome {
            auto row = storage::report_of(connection, code);
            if (!row) return row.error();
            reports::keep_form(workshop.vault, **row, form);
            return reports::take_step(connection, **row, event, {report::ActorKind::citizen, {}},
                                      workshop.now);
        });
    }

    api::CaseFile lock(const std::string& code, const staff::StaffMember& member) {
        return required(desk.lock(member, code, workshop.now));
    }

    /// Opens the case and decides it.
    api::CaseFile decide(const std::string& code, const staff::StaffMember& member,
                         const api::CaseDecision& made) {
        lock(code, member);
        const auto decided = required(desk.decide(member, code, made, workshop.now));
        for (const api::FieldProblem& problem : decided.problems)
            BOOST_ERROR(problem.field << ": " << code_name(problem.code));
        BOOST_REQUIRE(decided.file.has_value());
        return *decided.file;
    }
    api::CaseFile decide(const std::string& code, const api::CaseDecision& made) {
        return decide(code, an, made);
    }

    /// What is wrong with a decision about a case that is open; `field: code`.
    std::string fault_of(const std::string& code, const api::CaseDecision& made) {
        const auto decided = desk.decide(an, code, made, workshop.now);
        if (!decided) return std::string(code_name(decided.error().code));
        if (decided->problems.empty()) return "nothing";
        return decided->problems.front().field + ": " +
               std::string(code_name(decided->problems.front().code));
    }

    [[nodiscard]] registry::Certification certification() const {
        return {.database = *workshop.database,
                .vault = workshop.vault,
                .key = {signer, Bytes{1, 2, 3, 4, 5, 6, 7, 8}},
                .clock = [this] { return workshop.now; },
                .threads = 1};
    }
    /// A round that looks at every report, however long it has waited.
    review::ClosingRound carry_through() const {
        execute("DELETE FROM closing_waits");
        return next_round();
    }
    review::ClosingRound next_round() const {
        const auto round = required(review::carry_through(certification(), "tiemchung.example"));
        BOOST_TEST(round.failed == 0);
        return round;
    }

    [[nodiscard]] storage::ReportRow row(const std::string& code) const {
        return *workshop.read(
            [&](storage::Connection& connection) { return storage::report_of(connection, code); });
    }
    [[nodiscard]] ReportStatus status_of(const std::string& code) const { return row(code).status; }
    [[nodiscard]] std::vector<ReportEvent> events_of(const std::string& code) const {
        std::vector<ReportEvent> events;
        for (const auto& line : workshop.read([&](storage::Connection& connection) {
                 return storage::report_events(connection, code);
             })) {
            events.push_back(line.event);
        }
        return events;
    }

    [[nodiscard]] std::int64_t count(const std::string& from) const {
        return std::get<0>(*workshop.read([&](storage::Connection& connection) {
            return connection.select_one<std::int64_t>("SELECT count(*) FROM " + from);
        }));
    }
    void execute(const std::string& sql) const {
        workshop.write([&](storage::Connection& connection) { return connection.execute(sql); });
    }

    /// The certificates of the usual person, the newest of each dose first.
    [[nodiscard]] std::vector<storage::CertificateRow> certificates() const {
        const auto key = registry::key_of_number(workshop.vault,
                                                 {identity::IdKind::citizen, SiteLine{}.id_number});
        return workshop.read([&](storage::Connection& connection) {
            return storage::certificates_of(connection, key);
        });
    }

    /// What the page's own check says about a certificate.
    [[nodiscard]] check::Verdict verdict(const std::string& text) const {
        check::PendingCheck pending = check::begin(text, trust, workshop.now);
        const auto answer = signing::SignatureVerifier{}.verify(pending);
        return check::conclude(std::move(pending), answer);
    }

    /// What one certificate says about its dose: `1 2021-07-01 EU/1/21/1529`.
    [[nodiscard]] std::string said_by(const std::string& text) const {
        const auto decoded = required(hcert::decode(text));
        const auto& dose = std::get<hcert::Vaccination>(decoded.dcc.entry);
        return std::to_string(dose.dose_number.value_or(0)) + " " + dose.date + " " + dose.product;
    }

    /// Takes a line of a site through all three steps.
    void issue(const SiteLine& line) {
        workshop.import_doses(line.text());
        required(registry::match_population(*workshop.database, workshop.now, {}));
        required(
            registry::sign_all_sites(*workshop.database, workshop.vault, workshop.now, {}, {}));
        required(registry::issue(certification()));
    }

  private:
    std::string next_code() {
        std::array<std::uint8_t, report::random_bytes_of_a_code> random{};
        random.back() = static_cast<std::uint8_t>(++filed_);
        random.front() = static_cast<std::uint8_t>(filed_ * 37);
        return report::report_code(random);
    }

    [[nodiscard]] report::Route route_of(const report::ReportDetails& details) const {
        std::vector<report::Route> routes;
        for (const report::ReportedDose& dose : details.doses)
            routes.push_back(report::route_of(dose, {}));
        return report::nearest(routes);
    }

    void add_photo(const std::string& code) const {
        workshop.write([&](storage::Connection& connection) {
            return connection.execute(
                "INSERT INTO photos (photo, file_bytes, received, format, bytes, width, height, "
                "report, number) VALUES (:photo, 9, 9, 'image/jpeg', 9, 1200, 900, :report, 1)",
                code + "-photo", code);
        });
        const std::string sealed = registry::seal_text(workshop.vault, storage::Secret::photo,
                                                       "a picture", code + "-photo");
        workshop.write([&](storage::Connection& connection) {
            return connection.execute(
                "INSERT INTO photo_contents (photo, content) VALUES (:photo, :content)",
                code + "-photo", sealed);
        });
    }

    int filed_ = 0;
};

inline void on_every_review(const std::function<void(ReviewWorkshop&)>& test) {
    on_every_database([&](const std::string& address) {
        ReviewWorkshop workshop(address);
        test(workshop);
    });
}

}  // namespace tiemchung::test
