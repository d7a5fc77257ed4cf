#include "server/audit/audit.h"

#include "core/api/staff_messages.h"
#include "core/base/bytes.h"
#include "core/crypto/sha256.h"
#include "server/storage/audit_log.h"
#include "server/storage/database.h"

namespace tiemchung::audit {
namespace {

using storage::AuditRow;
using storage::Connection;

constexpr std::size_t max_detail_bytes = 800;

void add_number(Bytes& bytes, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

/// A text with its length before it: no two rows are the same bytes.
void add_text(Bytes& bytes, std::string_view text) {
    add_number(bytes, text.size());
    const ByteView content = as_bytes(text);
    bytes.insert(bytes.end(), content.begin(), content.end());
}

/// SHA-256 over the hash of the row before and all columns of this one.
std::string hash_of(const AuditRow& row, std::string_view before) {
    Bytes bytes;
    add_text(bytes, before);
    add_number(bytes, static_cast<std::uint64_t>(row.sequence));
    add_number(bytes, static_cast<std::uint64_t>(row.at.seconds));
    for (const std::string* text :
         {&row.account, &row.role, &row.who, &row.action, &row.report, &row.call, &row.detail}) {
        add_text(bytes, *text);
    }
    return to_base64url(crypto::sha256(bytes));
}

report::ActorKind actor_of(std::string_view role) {
    switch (api::staff_role_named(role).value_or(api::StaffRole::admin)) {
        case api::StaffRole::hotline:
            return report::ActorKind::operator_;
        case api::StaffRole::reviewer:
            return report::ActorKind::reviewer;
        case api::StaffRole::supervisor:
            return report::ActorKind::supervisor;
        case api::StaffRole::admin:
            break;
    }
    return report::ActorKind::system;
}

Result<Verification> verify_in(Connection& connection) {
    constexpr int page_rows = 1'000;
    const auto head = storage::audit_head(connection);
    if (!head) return head.error();
    Verification found;
    std::string before;
    for (;;) {
        const auto page = storage::audit_rows(connection, found.rows, page_rows);
        if (!page) return page.error();
        for (const AuditRow& row : *page) {
            const std::int64_t expected = found.rows + 1;
            if (row.sequence != expected || row.hash != hash_of(row, before)) {
                found.broken_at = expected;
                return found;
            }
            before = row.hash;
            found.rows = expected;
        }
        if (page->size() < page_rows) break;
    }
    // A tail that was cut off leaves a chain that holds; only the head knows of it.
    found.head = before;
    const bool is_whole = *head && (*head)->length == found.rows && (*head)->hash == before;
    if (!is_whole) found.broken_at = found.rows + 1;
    return found;
}

}  // namespace

Entry by_command_line(std::string action, std::string detail, Timestamp now) {
    const std::string role(api::name_of(api::StaffRole::admin));
    return {now, "command line",   role, "command line", std::move(action), {},
            {},  std::move(detail)};
}

Outcome append(Connection& connection, const Entry& entry) {
    if (entry.detail.size() > max_detail_bytes) return Error{ErrorCode::storage_failed};
    auto head = storage::hold_audit_head(connection);
    if (!head) return head.error();
    AuditRow row{head->length + 1, entry.at,     entry.account, entry.role,   entry.who,
                 entry.action,     entry.report, entry.call,    entry.detail, {}};
    row.hash = hash_of(row, head->hash);
    return storage::append_audit_row(connection, row);
}

Result<std::vector<api::AccessLine>> accesses_to(Connection& connection, const std::string& report,
                                                 int limit) {
    auto rows = storage::audit_rows_of_report(connection, report, limit);
    if (!rows) return rows.error();
    std::vector<api::AccessLine> lines;
    lines.reserve(rows->size());
    for (AuditRow& row : *rows) {
        lines.push_back({row.at, actor_of(row.role), std::move(row.who), std::move(row.action)});
    }
    return lines;
}

Result<Verification> verify(storage::Database& database) {
    return database.read([](Connection& connection) { return verify_in(connection); });
}

}  // namespace tiemchung::audit
