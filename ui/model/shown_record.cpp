#include "ui/model/shown_record.h"

#include <utility>

#include "core/hcert/decode.h"

namespace tiemchung::ui {
namespace {

std::optional<OpenedCertificate> opened(const api::IssuedCertificate& issued) {
    auto decoded = hcert::decode(issued.text);
    auto symbol = qr::draw(issued.text);
    if (!decoded || !symbol) return std::nullopt;
    OpenedCertificate certificate{issued, std::move(decoded->dcc), std::move(*symbol), {}};
    // What the code itself says is what a check goes by.
    certificate.issued.issued_at = decoded->claims.issued_at.value_or(issued.issued_at);
    certificate.issued.expires_at = decoded->claims.expires_at.value_or(issued.expires_at);
    certificate.svg_path = qr::svg_path(certificate.symbol);
    return certificate;
}

}  // namespace

ShownRecord shown_record(api::Record record, Timestamp now) {
    ShownRecord shown{std::move(record), 0, 0, {}, now};
    const auto& doses = shown.record.doses;
    if (doses.empty()) return shown;
    int chosen = doses.front().number;
    for (const api::RecordedDose& dose : doses) {
        if (dose.certificates.empty()) continue;
        chosen = dose.number;
        break;
    }
    look_at(shown, chosen, 0);
    return shown;
}

void look_at(ShownRecord& shown, int dose_number, std::size_t certificate) {
    for (const api::RecordedDose& dose : shown.record.doses) {
        if (dose.number != dose_number) continue;
        if (certificate >= dose.certificates.size() && certificate > 0) return;
        shown.dose_number = dose_number;
        shown.certificate = certificate;
        shown.opened.reset();
        if (!dose.certificates.empty()) shown.opened = opened(dose.certificates[certificate]);
        return;
    }
}

const api::RecordedDose* newer_waiting_dose(const ShownRecord& shown) {
    for (const api::RecordedDose& dose : shown.record.doses) {
        if (dose.number == shown.dose_number) return nullptr;
        if (dose.certificates.empty()) return &dose;
    }
    return nullptr;
}

}  // namespace tiemchung::ui
