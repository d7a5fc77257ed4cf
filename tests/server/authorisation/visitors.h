#pragma once

#include <string>
#include <vector>

#include "core/api/staff_messages.h"
#include "tests/server/support/demo_portal.h"

namespace tiemchung::test {

/// What somebody asks with. One of each, so that every operation can be asked for by all.
enum class Visitor : unsigned char {
    nobody,
    stranger,          ///< cookies that the server never gave
    citizen,           ///< signed in to a record
    follower,          ///< of `report_here`
    other_follower,    ///< of `report_elsewhere`
    hotline,           ///< an operator
    reviewer,          ///< of the pile of `report_here`
    other_reviewer,    ///< of the pile of `report_elsewhere`
    supervisor,        ///< of everything
    other_supervisor,  ///< of the province of `report_elsewhere`
    admin,
    newcomer,  ///< a reviewer of the pile of `report_here` with a one-time password
};

[[nodiscard]] std::vector<Visitor> all_visitors();
[[nodiscard]] std::string_view name_of(Visitor visitor);

/// Nothing for those who are not staff.
[[nodiscard]] std::optional<api::StaffRole> role_of(Visitor visitor);

/// Two reports in two piles of two provinces, and everybody's sessions.
class Visitors {
  public:
    explicit Visitors(const DemoPortal& portal);

    [[nodiscard]] const std::string& report_here() const { return here_; }

    /// The field that says who asks, with a session that was begun for this request alone.
    [[nodiscard]] std::string cookie(Visitor visitor) const;

  private:
    [[nodiscard]] std::string begin_session(Visitor visitor) const;

    const DemoPortal& portal_;
    std::string here_;
    std::string elsewhere_;
};

}  // namespace tiemchung::test
