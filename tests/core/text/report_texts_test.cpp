#include "core/text/report_texts.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "core/text/report_sms_texts.h"
#include "core/text/sms_texts.h"
#include "tests/core/text/placeholders.h"

using namespace tiemchung;
using namespace tiemchung::report;
using text::Text;

namespace {

bool has_both_languages(const Text& text) {
    return !text.vi.empty() && !text.en.empty() && text.vi != text.en &&
           test::placeholders(text.vi) == test::placeholders(text.en);
}

/// Every value of an enumeration up to its last has texts, each its own.
template <class Enum>
void check_labels(Enum last) {
    std::set<std::string_view> seen;
    for (int index = 0; index <= static_cast<int>(last); ++index) {
        const Text label = text::label_of(static_cast<Enum>(index));
        BOOST_TEST(has_both_languages(label), label.vi);
        BOOST_TEST(seen.insert(label.vi).second, label.vi);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_texts)

BOOST_AUTO_TEST_CASE(every_choice_has_a_label_of_its_own_in_both_languages) {
    check_labels(ReportKind::both);
    check_labels(ReportFor::ward);
    check_labels(DocumentType::appointment);
    check_labels(ReadableItem::untouched);
    check_labels(LaterReason::population);
    check_labels(ChangeKind::correct_id);
    check_labels(HandlingLevel::province);
    check_labels(ComparedItem::dose_site);
    check_labels(Likeness::unknown);
    check_labels(ActorKind::system);
    BOOST_TEST(has_both_languages(text::better_kind_question()));
}

BOOST_AUTO_TEST_CASE(every_reason_has_its_official_wording_a_plain_one_and_a_remedy) {
    check_labels(RefusalReason::altered);
    std::set<std::string_view> remedies;
    for (const RefusalReason reason : refusal_reasons()) {
        BOOST_TEST(has_both_languages(text::official_reason(reason)), name_of(reason));
        BOOST_TEST(has_both_languages(text::remedy_of(reason)), name_of(reason));
        remedies.insert(text::remedy_of(reason).vi);
    }
    BOOST_TEST(remedies.size() == refusal_reason_count);
}

BOOST_AUTO_TEST_CASE(every_status_is_told_and_the_second_look_is_not) {
    std::set<std::string_view> labels;
    for (const ReportStatus status : report_statuses()) {
        BOOST_TEST(has_both_languages(text::label_of(status)), name_of(status));
        BOOST_TEST(has_both_languages(text::sentence_of(status)), name_of(status));
        labels.insert(text::label_of(status).vi);
        const ReportStatus shown = shown_to_citizen(status);
        BOOST_TEST(text::label_of(status).vi == text::label_of(shown).vi);
    }
    BOOST_TEST(labels.size() == report_status_count - 1);
    BOOST_TEST(text::label_of(ReportStatus::received).vi == "Đang chờ cơ sở y tế tiếp nhận");
}

BOOST_AUTO_TEST_CASE(sentences_have_room_for_what_they_tell) {
    const auto in_status = [](ReportStatus status) {
        return test::placeholders(text::sentence_of(status).vi);
    };
    using Names = std::set<std::string>;
    BOOST_TEST((in_status(ReportStatus::received) == Names{"{deadline}", "{handler}"}));
    BOOST_TEST((in_status(ReportStatus::reviewing) == Names{"{handler}"}));
    BOOST_TEST((in_status(ReportStatus::later) == Names{"{d}", "{reason}"}));
    BOOST_TEST((in_status(ReportStatus::escalated) == Names{"{handler}"}));
    BOOST_TEST((in_status(ReportStatus::signing) == Names{"{signer}"}));
    BOOST_TEST((in_status(ReportStatus::erased) == Names{"{d}"}));
    BOOST_TEST(
        (test::placeholders(text::better_kind_question().vi) == Names{"{d}", "{kind}", "{n}"}));
}

BOOST_AUTO_TEST_CASE(every_event_has_its_line_with_who_did_it) {
    std::set<std::string_view> lines;
    for (int index = 0; index <= static_cast<int>(ReportEvent::erase); ++index) {
        const auto event = static_cast<ReportEvent>(index);
        const Text line = text::timeline_line(event);
        BOOST_TEST(has_both_languages(line), name_of(event));
        BOOST_TEST(test::placeholders(line.vi) == std::set<std::string>{"{actor}"}, name_of(event));
        BOOST_TEST(lines.insert(line.vi).second, name_of(event));
    }
}

BOOST_AUTO_TEST_CASE(messages_are_one_plain_segment_even_at_their_longest) {
    const std::string report = "PA-7K3M-9QX2-4T";
    const std::string domain(200, 'd');
    const std::string long_text(500, 'x');
    for (const std::string& message :
         {text::report_code_sms("123456"), text::report_received_sms(report, domain),
          text::report_by_operator_sms(long_text, report, "23:59"),
          text::report_link_sms(long_text), text::report_needs_info_sms(report, domain),
          text::report_put_off_sms(report, domain), text::report_escalated_sms(report, domain),
          text::report_handed_on_sms(report, domain), text::report_taken_over_sms(report, domain),
          text::report_approved_sms(report, domain), text::report_refused_sms(report, domain),
          text::report_done_sms(report, domain)}) {
        BOOST_TEST(message.size() <= text::max_sms_characters, message);
        BOOST_TEST(message.starts_with("BYT: "), message);
        BOOST_TEST(message.find('{') == std::string::npos, message);
        for (const char c : message)
            BOOST_TEST((c >= ' ' && c <= 'z'), message);
    }
}

BOOST_AUTO_TEST_CASE(messages_name_the_report_and_where_to_look) {
    BOOST_TEST(text::report_needs_info_sms("PA-7K3M-9QX2-4T", "tiemchung.vn") ==
               "BYT: Phan anh PA-7K3M-9QX2-4T can bo sung. Xem tai tiemchung.vn muc Theo doi phan "
               "anh.");
    BOOST_TEST(text::report_taken_over_sms("PA-7K3M-9QX2-4T", "tiemchung.vn") ==
               "BYT: Phan anh PA-7K3M-9QX2-4T da chuyen den don vi ban, can xu ly trong 48 gio. "
               "Xem tiemchung.vn/nhan-vien");
    BOOST_TEST(text::report_by_operator_sms("NV012", "PA-7K3M-9QX2-4T", "09:41") ==
               "BYT: Nhan vien NV012 da lap phan anh PA-7K3M-9QX2-4T thay ban luc 09:41. Neu khong "
               "phai ban, goi 19009095.");
}

BOOST_AUTO_TEST_SUITE_END()
