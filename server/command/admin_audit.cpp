#include "core/text/error_texts.h"
#include "server/audit/audit.h"
#include "server/command/admin_tasks.h"
#include "server/command/admin_texts.h"

namespace tiemchung::command {

ExitCode verify_audit(const AdminDesk& desk) {
    const auto verified = audit::verify(desk.database());
    if (!verified)
        return desk.failed(texts::subject_database.in(desk.language()), verified.error());
    if (verified->broken_at) {
        const text::Text next = text::text_of(ErrorCode::audit_broken).next;
        desk.note(texts::audit_broken,
                  {{"row", desk.number(*verified->broken_at)}, {"next", next.in(desk.language())}});
        return ExitCode::not_all_ok;
    }
    desk.tell(texts::audit_holds,
              {{"rows", desk.number(verified->rows)}, {"head", verified->head}});
    return ExitCode::success;
}

}  // namespace tiemchung::command
