#include "server/demo/sample_plan.h"

#include "core/base/bytes.h"
#include "core/crypto/sha256.h"

namespace tiemchung::demo {
namespace {

using check::VerdictKind;

constexpr std::int64_t a_day = 86'400;

constexpr std::string_view disease = "840539006";
constexpr std::string_view issuer_name = "MẪU THỬ – Cục Y tế dự phòng";

struct Person {
    hcert::PersonName name;
    std::string birth_date;
};

/// Viet Nam's form: 32 capital hex digits, no check character. Made from the sample's name, so that
/// it stays the same from start to start.
std::string uvci_for(std::string_view sample) {
    const auto digest = crypto::sha256(as_bytes(sample));
    std::string hex = to_hex(ByteView{digest}.first(16));
    for (char& c : hex)
        if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
    return "URN:UVCI:01:VN:" + hex;
}

hcert::CwtClaims claims_between(Timestamp now, std::int64_t from_days, std::int64_t to_days) {
    hcert::CwtClaims claims;
    claims.issuer = "VN";
    claims.issued_at = Timestamp{now.seconds + from_days * a_day};
    claims.expires_at = Timestamp{now.seconds + to_days * a_day};
    return claims;
}

hcert::Dcc dcc_of(const Person& person, hcert::Entry entry) {
    return {"1.3.0", person.name, person.birth_date, std::move(entry), {}};
}

struct Vaccine {
    std::string prophylaxis, product, manufacturer;
};

hcert::Entry dose(std::string_view sample, const Vaccine& vaccine, std::int64_t number,
                  std::int64_t in_series, std::string date) {
    hcert::Vaccination entry;
    entry.disease = disease;
    entry.prophylaxis = vaccine.prophylaxis;
    entry.product = vaccine.product;
    entry.manufacturer = vaccine.manufacturer;
    entry.dose_number = number;
    entry.doses_in_series = in_series;
    entry.date = std::move(date);
    entry.country = "VN";
    entry.issuer = issuer_name;
    entry.uvci = uvci_for(sample);
    return entry;
}

hcert::Entry negative_test(std::string_view sample, Timestamp sampled_at) {
    hcert::Test entry;
    entry.disease = disease;
    entry.type = "LP6464-4";
    entry.name = "SARS-CoV-2 RT-PCR";
    entry.sample_time = to_iso8601(sampled_at);
    entry.result = "260415000";
    entry.centre = "Phòng xét nghiệm MẪU THỬ";
    entry.country = "VN";
    entry.issuer = issuer_name;
    entry.uvci = uvci_for(sample);
    return entry;
}

hcert::Entry recovery(std::string_view sample, std::string positive, std::string from,
                      std::string until) {
    hcert::Recovery entry;
    entry.disease = disease;
    entry.first_positive = std::move(positive);
    entry.country = "VN";
    entry.issuer = issuer_name;
    entry.valid_from = std::move(from);
    entry.valid_until = std::move(until);
    entry.uvci = uvci_for(sample);
    return entry;
}

std::string iso_day(Timestamp time) {
    return to_iso8601(time).substr(0, 10);
}

}  // namespace

std::vector<SamplePlan> sample_plans(Timestamp now) {
    const Vaccine comirnaty{"1119349007", "EU/1/20/1528", "ORG-100030215"};
    const Vaccine vaxzevria{"29061000087103", "EU/1/21/1529", "ORG-100001699"};
    const Vaccine vero_cell{"1157024006", "BBIBP-CorV", "ORG-100020693"};
    const Person mai{{"Nguyễn", "Thị Mai Mẫu", "NGUYEN", "THI<MAI<MAU"}, "1990-09-05"};
    const Person duc{{"Trần", "Văn Đức Thử", "TRAN", "VAN<DUC<THU"}, "1978-02-14"};
    const Person lan{{"Lê", "Ngọc Lan Mẫu", "LE", "NGOC<LAN<MAU"}, "2001-12-30"};
    const Person son{{"Phạm", "Sơn Thử", "PHAM", "SON<THU"}, "1955"};
    const auto current = claims_between(now, -30, 335);
    const auto days_ago = [&](std::int64_t days) { return Timestamp{now.seconds - days * a_day}; };

    std::vector<SamplePlan> plans;
    const auto add = [&](std::string_view name, std::string_view vi, std::string_view en,
                         DemoSigner signer, Alteration alteration, VerdictKind promised,
                         const hcert::CwtClaims& claims, hcert::Dcc dcc) {
        plans.push_back({name, vi, en, signer, alteration, promised, claims, std::move(dcc)});
    };
    add("tiem-chung-es256", "Mũi tiêm 3/3, thật và còn hạn", "Dose 3 of 3, genuine and valid",
        DemoSigner::es256, Alteration::none, VerdictKind::ok, current,
        dcc_of(mai, dose("tiem-chung-es256", comirnaty, 3, 3, "2022-01-15")));
    add("tiem-chung-ps256", "Mũi tiêm 2/2, ký bằng RSA như khóa của Việt Nam",
        "Dose 2 of 2, signed with RSA like Viet Nam's key", DemoSigner::ps256, Alteration::none,
        VerdictKind::ok, current,
        dcc_of(duc, dose("tiem-chung-ps256", vaxzevria, 2, 2, "2021-11-20")));
    add("het-han", "Thật nhưng đã hết hạn", "Genuine but expired", DemoSigner::es256,
        Alteration::none, VerdictKind::expired, claims_between(now, -400, -35),
        dcc_of(lan, dose("het-han", vero_cell, 2, 2, "2021-10-02")));
    add("bi-sua", "Nội dung đã bị sửa sau khi ký", "Altered after signing", DemoSigner::es256,
        Alteration::dose_added, VerdictKind::bad_signature, current,
        dcc_of(son, dose("bi-sua", vaxzevria, 1, 2, "2021-08-09")));
    add("noi-cap-la", "Nơi cấp không có trong danh sách tin cậy", "Issuer not in the trust list",
        DemoSigner::stranger, Alteration::none, VerdictKind::unknown_issuer, current,
        dcc_of(duc, dose("noi-cap-la", comirnaty, 2, 2, "2021-12-24")));
    add("chua-hieu-luc", "Chưa đến thời điểm hiệu lực", "Not valid yet", DemoSigner::es256,
        Alteration::none, VerdictKind::not_yet, claims_between(now, 10, 375),
        dcc_of(mai, dose("chua-hieu-luc", comirnaty, 2, 3, "2021-09-30")));
    add("thu-hoi", "Đã bị thu hồi", "Revoked", DemoSigner::es256, Alteration::revoked,
        VerdictKind::revoked, current, dcc_of(lan, dose("thu-hoi", vero_cell, 1, 2, "2021-09-04")));
    add("sai-muc-dich", "Khóa chỉ được ký xét nghiệm, lại ký mũi tiêm",
        "Key allowed to sign tests only, used for a vaccination", DemoSigner::tests_only,
        Alteration::none, VerdictKind::wrong_key_use, current,
        dcc_of(son, dose("sai-muc-dich", vaxzevria, 2, 2, "2021-11-09")));
    add("khoa-het-han", "Thật, nhưng chứng thư của khóa ký đã hết hạn",
        "Genuine, but the signing key's certificate has ended", DemoSigner::ended, Alteration::none,
        VerdictKind::key_expired, claims_between(now, -200, 165),
        dcc_of(mai, dose("khoa-het-han", comirnaty, 1, 3, "2021-09-01")));
    add("xet-nghiem", "Xét nghiệm âm tính", "Negative test", DemoSigner::tests_only,
        Alteration::none, VerdictKind::ok, claims_between(now, -1, 2),
        dcc_of(duc, negative_test("xet-nghiem", days_ago(1))));
    add("khoi-benh", "Đã khỏi bệnh", "Recovery", DemoSigner::ps256, Alteration::none,
        VerdictKind::ok, claims_between(now, -20, 160),
        dcc_of(lan, recovery("khoi-benh", iso_day(days_ago(40)), iso_day(days_ago(29)),
                             iso_day(days_ago(-140)))));
    add("thieu-nua-sau", "Nội dung bị cắt mất nửa sau", "Second half missing", DemoSigner::es256,
        Alteration::cut_short, VerdictKind::unreadable, current,
        dcc_of(son, dose("thieu-nua-sau", comirnaty, 2, 2, "2022-02-02")));
    return plans;
}

}  // namespace tiemchung::demo
