#pragma once

#include <memory>
#include <optional>
#include <string>

#include "server/hotline/desk.h"
#include "server/hotline/phone_changes.h"
#include "tests/core/report/sample_report.h"
#include "tests/server/staff/staff_workshop.h"

namespace tiemchung::test {

/// The usual person of a register, who calls.
inline api::CallerCheck usual_check() {
    api::CallerCheck check;
    check.name = "nguyễn thị ánh";
    check.birth_date = {"22", "3", "1979", false};
    check.id_last4 = "0123";
    check.dose_number = 1;
    check.dose_date = {"1", "7", "2021", false};
    return check;
}

/// The usual person's report about dose 2, as an operator fills it in.
inline api::CallerFiling usual_filing(api::FilingWay way) {
    api::CallerFiling filing;
    filing.form = report::sample_report();
    filing.form.name = "Nguyễn Thị Ánh";
    filing.form.sex = identity::Sex::female;
    filing.form.id_number = "001179000123";
    filing.form.kind = report::ReportKind::dose_2;
    filing.form.doses[1].province = "79";
    filing.form.doses[1].district = "";
    filing.form.doses[1].commune = "";
    filing.form.doses[1].site = "TYT-01";
    filing.form.paper = {};
    filing.read_back = true;
    filing.way = way;
    filing.idempotency_key = "0123456789abcdefABCDEF-_";
    return filing;
}

/// A register with one person, and the hotline.
class HotlineWorkshop {
  public:
    HotlineWorkshop(RegisterWorkshop& register_workshop, StaffWorkshop& people)
        : workshop(register_workshop),
          staff(people),
          desk(people.database, people.vault, "tiemchung.example", [this] { ++woken; }),
          phone_changes(people.database, people.vault) {
        workshop.import_doses(SiteLine{}.text());
        first = as("nv042", api::StaffRole::hotline);
        second = as("nv043", api::StaffRole::hotline);
    }

    RegisterWorkshop& workshop;
    StaffWorkshop& staff;
    int woken = 0;
    hotline::Desk desk;
    hotline::PhoneChangeDesk phone_changes;
    staff::StaffMember first;   ///< an operator
    staff::StaffMember second;  ///< another

    [[nodiscard]] staff::StaffMember as(const std::string& account, api::StaffRole role,
                                        const std::string& pile = "") const {
        return required(staff.member(staff.at_work(account, role, pile)));
    }

    /// The thing that an answer holds; the test fails where it is a no.
    template <class T>
    static T given(const hotline::Answer<T>& answer) {
        if (const auto* refusal = std::get_if<security::Refusal>(&answer)) {
            BOOST_FAIL("refused with " << code_name(refusal->code));
        }
        BOOST_REQUIRE(std::holds_alternative<T>(answer));
        return std::get<T>(answer);
    }
    template <class T>
    static security::Refusal refusal(const hotline::Answer<T>& answer) {
        const auto* refused = std::get_if<security::Refusal>(&answer);
        BOOST_REQUIRE(refused != nullptr);
        return *refused;
    }
    template <class T>
    static std::vector<api::FieldProblem> problems(const hotline::Answer<T>& answer) {
        const auto* bad = std::get_if<reports::BadForm>(&answer);
        BOOST_REQUIRE(bad != nullptr);
        return bad->fields;
    }

    [[nodiscard]] hotline::Answer<api::Call> try_open(const staff::StaffMember& member,
                                                      bool consent = true) const {
        return required(desk.open(member, {"0912 345 678", api::Caller::self, consent}, staff.now));
    }
    /// The name of a new call.
    [[nodiscard]] std::string open(const staff::StaffMember& member) const {
        return given(try_open(member)).id;
    }
    [[nodiscard]] hotline::Answer<api::Call> verify(const staff::StaffMember& member,
                                                    const std::string& call,
                                                    const api::CallerCheck& check) const {
        return required(desk.verify(member, call, check, staff.now));
    }
    /// The name of a new call whose caller is verified.
    [[nodiscard]] std::string verified(const staff::StaffMember& member) const {
        std::string call = open(member);
        given(verify(member, call, usual_check()));
        return call;
    }
    void close(const staff::StaffMember& member, const std::string& call) const {
        given(required(desk.close(member, call, {api::ClosingReason::informed, ""}, staff.now)));
    }

    /// What the log says of a call, in order: the action, and the report if it names one.
    [[nodiscard]] std::vector<std::string> log_of(const std::string& call) const;
};

inline void on_every_hotline(const std::function<void(HotlineWorkshop&)>& test) {
    on_every_staff([&](RegisterWorkshop& workshop, StaffWorkshop& people) {
        HotlineWorkshop hotline(workshop, people);
        test(hotline);
    });
}

}  // namespace tiemchung::test
