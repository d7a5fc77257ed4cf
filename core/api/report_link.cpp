#include "core/api/form_values.h"
#include "core/api/report_form_json.h"
#include "core/api/report_messages.h"

/// The messages of the link that an operator has sent to a caller's phone.
namespace tiemchung::api {

std::string to_json(const LinkOpening& opening) {
    return compact(OrderedJson{{"token", opening.token}});
}

Result<LinkOpening> parse_link_opening(std::string_view json) {
    return read_message(json, max_small_message_bytes,
                        [](JsonReader& reader) { return LinkOpening{reader.text("token")}; });
}

std::string to_json(const LinkedReport& linked) {
    return compact(OrderedJson{{"report", json_of(linked.form)},
                               {"staff", linked.staff},
                               {"filed_at", to_iso8601(linked.filed_at)},
                               {"ends_at", to_iso8601(linked.ends_at)}});
}

Result<LinkedReport> parse_linked_report(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        LinkedReport linked;
        reader.object("report", [&](JsonReader& form) { linked.form = read_report_form(form); });
        linked.staff = reader.text("staff");
        linked.filed_at = reader.time("filed_at");
        linked.ends_at = reader.time("ends_at");
        return linked;
    });
}

std::string to_json(const LinkConfirmation& confirmation) {
    return compact(OrderedJson{{"token", confirmation.token},
                               {"paper", json_of(confirmation.paper)},
                               {"declaration", confirmation.declaration}});
}

Result<LinkConfirmation> parse_link_confirmation(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        LinkConfirmation confirmation;
        confirmation.token = reader.text("token");
        reader.object("paper",
                      [&](JsonReader& paper) { confirmation.paper = read_paper_form(paper); });
        confirmation.declaration = reader.boolean("declaration");
        return confirmation;
    });
}

}  // namespace tiemchung::api
