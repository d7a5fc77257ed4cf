#include "server/demo/demo_reports.h"

#include <array>
#include <string>
#include <variant>
#include <vector>

#include "core/identity/date_input.h"
#include "core/qr/symbol.h"
#include "core/report/check_report_form.h"
#include "core/report/report_clock.h"
#include "server/demo/demo_people.h"
#include "server/photos/desk.h"
#include "server/photos/photos.h"
#include "server/pictures/qr_picture.h"
#include "server/registry/citizen_key.h"
#include "server/registry/records.h"
#include "server/reports/new_report.h"
#include "server/reports/report_step.h"
#include "server/review/desk.h"
#include "server/storage/sms_outbox.h"

namespace tiemchung::demo {
namespace {

using report::ReportEvent;

/// What has become of a report.
enum class Ending : std::uint8_t { waiting, asked, put_off, refused, approved };

struct DemoReport {
    int hours_ago = 0;
    Ending ending{};
    bool with_photo = true;
};

constexpr std::array<DemoReport, 8> planned_reports{{
    {2, Ending::waiting},
    {7, Ending::waiting, false},
    {20, Ending::waiting},
    {31, Ending::waiting},
    {9, Ending::asked},
    {26, Ending::put_off},
    {40, Ending::refused},
    {16, Ending::approved},
}};

constexpr std::string_view site = "TYT-79";
constexpr PartialDate second_dose{2021, 11, 10};

identity::DateInput typed(PartialDate date) {
    return {std::to_string(date.day), std::to_string(date.month), std::to_string(date.year), false};
}

/// Who had one dose, with a certificate, some time before the second that they miss.
std::vector<DemoPerson> senders() {
    std::vector<DemoPerson> chosen;
    const std::vector<DemoPerson> people = demo_people();
    // From the end: those at the beginning are named in demo-citizens.json.
    for (auto person = people.rbegin(); person != people.rend(); ++person) {
        if (chosen.size() == planned_reports.size()) break;
        const bool fits = person->fate == DemoFate::issued && person->doses.size() == 1 &&
                          person->doses.front().date < PartialDate{2021, 10, 1};
        if (fits) chosen.push_back(*person);
    }
    return chosen;
}

report::ReportForm form_of(const DemoPerson& person) {
    report::ReportForm form;
    form.for_whom = report::ReportFor::self;
    form.consent = true;
    form.name = person.name;
    form.birth_date = typed(person.birth_date);
    form.sex = person.sex;
    form.phone = person.phone;
    form.id_kind = person.id_kind;
    form.id_number = person.id_number;
    form.province = "79";
    form.kind = report::ReportKind::dose_2;
    report::DoseForm& dose = form.doses[1];
    dose.date = typed(second_dose);
    dose.vaccine = person.doses.front().vaccine;
    dose.province = "79";
    dose.site = site;
    form.paper.type = report::DocumentType::confirmation;
    for (const report::ReadableItem item : report::readable_items())
        form.paper.readable.set(item, true);
    form.declaration = true;
    return form;
}

class Queue {
  public:
    Queue(std::shared_ptr<storage::Database> database, std::shared_ptr<const storage::Vault> vault)
        : database_(std::move(database)),
          vault_(std::move(vault)),
          photos_(database_, vault_, {}, {}),
          review_(database_, vault_, "localhost", [] {}) {}

    [[nodiscard]] Result<bool> is_filled() const {
        const auto found = database_->read([&](storage::Connection& connection) {
            return storage::open_reports(connection, "site/" + std::string{site}, 1);
        });
        if (!found) return found.error();
        return !found->empty();
    }

    Outcome add(const DemoPerson& person, const DemoReport& wanted, Timestamp now) {
        const Timestamp then{now.seconds - std::int64_t{3600} * wanted.hours_ago};
        report::ReportForm form = form_of(person);
        if (wanted.with_photo) {
            auto photo = photo_of(person, then);
            if (!photo) return photo.error();
            form.paper.photos.push_back(*std::move(photo));
        } else {
            form.paper.lost = true;
        }
        const auto code = file(form, then);
        if (!code) return code.error();
        return end(*code, wanted.ending, {then.seconds + 1800});
    }

  private:
    /// The paper as far as demo mode has one: the code of the first dose's certificate.
    Result<std::string> photo_of(const DemoPerson& person, Timestamp then) const {
        const auto record = database_->read([&](storage::Connection& connection) {
            return registry::read_record(
                connection, *vault_,
                registry::key_of_number(*vault_, {person.id_kind, person.id_number}), then);
        });
        if (!record) return record.error();
        const auto symbol = qr::draw(record->doses.front().certificates.front().text);
        if (!symbol) return symbol.error();
        constexpr std::size_t pixels_a_square = 14;
        const auto picture = pictures::to_png(*symbol, pixels_a_square);
        if (!picture) return picture.error();
        const auto begun =
            photos_.begin({static_cast<std::int64_t>(picture->size())}, "127.0.0.1", then);
        if (!begun) return begun.error();
        const auto* upload = std::get_if<api::UploadState>(&*begun);
        if (upload == nullptr) return Error{ErrorCode::limit_reached};
        const auto put = photos_.put(upload->id, 0, *picture, then);
        if (!put) return put.error();
        return upload->id;
    }

    /// A report whose phone is proved; its code.
    Result<std::string> file(const report::ReportForm& form, Timestamp then) const {
        auto checked = report::check_report_form(form, day_in_viet_nam(then));
        if (!checked.details) return Error{checked.errors.front().code};
        const auto codes = reports::draw_report_codes();
        if (!codes) return codes.error();
        const reports::Actor citizen{report::ActorKind::citizen, ""};
        const reports::NewReport sent{
            form, *checked.details, citizen, "", "", {then.seconds + report::unconfirmed_seconds}};
        return database_->write([&](storage::Connection& connection) -> Result<std::string> {
            auto row = reports::enter_report(connection, *vault_, sent, *codes, then);
            if (!row) return row.error();
            const Outcome given =
                photos::give_to_report(connection, form.paper.photos, row->report);
            if (!given) return given.error();
            const Outcome proved =
                reports::take_step(connection, *row, ReportEvent::confirm_otp, citizen, then);
            if (!proved) return proved.error();
            return row->report;
        });
    }

    Outcome end(const std::string& code, Ending ending, Timestamp then) const {
        api::CaseDecision decision;
        switch (ending) {
            case Ending::waiting:
                return Done{};
            case Ending::asked:
                decision.event = ReportEvent::ask;
                decision.fields = {{report::ReportItem::dose_lot, 2}};
                decision.message = "Vui lòng ghi số lô như trên giấy.";
                break;
            case Ending::put_off:
                decision.event = ReportEvent::put_off;
                decision.put_off = report::LaterReason::searching_register;
                decision.put_off_until =
                    day_in_viet_nam({then.seconds + std::int64_t{5} * 24 * 3600});
                break;
            case Ending::refused:
                decision.event = ReportEvent::refuse;
                decision.reasons = {report::RefusalReason::blurred};
                decision.fields = {{report::ReportItem::photos, 0}};
                break;
            case Ending::approved:
                decision.event = ReportEvent::approve;
                decision.changes = {{report::ChangeKind::add_dose, 2}};
                break;
        }
        const auto taken = review_.lock(reviewer(), code, then);
        if (!taken) return taken.error();
        const auto decided = review_.decide(reviewer(), code, decision, then);
        if (!decided) return decided.error();
        if (!decided->problems.empty()) return Error{decided->problems.front().code};
        return Done{};
    }

    static staff::StaffMember reviewer() {
        return {"tram-y-te-79-a",
                api::StaffRole::reviewer,
                "site/" + std::string{site},
                "Trạm Y tế Xã 1, Hồ Chí Minh",
                false,
                {}};
    }

    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<const storage::Vault> vault_;
    photos::Desk photos_;
    review::Desk review_;
};

}  // namespace

Outcome add_demo_reports(const std::shared_ptr<storage::Database>& database,
                         const std::shared_ptr<const storage::Vault>& vault, Timestamp now) {
    Queue queue{database, vault};
    const auto filled = queue.is_filled();
    if (!filled) return filled.error();
    if (*filled) return Done{};
    const std::vector<DemoPerson> people = senders();
    for (std::size_t i = 0; i < people.size(); ++i) {
        const Outcome added = queue.add(people[i], planned_reports[i], now);
        if (!added) return added;
    }
    // They tell of what was done hours ago: nobody waits for them when the demonstration begins.
    return database->write(
        [](storage::Connection& connection) { return storage::settle_messages(connection); });
}

}  // namespace tiemchung::demo
