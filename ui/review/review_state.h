#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/api/phone_changes.h"
#include "core/api/review_messages.h"
#include "ui/model/awaiting.h"
#include "ui/model/trouble.h"
#include "ui/review/review_actions.h"

namespace tiemchung::ui {

/// What is asked of the server, and about which case or wish, or under which address.
struct CaseAsk {
    enum class Kind : std::uint8_t {
        queue,
        file,
        lock,
        unlock,
        assign,
        decide,
        figures,
        phones,
        phone
    };
    Kind kind{};
    std::string about;

    friend bool operator==(const CaseAsk&, const CaseAsk&) = default;
};

/// What the queue is narrowed down by, and what came.
struct CaseList {
    std::string kind;  ///< spelled as in messages; empty: every kind
    std::string site;
    std::string commune;
    bool unknown_site = false;
    bool mine = false;
    int page = 0;
    std::optional<api::CaseQueue> queue;
    double came_at_ms = 0;
    std::optional<Trouble> trouble;
};

/// How the photo in front is looked at.
struct PhotoLook {
    int number = 1;
    int zoom = 0;   ///< 0…3, each half as large again as the one before
    int turns = 0;  ///< of 90° clockwise, 0…3
    bool contrast = false;
    bool large = false;  ///< as wide as the page
};
inline constexpr int most_zoom = 3;

/// The decision that is being prepared. It outlives a hold that has ended.
struct DecisionDraft {
    std::optional<report::ReportEvent> event;  ///< `approve` stands for `approve_first` too
    std::set<std::pair<report::ChangeKind, int>> changes;
    bool changes_touched = false;
    std::map<RowKey, std::string> paper_values;
    std::set<report::RefusalReason> reasons;
    bool reasons_touched = false;  ///< else they follow what the rows were matched as
    std::set<report::ReportField> asked;
    std::optional<report::LaterReason> later_reason;
    std::string later_day;  ///< in ISO
    std::string message;
    std::optional<ErrorCode> error;
    std::optional<RowKey> value_missing;  ///< what the paper says there was not typed
};

/// The case in front.
struct CaseDesk {
    std::string code;  ///< empty: none
    std::optional<api::CaseFile> file;
    double server_ahead_ms = 0;
    std::optional<Trouble> trouble;
    bool hold_ended = false;  ///< the 15 minutes are over
    PhotoLook photo;
    std::map<RowKey, PaperMatch> matches;
    bool timeline_open = false;
    DecisionDraft draft;
    std::optional<report::ReportEvent> decided;  ///< what was decided here
    bool verified_elsewhere = false;             ///< with it: the police verify the person first
    std::uint32_t revision = 0;                  ///< grows when the model changes what was typed

    [[nodiscard]] PaperMatch match_of(RowKey row) const {
        const auto found = matches.find(row);
        return found == matches.end() ? PaperMatch::unseen : found->second;
    }
};

struct FiguresDesk {
    std::optional<api::ReviewFigures> figures;
    std::optional<Trouble> trouble;
};

/// Callers whose phone number in the register is wrong, and who come with their identity paper.
struct PhoneDesk {
    std::optional<api::PhoneChangeWishes> wishes;
    std::set<std::string> papers_seen;         ///< wishes of those whose paper lies in front
    std::optional<std::string> paper_missing;  ///< a wish that was confirmed without one
    std::string confirmed;                     ///< who was given another number last
    std::optional<Trouble> trouble;
};

/// What the page knows about the queue of reports and the one that is open.
struct Reviewing {
    CaseList list;
    CaseDesk desk;
    FiguresDesk figures;
    PhoneDesk phones;
    Awaiting<CaseAsk> awaited;
};

}  // namespace tiemchung::ui
