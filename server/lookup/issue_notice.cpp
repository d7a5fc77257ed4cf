#include "server/lookup/issue_notice.h"

#include "core/text/sms_texts.h"
#include "server/registry/records.h"
#include "server/security/token.h"
#include "server/sms/outbox.h"

namespace tiemchung::lookup {
namespace {

constexpr std::int64_t worth_sending_seconds = 86'400;

}  // namespace

registry::SendNotice issue_notice(std::shared_ptr<const storage::Vault> vault,
                                  std::string_view domain) {
    return [vault = std::move(vault), text = text::issued_sms(domain)](
               storage::Connection& connection, const storage::DosePlace& place,
               Timestamp now) -> Outcome {
        auto phone = registry::phone_of(connection, *vault, place.citizen);
        if (!phone) return phone.error();
        const auto id = security::draw_id();
        if (!id) return id.error();
        return sms::put_message(connection, *vault, *id, {"notice", *std::move(phone), text, {}},
                                false, now, {now.seconds + worth_sending_seconds});
    };
}

}  // namespace tiemchung::lookup
