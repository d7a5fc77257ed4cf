#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "server/captcha/captchas.h"
#include "server/photos/desk.h"
#include "server/reports/filing_desk.h"
#include "server/reports/following_desk.h"
#include "server/reports/report_step.h"
#include "server/sms/dispatcher.h"
#include "server/storage/connection.h"
#include "tests/core/picture/sample_images.h"
#include "tests/core/report/sample_report.h"
#include "tests/server/lookup/lookup_workshop.h"
#include "tests/server/pictures/picture_files.h"

namespace tiemchung::test {

/// A key as pages draw it; another for another number.
inline std::string key_number(int number) {
    const std::string digits = std::to_string(number);
    return std::string(22 - digits.size(), 'k') + digits;
}

/// The sample report, about doses of a site that the register knows.
inline report::ReportForm known_report() {
    report::ReportForm form = report::sample_report();
    for (report::DoseForm& dose : form.doses) {
        dose.district = "Quận 5";
        dose.commune = "Phường 11";
        dose.site = "TYT-01";
    }
    form.paper.photos.clear();
    return form;
}

/// One server's reports: two of them on the same address are two servers.
class ReportServer {
  public:
    ReportServer(const std::string& address, const storage::Vault& shared_vault,
                 reports::Limits limits = {1'000, 1'000, 1'000'000})
        : database(open_database(address)),
          vault(&shared_vault, [](const storage::Vault*) {}),
          filing(parts(limits)),
          following(parts(limits)),
          uploads(database, vault, {1'000'000, std::int64_t{1} << 40U}, {}),
          captchas_(
              database, vault, voice(),
              [this](std::string_view, std::string_view answer) { captcha_answer_ = answer; }),
          dispatcher_(database, vault, phone, limits.messages_an_hour) {}

    std::shared_ptr<storage::Database> database;
    std::shared_ptr<const storage::Vault> vault;
    std::shared_ptr<Phone> phone = std::make_shared<Phone>();
    reports::FilingDesk filing;
    reports::FollowingDesk following;
    photos::Desk uploads;

    /// The name of a photo that is taken.
    [[nodiscard]] std::string upload(Timestamp now) const {
        picture::LumaImage image({1200, 900});
        for (int y = 100; y < 800; y += 40) {
            for (auto& pixel : image.row(y))
                pixel = 0;
        }
        const Bytes file = tests::jpeg_file(image);
        const auto begun =
            required(uploads.begin({static_cast<std::int64_t>(file.size())}, "192.0.2.1", now));
        const auto& state = std::get<api::UploadState>(begun);
        const auto put = required(uploads.put(state.id, 0, file, now));
        BOOST_REQUIRE(std::get<api::UploadState>(put).done);
        return state.id;
    }

    /// The report with a photo.
    [[nodiscard]] report::ReportForm with_photo(report::ReportForm form, Timestamp now) const {
        form.paper.photos = {upload(now)};
        return form;
    }

    /// A request with a captcha that is right.
    api::ReportRequest request(const report::ReportForm& form, const std::string& key,
                               Timestamp now) {
        const std::string id = required(captchas_.make(now));
        return {form, id, captcha_answer_, key};
    }

    reports::Begun begin(const report::ReportForm& form, const std::string& key, Timestamp now) {
        return required(filing.begin(request(form, key, now), {"192.0.2.1", {}}, now));
    }

    static std::string id_of(const reports::Begun& begun) {
        const auto* sent = std::get_if<api::OtpSent>(&begun);
        BOOST_REQUIRE_MESSAGE(sent != nullptr, said(begun));
        return sent->id;
    }

    /// The newest one-time code that was sent.
    std::string newest_code(Timestamp now) {
        send_all(now);
        const auto messages = phone->received();
        for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
            if (!message->code.empty()) return message->code;
        }
        BOOST_FAIL("no code was sent");
        return {};
    }

    /// The messages without a code, as texts.
    std::vector<std::string> notices(Timestamp now) {
        send_all(now);
        std::vector<std::string> texts;
        for (const sms::Message& message : phone->received()) {
            if (message.code.empty()) texts.push_back(message.text);
        }
        return texts;
    }

    /// A received report: every step of it.
    reports::Confirmed file(const report::ReportForm& form, Timestamp now,
                            std::optional<std::string> key = {}) {
        const std::string id = id_of(begin(form, key.value_or(key_number(++filed_)), now));
        return confirmed(required(filing.confirm(id, newest_code(now), now)));
    }

    static reports::Confirmed confirmed(const security::Decision<reports::Confirmed>& decision) {
        const auto* opened = std::get_if<reports::Confirmed>(&decision);
        BOOST_REQUIRE(opened != nullptr);
        return *opened;
    }

    [[nodiscard]] storage::ReportRow row(const std::string& code) const {
        const auto row = required(database->read(
            [&](storage::Connection& connection) { return storage::report_of(connection, code); }));
        BOOST_REQUIRE(row.has_value());
        return *row;
    }

    /// What staff and the clock do to a report; `change` may set more of the row before.
    void step(const std::string& code, report::ReportEvent event, report::ActorKind actor,
              Timestamp now, const std::function<void(storage::ReportRow&)>& change = {}) const {
        required(database->write([&](storage::Connection& connection) -> Outcome {
            auto row = storage::report_of(connection, code);
            if (!row) return row.error();
            if (change) change(**row);
            return reports::take_step(connection, **row, event, {actor, "Trạm y tế"}, now);
        }));
    }

    /// A reviewer's answer, with what goes with it.
    void decide(const std::string& code, report::ReportEvent event,
                const reports::Decision& decision, Timestamp now) const {
        step(code, report::ReportEvent::open, report::ActorKind::reviewer, now);
        step(code, event, report::ActorKind::reviewer, now,
             [&](storage::ReportRow& row) { reports::keep_decision(*vault, row, decision); });
    }

    [[nodiscard]] std::int64_t count(const std::string& what) const {
        return std::get<0>(required(database->read([&](storage::Connection& connection) {
                               return connection.select_one<std::int64_t>("SELECT COUNT(*) FROM " +
                                                                          what);
                           })).value());
    }

    static std::string said(const reports::Begun& begun) {
        if (const auto* refusal = std::get_if<security::Refusal>(&begun))
            return std::string{code_name(refusal->code)};
        std::string fields;
        if (const auto* bad = std::get_if<reports::BadForm>(&begun)) {
            for (const api::FieldProblem& problem : bad->fields)
                fields.append(problem.field)
                    .append(" ")
                    .append(code_name(problem.code))
                    .append(";");
        }
        return fields;
    }

  private:
    [[nodiscard]] reports::DeskParts parts(reports::Limits limits) const {
        return {database, vault, limits, "vidu.vn", [] {}};
    }

    void send_all(Timestamp now) {
        while (required(dispatcher_.dispatch(now)).sent > 0) {
        }
    }

    captcha::Captchas captchas_;
    sms::Dispatcher dispatcher_;
    std::string captcha_answer_;
    int filed_ = 1'000;
};

/// A register that knows the person of the sample report, and the address of its database.
inline void on_every_report_register(
    const std::function<void(RegisterWorkshop&, const std::string& address)>& test) {
    on_every_database([&](const std::string& address) {
        RegisterWorkshop workshop(address);
        workshop.import_usual_sites();
        SiteLine line;
        line.name = "Lê Hoàng Phúc";
        line.sex = "male";
        line.id_number = "001079012345";
        workshop.import_doses(line.text());
        test(workshop, address);
    });
}

}  // namespace tiemchung::test
