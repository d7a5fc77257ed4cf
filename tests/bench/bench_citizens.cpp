#include "tests/bench/bench_citizens.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <string>

#include "core/identity/date_input.h"
#include "core/identity/province.h"

namespace tiemchung::bench {
namespace {

constexpr std::array<const char*, 8> families{"Nguyễn", "Trần", "Lê",   "Phạm",
                                              "Hoàng",  "Vũ",   "Đặng", "Bùi"};
constexpr std::array<const char*, 8> given{"Văn An",  "Thị Bích", "Minh Châu", "Đức Dũng",
                                           "Ngọc Hà", "Hữu Lộc",  "Thu Thủy",  "Quốc Việt"};

std::string digits(std::size_t value, int width) {
    char text[32];
    std::snprintf(text, sizeof text, "%0*zu", width, value);
    return text;
}

const identity::Province& home_of(std::size_t index) {
    const auto all = identity::provinces(identity::ProvinceEra::before_july_2025);
    return all[index % all.size()];
}

}  // namespace

identity::LookupDetails bench_citizen(std::size_t index) {
    identity::LookupDetails details;
    details.person.name = std::string(families[index % families.size()]) + ' ' +
                          given[index / families.size() % given.size()];
    details.person.sex = index % 2 == 0 ? identity::Sex::male : identity::Sex::female;
    details.person.birth_date = {static_cast<std::uint16_t>(1940 + index % 60),
                                 static_cast<std::uint8_t>(1 + index % 12),
                                 static_cast<std::uint8_t>(1 + index % 28)};
    details.person.id = {identity::IdKind::citizen,
                         "0" + std::string(home_of(index).code) + std::to_string(index % 2) +
                             digits(details.person.birth_date.year % 100U, 2) +
                             digits(index / 10, 6)};
    details.phone = "09" + digits(index, 8);
    return details;
}

void write_site_file(const std::filesystem::path& path) {
    std::ofstream file{path};
    file << "code,name,province\n";
    for (const auto& province : identity::provinces(identity::ProvinceEra::before_july_2025)) {
        file << "TYT-" << province.code << ",Trạm Y tế " << province.name << ',' << province.code
             << '\n';
    }
}

void write_population_file(const std::filesystem::path& path, std::size_t count) {
    std::ofstream file{path};
    file << "name,birth_date,sex,id_number\n";
    for (std::size_t index = 0; index < count; ++index) {
        const identity::Person person = bench_citizen(index).person;
        file << person.name << ',' << identity::to_iso(person.birth_date) << ','
             << name_of(person.sex) << ',' << person.id.number << '\n';
    }
}

void write_dose_file(const std::filesystem::path& path, std::size_t count) {
    std::ofstream file{path};
    file << "name,birth_date,sex,id_number,phone,province,district,commune,dose_number,dose_date,"
            "vaccine,lot,site\n";
    for (std::size_t index = 0; index < count; ++index) {
        const identity::LookupDetails citizen = bench_citizen(index);
        const auto code = home_of(index).code;
        file << citizen.person.name << ',' << identity::to_iso(citizen.person.birth_date) << ','
             << name_of(citizen.person.sex) << ',' << citizen.person.id.number << ','
             << citizen.phone << ',' << code << ",Huyện 1,Xã " << index % 9 + 1
             << ",1,2021-08-03,comirnaty,FK0101,TYT-" << code << '\n';
    }
}

}  // namespace tiemchung::bench
