#pragma once

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>

#include "core/base/date.h"
#include "server/registry/import_doses.h"
#include "server/registry/import_population.h"
#include "server/registry/import_sites.h"
#include "server/registry/records.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"
#include "tests/core/printing.h"
#include "tests/server/support/every_database.h"

namespace tiemchung::test {

/// A line of a vaccination site's file; right in every field.
struct SiteLine {
    std::string name = "Nguyễn Thị Ánh";
    std::string birth_date = "1979-03-22";
    std::string sex = "female";
    std::string id_number = "001179000123";
    std::string id_kind;
    std::string phone = "0912345678";
    std::string nationality = "VN";
    std::string province = "79";
    std::string district = "Quận 5";
    std::string commune = "Phường 11";
    std::string dose_number = "1";
    std::string dose_date = "2021-07-01";
    std::string vaccine = "astrazeneca";
    std::string lot = "ABV-1";
    std::string site = "TYT-01";

    [[nodiscard]] std::string text() const {
        std::string line;
        for (const std::string* field :
             {&name, &birth_date, &sex, &id_number, &id_kind, &phone, &nationality, &province,
              &district, &commune, &dose_number, &dose_date, &vaccine, &lot, &site}) {
            line += *field + ',';
        }
        line.back() = '\n';
        return line;
    }
};

inline const std::string doses_head =
    "name,birth_date,sex,id_number,id_kind,phone,nationality,province,district,commune,"
    "dose_number,dose_date,vaccine,lot,site\n";
inline const std::string population_head = "name,birth_date,sex,id_number\n";
inline const std::string sites_head = "code,name,phone,address,province,district,commune\n";

/// The value, or a test that fails.
template <class T>
T required(Result<T> result) {
    if (!result) BOOST_FAIL("failed with " << code_name(result.error().code));
    return *std::move(result);
}

/// The form that finds the person of a line.
inline identity::LookupForm form_of(const SiteLine& line) {
    identity::LookupForm form;
    form.name = line.name;
    const PartialDate born = *parse_partial_date(line.birth_date);
    form.birth_date = {std::to_string(born.day), std::to_string(born.month),
                       std::to_string(born.year), born.month == 0};
    form.sex = identity::sex_named(line.sex);
    form.id_kind = identity::IdKind::citizen;
    form.id_number = line.id_number;
    form.phone = line.phone;
    return form;
}

/// An empty register, and files to import into it.
class RegisterWorkshop {
  public:
    explicit RegisterWorkshop(const std::string& address)
        : database(open_database(address)), vault(master_key()) {}

    std::shared_ptr<storage::Database> database;
    storage::Vault vault;
    TemporaryFolder folder;
    Timestamp now = *parse_timestamp("2022-06-12T02:00:00Z");

    [[nodiscard]] std::filesystem::path file(const std::string& name) const {
        return folder.path() / name;
    }
    [[nodiscard]] std::string content(const std::string& name) const {
        std::ifstream in(file(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    Result<registry::ImportReport> try_doses(const std::string& csv) const {
        folder.write("doses.csv", csv);
        return registry::import_doses(*database, vault, file("doses.csv"), file("doses.bad.csv"),
                                      now, {});
    }
    registry::ImportReport import_doses(const std::string& lines) const {
        return required(try_doses(doses_head + lines));
    }
    registry::ImportReport import_population(const std::string& lines) const {
        folder.write("population.csv", population_head + lines);
        return required(registry::import_population(*database, vault, file("population.csv"),
                                                    file("population.bad.csv"), now, {}));
    }
    registry::ImportReport import_sites(const std::string& lines) const {
        folder.write("sites.csv", sites_head + lines);
        return required(registry::import_sites(*database, vault, file("sites.csv"),
                                               file("sites.bad.csv"), now, {}));
    }
    /// The two sites that the tests' doses name.
    void import_usual_sites() const {
        import_sites(
            "TYT-01,Trạm y tế phường 11,02838550001,12 Trần Hưng Đạo,79,Quận 5,Phường 11\n"
            "TYT-02,Trạm y tế xã An Phú,,,Hà Nội,,\n");
    }

    template <class Work>
    auto read(Work work) const {
        return required(database->read(work));
    }
    template <class Work>
    auto write(Work work) const {
        return required(database->write(work));
    }

    /// The look-up form's answer for the person of a line.
    [[nodiscard]] std::optional<registry::CitizenKey> find(const SiteLine& line) const {
        const auto checked = identity::check_lookup_form(form_of(line), day_in_viet_nam(now));
        BOOST_REQUIRE(checked.details.has_value());
        return read([&](storage::Connection& connection) {
            return registry::find_citizen(connection, vault, *checked.details);
        });
    }
    [[nodiscard]] api::Record record(const registry::CitizenKey& citizen) const {
        return read([&](storage::Connection& connection) {
            return registry::read_record(connection, vault, citizen, now);
        });
    }
    [[nodiscard]] api::Record record_of(const SiteLine& line) const {
        const auto citizen = find(line);
        BOOST_REQUIRE(citizen.has_value());
        return record(*citizen);
    }

  private:
    static std::array<std::uint8_t, 32> master_key() {
        std::array<std::uint8_t, 32> key{};
        key.fill(7);
        return key;
    }
};

inline void on_every_register(const std::function<void(RegisterWorkshop&)>& test) {
    on_every_database([&](const std::string& address) {
        RegisterWorkshop workshop(address);
        test(workshop);
    });
}

}  // namespace tiemchung::test
