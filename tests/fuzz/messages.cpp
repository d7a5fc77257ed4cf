// The JSON between the page and the server, read from either side. What was read once survives
// being written and read again.
#include <cstdlib>

#include "core/api/call_messages.h"
#include "core/api/lookup_messages.h"
#include "core/api/problem.h"
#include "core/api/record.h"
#include "core/api/report_case.h"
#include "core/api/report_following.h"
#include "core/api/report_messages.h"
#include "core/api/review_messages.h"
#include "core/api/site_list.h"
#include "core/api/staff_messages.h"
#include "core/api/upload_messages.h"
#include "core/base/bytes.h"

using namespace tiemchung;

namespace {

/// `same(a, b)` after one writing: the first may drop what the message has no place for.
template <class Message, class Same>
void write_and_read(const Result<Message>& read, Result<Message> (*parse)(std::string_view),
                    Same same) {
    if (!read) return;
    const auto again = parse(api::to_json(*read));
    if (!again) std::abort();
    const auto third = parse(api::to_json(*again));
    if (!third || !same(*again, *third)) std::abort();
}

template <class Message>
void write_and_read(std::string_view text, Result<Message> (*parse)(std::string_view)) {
    write_and_read(parse(text), parse, [](const Message& a, const Message& b) { return a == b; });
}

void try_reports(std::string_view text) {
    write_and_read(text, api::parse_upload_request);
    write_and_read(text, api::parse_upload_state);
    write_and_read(text, api::parse_site_list);
    write_and_read(text, api::parse_report_confirmed);
    write_and_read(text, api::parse_link_opening);
    write_and_read(text, api::parse_linked_report);
    write_and_read(text, api::parse_link_confirmation);
    write_and_read(text, api::parse_track_request);
    write_and_read(text, api::parse_report_cases);
    write_and_read(text, api::parse_supplement);
    write_and_read(text, api::parse_phone_change);
    write_and_read(text, api::parse_report_joining);
}

void try_staff(std::string_view text) {
    write_and_read(text, api::parse_sign_in);
    write_and_read(text, api::parse_staff_session);
    write_and_read(text, api::parse_password_change);
    write_and_read(text, api::parse_call_opening);
    write_and_read(text, api::parse_call);
    write_and_read(text, api::parse_caller_check);
    write_and_read(text, api::parse_caller_filing);
    write_and_read(text, api::parse_filed_report);
    write_and_read(text, api::parse_call_closing);
    write_and_read(text, api::parse_shift);
    write_and_read(text, api::parse_case_queue);
    write_and_read(text, api::parse_case_file);
    write_and_read(text, api::parse_case_decision);
    write_and_read(text, api::parse_review_figures);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = as_text({data, size});
    write_and_read(text, api::parse_lookup_request);
    write_and_read(text, api::parse_captcha_challenge);
    write_and_read(text, api::parse_otp_sent);
    write_and_read(text, api::parse_otp_answer);
    write_and_read(text, api::parse_record);
    write_and_read(text, api::parse_notice_request);
    write_and_read(text, api::parse_report_request);
    write_and_read(text, api::parse_report_draft);
    write_and_read(text, api::parse_report_receipt);
    write_and_read(text, api::parse_report_case);
    try_reports(text);
    try_staff(text);
    write_and_read(api::parse_problem(text), api::parse_problem,
                   [](const api::Problem& a, const api::Problem& b) {
                       return a.status == b.status && a.title == b.title && a.code == b.code &&
                              a.message_vi == b.message_vi && a.message_en == b.message_en &&
                              a.fields == b.fields && a.tries_left == b.tries_left &&
                              a.retry_after_seconds == b.retry_after_seconds;
                   });
    return 0;
}
