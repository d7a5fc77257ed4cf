#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/problem.h"
#include "core/api/review_messages.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "server/photos/photos.h"
#include "server/staff/staff_member.h"
#include "server/storage/database.h"
#include "server/storage/vault.h"

namespace tiemchung::review {

/// What the query of the queue asks for; empty members filter nothing.
struct QueueQuery {
    std::string kind;
    std::string status;
    std::string site;  ///< names, as the queue's answer lists them
    std::string commune;
    bool unknown_site = false;
    bool mine = false;
    int page = 0;
};

inline constexpr int cases_a_page = 25;

/// The case as it is after a decision; or nothing, and what must be mended in the decision.
struct Decided {
    std::optional<api::CaseFile> file;
    std::vector<api::FieldProblem> problems;
};

/// The work of a vaccination site's reviewers, and of the levels above them. All state is in the
/// database; every look and every step is logged in its own transaction. May be called from several
/// threads; waits.
///
/// A case that is not the member's to see is report.unknown, as is one that does not exist. Every
/// call fails with storage.failed or storage.wrong_key where the machine does.
class Desk {
  public:
    /// `domain`: of the portal, for text messages.
    Desk(std::shared_ptr<storage::Database> database, std::shared_ptr<const storage::Vault> vault,
         std::string domain, std::function<void()> wake);

    /// By time left. Fails with staff.not_allowed for who has no pile.
    [[nodiscard]] Result<api::CaseQueue> queue(const staff::StaffMember& member,
                                               const QueueQuery& query, Timestamp now) const;

    [[nodiscard]] Result<api::CaseFile> read(const staff::StaffMember& member,
                                             std::string_view code, Timestamp now) const;

    /// Takes the case up for 15 minutes from the last step on. Fails with report.own,
    /// report.locked, report.same_person or report.wrong_status.
    [[nodiscard]] Result<api::CaseFile> lock(const staff::StaffMember& member,
                                             std::string_view code, Timestamp now) const;

    /// Not an error where it is not theirs.
    [[nodiscard]] Outcome unlock(const staff::StaffMember& member, std::string_view code,
                                 Timestamp now) const;

    /// Today's work: the case is theirs to look after.
    [[nodiscard]] Result<api::CaseFile> assign(const staff::StaffMember& member,
                                               std::string_view code, Timestamp now) const;

    /// Fails with report.photo_missing.
    [[nodiscard]] Result<photos::OpenedPhoto> photo(const staff::StaffMember& member,
                                                    std::string_view code, int number,
                                                    Timestamp now) const;

    /// Fails as review::decide does.
    [[nodiscard]] Result<Decided> decide(const staff::StaffMember& member, std::string_view code,
                                         const api::CaseDecision& decision, Timestamp now) const;

    /// For supervisors. Fails with staff.not_allowed.
    [[nodiscard]] Result<api::ReviewFigures> figures(const staff::StaffMember& member,
                                                     Timestamp now) const;

  private:
    std::shared_ptr<storage::Database> database_;
    std::shared_ptr<const storage::Vault> vault_;
    std::string domain_;
    std::function<void()> wake_;
};

}  // namespace tiemchung::review
