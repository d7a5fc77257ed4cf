#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/record.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/identity/person.h"
#include "core/issuance/population_match.h"
#include "server/storage/sessions.h"

namespace tiemchung::storage {

class Connection;

/// A dose as its citizen may see it: with its site, its certificates, the newest first, and whether
/// a notice was promised. What is worked out from all of that, state and since, is left open.
struct RecordedDoseRow {
    api::RecordedDose dose;
    Timestamp entered_at;
};

/// What citizens may see of themselves. The members are those of CitizenRow.
struct RecordRows {
    std::string citizen;
    std::string name;
    PartialDate birth_date;
    identity::Sex sex{};
    std::optional<identity::IdKind> id_kind;
    std::optional<std::string> id_sealed;
    std::string nationality;
    std::string province;
    std::string commune;
    issuance::MatchState match_state{};
    std::optional<Timestamp> matched_at;
    Timestamp changed_at;
    std::vector<RecordedDoseRow> doses;
};

/// A citizen with all doses, in one statement: this is what everybody who looks something up waits
/// for.
[[nodiscard]] Result<std::optional<RecordRows>> record_rows_of(Connection& connection,
                                                               const std::string& citizen);

struct SessionRecordRows {
    SessionRow session;
    std::optional<RecordRows> record;  ///< nothing where the citizen is no longer there
};

/// The session of a token and its citizen's record, in one statement. Whether the session is still
/// alive is for others to say, before they look at the record.
[[nodiscard]] Result<std::optional<SessionRecordRows>> record_rows_of_session(
    Connection& connection, std::string_view token_hash);

/// The same for several tokens, each found by its hash; one that has no session is not in it.
[[nodiscard]] Result<std::map<std::string, SessionRecordRows>> record_rows_of_sessions(
    Connection& connection, const std::vector<std::string>& token_hashes);

}  // namespace tiemchung::storage
