#include "server/storage/captchas.h"

#include "server/storage/connection.h"

namespace tiemchung::storage {
namespace {

using Found = Result<std::optional<std::tuple<std::string, Timestamp>>>;

Result<std::optional<CaptchaRow>> row_in(std::string_view id, Found found) {
    if (!found) return found.error();
    if (!*found) return std::optional<CaptchaRow>{};
    auto& [answer, expires_at] = **found;
    return std::optional{CaptchaRow{std::string{id}, std::move(answer), expires_at}};
}

}  // namespace

Outcome insert_captcha(Connection& connection, const CaptchaRow& row) {
    const auto done = connection.execute(
        "INSERT INTO captchas (id, answer, expires_at) VALUES (:id, :answer, :expires_at)", row.id,
        row.sealed_answer, row.expires_at);
    if (!done) return done.error();
    return Done{};
}

Result<std::optional<CaptchaRow>> find_captcha(Connection& connection, std::string_view id) {
    return row_in(id, connection.select_one<std::string, Timestamp>(
                          "SELECT answer, expires_at FROM captchas WHERE id = :id", id));
}

Result<std::optional<CaptchaRow>> take_captcha(Connection& connection, std::string_view id) {
    return row_in(id, connection.select_one<std::string, Timestamp>(
                          "DELETE FROM captchas WHERE id = :id RETURNING answer, expires_at", id));
}

Outcome remove_expired_captchas(Connection& connection, Timestamp now) {
    const auto done = connection.execute("DELETE FROM captchas WHERE expires_at <= :now", now);
    if (!done) return done.error();
    return Done{};
}

}  // namespace tiemchung::storage
