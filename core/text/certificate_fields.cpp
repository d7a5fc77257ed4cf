#include "core/text/certificate_fields.h"

#include "core/base/date.h"
#include "core/text/value_sets.h"

namespace tiemchung::text {
namespace {

std::string day_of(const std::string& issued) {
    const auto date = parse_partial_date(issued);
    return date ? to_display(*date) : issued;
}

/// Builds the list, leaving out what is empty.
class Fields {
  public:
    explicit Fields(Language language) : language_(language) {}

    void add(Text label, std::string value) {
        if (!value.empty()) fields_.push_back({label, std::move(value)});
    }
    void add(Text label, ValueSet set, const std::string& code) {
        add(label, display_code(set, code, language_));
    }
    void add(Text label, std::optional<std::int64_t> number) {
        if (number) add(label, std::to_string(*number));
    }
    std::vector<CertificateField> take() && { return std::move(fields_); }

  private:
    Language language_;
    std::vector<CertificateField> fields_;
};

constexpr Text disease{"Bệnh dịch mà chứng nhận nhắm tới", "Disease targeted"};
constexpr Text issuer_name{"Nơi cấp", "Issuer"};
constexpr Text country{"Quốc gia", "Country"};
constexpr Text identifier{"Mã số của chứng nhận", "Certificate identifier"};

void add_entry(Fields& fields, const hcert::Vaccination& dose) {
    fields.add(disease, ValueSet::disease, dose.disease);
    fields.add({"Số mũi tiêm đã nhận", "Doses received"}, dose.dose_number);
    fields.add({"Ngày tiêm", "Date of vaccination"}, day_of(dose.date));
    fields.add({"Liều số", "Dose number"}, dose.dose_number);
    fields.add({"Tổng số liều", "Doses in the series"}, dose.doses_in_series);
    fields.add({"Vắc xin", "Vaccine"}, ValueSet::prophylaxis, dose.prophylaxis);
    fields.add({"Sản phẩm vắc xin", "Medicinal product"}, ValueSet::product, dose.product);
    fields.add({"Nhà cung cấp hoặc sản xuất vắc xin", "Supplier or manufacturer"},
               ValueSet::manufacturer, dose.manufacturer);
}

void add_entry(Fields& fields, const hcert::Test& test) {
    fields.add(disease, ValueSet::disease, test.disease);
    fields.add({"Loại xét nghiệm", "Type of test"}, ValueSet::test_type, test.type);
    fields.add({"Tên xét nghiệm", "Name of the test"}, test.name);
    fields.add({"Mã thiết bị xét nghiệm", "Test device"}, test.device);
    fields.add({"Thời điểm lấy mẫu", "Time of sampling"}, test.sample_time);
    fields.add({"Kết quả", "Result"}, ValueSet::test_result, test.result);
    fields.add({"Nơi xét nghiệm", "Testing centre"}, test.centre);
}

void add_entry(Fields& fields, const hcert::Recovery& recovery) {
    fields.add(disease, ValueSet::disease, recovery.disease);
    fields.add({"Ngày có kết quả dương tính đầu tiên", "First positive test"},
               day_of(recovery.first_positive));
    fields.add({"Giá trị từ ngày", "Valid from"}, day_of(recovery.valid_from));
    fields.add({"Giá trị đến ngày", "Valid until"}, day_of(recovery.valid_until));
}

std::string full_name(const hcert::PersonName& name) {
    const bool transliterated_only = name.family.empty() && name.given.empty();
    const std::string& family = transliterated_only ? name.family_transliterated : name.family;
    const std::string& given = transliterated_only ? name.given_transliterated : name.given;
    if (family.empty() || given.empty()) return family + given;
    return family + ' ' + given;
}

}  // namespace

std::vector<CertificateField> fields_of(const hcert::Dcc& dcc, Language language) {
    Fields fields(language);
    fields.add({"Họ và tên", "Full name"}, full_name(dcc.name));
    fields.add({"Ngày tháng năm sinh", "Date of birth"}, day_of(dcc.birth_date));
    std::visit(
        [&](const auto& entry) {
            add_entry(fields, entry);
            fields.add(country, ValueSet::country, entry.country);
            fields.add(issuer_name, entry.issuer);
            fields.add(identifier, entry.uvci);
        },
        dcc.entry);
    return std::move(fields).take();
}

}  // namespace tiemchung::text
