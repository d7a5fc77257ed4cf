#include "tests/ui/reports.h"

#include "core/api/site_list.h"
#include "tests/ui/certificates.h"

namespace tiemchung::ui {

std::string made_sites() {
    return api::to_json(
        api::SiteList{"79",
                      {{"79-001", "Trạm Y tế phường Bình An", "Thành phố Thủ Đức", "Bình An"},
                       {"79-002", "Bệnh viện Lê Văn Thịnh", "Thành phố Thủ Đức", "Bình Trưng Tây"},
                       {"79-003", "Trung tâm Y tế Quận 1", "Quận 1", "Bến Nghé"}}});
}

std::string made_confirmed(const std::string& duplicate_of) {
    const Timestamp now = test_time();
    api::ReportConfirmed confirmed;
    confirmed.receipt.code = "PA-7K3M-9QX2-4T";
    confirmed.receipt.handler = "Trạm Y tế phường Bình An";
    confirmed.receipt.received_at = now;
    confirmed.receipt.deadline = {now.seconds + 48 * 3600};
    confirmed.duplicate_of = duplicate_of;
    return api::to_json(confirmed);
}

std::string made_linked_report() {
    api::LinkedReport linked;
    report::ReportForm& form = linked.form;
    form.for_whom = report::ReportFor::self;
    form.consent = true;
    form.name = "Lê Hoàng Phúc";
    form.birth_date = {"22", "03", "1979", false};
    form.sex = identity::Sex::male;
    form.id_kind = identity::IdKind::citizen;
    form.id_number = "•••••••••145";
    form.phone = "09•• ••• 789";
    form.province = "79";
    form.kind = report::ReportKind::dose_2;
    report::DoseForm& dose = form.doses[1];
    dose.date = {"10", "11", "2021", false};
    dose.vaccine = "astrazeneca";
    dose.province = "79";
    dose.site_forgotten = true;
    linked.staff = "TD042";
    linked.filed_at = test_time();
    linked.ends_at = {test_time().seconds + 1800};
    return api::to_json(linked);
}

std::string made_random() {
    std::string random;
    for (int i = 0; i < 4096; ++i)
        random += static_cast<char>('a' + i * i % 26);
    return random;
}

}  // namespace tiemchung::ui
