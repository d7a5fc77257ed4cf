#include "core/api/staff_messages.h"

#include "core/api/named_values.h"
#include "core/base/name_table.h"

namespace tiemchung::api {
namespace {

constexpr std::size_t max_staff_text = 800;
/// More than any password that is taken, whose own check then says so.
constexpr std::size_t max_password = 1000;

constexpr NameTable<StaffRole, 4> roles{{{StaffRole::hotline, "operator"},
                                         {StaffRole::reviewer, "reviewer"},
                                         {StaffRole::supervisor, "supervisor"},
                                         {StaffRole::admin, "admin"}}};

}  // namespace

std::string_view name_of(StaffRole role) {
    return name_in(roles, role);
}

std::optional<StaffRole> staff_role_named(std::string_view name) {
    return value_in(roles, name);
}

std::string to_json(const SignIn& sign_in) {
    return compact(OrderedJson{
        {"account", sign_in.account}, {"password", sign_in.password}, {"totp", sign_in.totp}});
}

Result<SignIn> parse_sign_in(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        SignIn sign_in;
        sign_in.account = reader.text("account");
        sign_in.password = reader.text("password", max_password);
        sign_in.totp = reader.text("totp");
        return sign_in;
    });
}

std::string to_json(const StaffSession& session) {
    return compact(OrderedJson{{"account", session.account},
                               {"role", name_of(session.role)},
                               {"place", session.place},
                               {"must_change_password", session.must_change_password},
                               {"ends_at", to_iso8601(session.ends_at)}});
}

Result<StaffSession> parse_staff_session(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        StaffSession session;
        session.account = reader.text("account");
        session.role = read_named(reader, "role", staff_role_named);
        session.place = reader.text("place", max_staff_text);
        session.must_change_password = reader.boolean("must_change_password");
        session.ends_at = reader.time("ends_at");
        return session;
    });
}

std::string to_json(const PasswordChange& change) {
    return compact(
        OrderedJson{{"old_password", change.old_password}, {"new_password", change.new_password}});
}

Result<PasswordChange> parse_password_change(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        PasswordChange change;
        change.old_password = reader.text("old_password", max_password);
        change.new_password = reader.text("new_password", max_password);
        return change;
    });
}

}  // namespace tiemchung::api
