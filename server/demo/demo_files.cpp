#include "server/demo/demo_files.h"

#include <fstream>
#include <string>

#include "core/identity/date_input.h"
#include "core/identity/province.h"
#include "server/registry/csv_text.h"

namespace tiemchung::demo {
namespace {

using registry::csv_record;

class CsvFile {
  public:
    explicit CsvFile(const std::filesystem::path& file) : stream_(file, std::ios::binary) {
        stream_ << registry::csv_byte_order_mark;
    }

    void add(std::initializer_list<std::string_view> values) { stream_ << csv_record(values); }

    Outcome close() {
        stream_.close();
        if (!stream_) return Error{ErrorCode::file_unwritable};
        return Done{};
    }

  private:
    std::ofstream stream_;
};

}  // namespace

Outcome write_site_file(const std::filesystem::path& path) {
    CsvFile file(path);
    file.add({"code", "name", "phone", "address", "province", "district", "commune"});
    for (const auto& province : identity::provinces(identity::ProvinceEra::before_july_2025)) {
        const std::string name = "Trạm Y tế Xã 1, " + std::string(province.name);
        const std::string address = "Xã 1, Huyện 1, " + std::string(province.name);
        file.add({"TYT-" + std::string(province.code), name, "1900 9095", address, province.code,
                  "Huyện 1", "Xã 1"});
    }
    return file.close();
}

Outcome write_population_file(const std::filesystem::path& path,
                              std::span<const DemoPerson> people) {
    CsvFile file(path);
    file.add({"name", "birth_date", "sex", "id_number"});
    for (const DemoPerson& person : people) {
        PartialDate birth_date = person.birth_date;
        if (person.fate == DemoFate::mismatch) ++birth_date.year;
        file.add(
            {person.name, identity::to_iso(birth_date), name_of(person.sex), person.id_number});
    }
    return file.close();
}

Outcome write_dose_file(const std::filesystem::path& path,
                        const std::vector<const DemoPerson*>& people) {
    CsvFile file(path);
    file.add({"name", "birth_date", "sex", "id_number", "phone", "province", "district", "commune",
              "dose_number", "dose_date", "vaccine", "lot", "site"});
    for (const DemoPerson* person : people) {
        for (const DemoDose& dose : person->doses) {
            file.add({person->name, identity::to_iso(person->birth_date), name_of(person->sex),
                      person->id_on_record, person->phone, person->province, person->district,
                      person->commune, std::to_string(dose.number), identity::to_iso(dose.date),
                      dose.vaccine, dose.lot, person->site});
        }
    }
    return file.close();
}

}  // namespace tiemchung::demo
