#include <boost/test/unit_test.hpp>

#include "server/reports/supplement.h"
#include "tests/server/reports/report_workshop.h"

namespace {

using namespace tiemchung;
using report::ActorKind;
using report::ReportEvent;
using report::ReportItem;
using report::ReportStatus;
using test::key_number;
using test::known_report;
using test::later;
using test::RegisterWorkshop;
using test::ReportServer;

/// A received report and what its sender does with it.
struct Filed {
    Filed(ReportServer& at, Timestamp time)
        : server(at), now(time), confirmed(at.file(at.with_photo(known_report(), time), time)) {}

    ReportServer& server;
    Timestamp now;
    reports::Confirmed confirmed;

    [[nodiscard]] const std::string& code() const { return confirmed.answer.receipt.code; }
    [[nodiscard]] report::ReportForm shown() const {
        return test::required(server.following.form(confirmed.token, code(), now));
    }
    [[nodiscard]] report::ReportForm kept() const {
        return test::required(reports::form_of(*server.vault, server.row(code())));
    }
    [[nodiscard]] Result<reports::CaseOrBadForm> send(const report::ReportForm& form,
                                                      int key = 1) const {
        return server.following.supplement(confirmed.token, code(), {form, key_number(key)}, now);
    }
    /// The case after a supplement that is taken.
    [[nodiscard]] api::ReportCase taken(const report::ReportForm& form, int key = 1) const {
        const auto answer = test::required(send(form, key));
        const auto* shown_case = std::get_if<api::ReportCase>(&answer);
        BOOST_REQUIRE(shown_case != nullptr);
        return *shown_case;
    }
    /// What is wrong with one that is not.
    [[nodiscard]] api::FieldProblem wrong(const report::ReportForm& form, int key = 1) const {
        const auto answer = test::required(send(form, key));
        const auto* bad = std::get_if<reports::BadForm>(&answer);
        BOOST_REQUIRE(bad != nullptr);
        BOOST_REQUIRE(bad->fields.size() == 1U);
        return bad->fields.front();
    }
    void ask(ReportEvent event, std::vector<report::ReportField> fields) const {
        reports::Decision decision;
        decision.fields = std::move(fields);
        server.decide(code(), event, decision, now);
    }
};

void with_filed(const std::function<void(Filed&)>& test) {
    test::on_every_report_register([&](RegisterWorkshop& workshop, const std::string& address) {
        ReportServer server(address, workshop.vault);
        Filed filed(server, workshop.now);
        test(filed);
    });
}

template <class T>
ErrorCode supplement_failure(const Result<T>& result) {
    BOOST_REQUIRE(!result.ok());
    return result.error().code;
}

BOOST_AUTO_TEST_SUITE(supplement)

BOOST_AUTO_TEST_CASE(exactly_the_fields_asked_for_are_taken_over) {
    with_filed([](Filed& filed) {
        filed.ask(ReportEvent::ask, {{ReportItem::dose_date, 1}, {ReportItem::name, 0}});
        report::ReportForm form = filed.shown();
        form.doses[0].date = {"13", "8", "2021", false};
        form.name = "Lê Hoàng Phúc An";
        form.doses[0].vaccine = "pfizer";
        form.note = "Không ai hỏi điều này.";
        const api::ReportCase after = filed.taken(form);
        BOOST_TEST((after.status == ReportStatus::received));
        BOOST_TEST(!after.clock_stopped);
        BOOST_TEST((after.timeline.front().event == ReportEvent::supplement));
        const report::ReportForm kept = filed.kept();
        BOOST_TEST(kept.doses[0].date.day == "13");
        BOOST_TEST(kept.name == "Lê Hoàng Phúc An");
        BOOST_TEST(kept.doses[0].vaccine == "astrazeneca");
        BOOST_TEST(kept.note == known_report().note);
        BOOST_TEST(kept.id_number == known_report().id_number);
        BOOST_TEST(kept.phone == "0912345678");
    });
}

BOOST_AUTO_TEST_CASE(what_is_mended_is_checked_by_the_rules_of_the_form) {
    with_filed([](Filed& filed) {
        filed.ask(ReportEvent::ask, {{ReportItem::dose_date, 2}});
        report::ReportForm form = filed.shown();
        form.doses[1].date = {"1", "8", "2021", false};  // before the first dose
        BOOST_TEST(filed.wrong(form).code == ErrorCode::report_dose_order);
        BOOST_TEST((filed.server.row(filed.code()).status == ReportStatus::need_info));
    });
}

BOOST_AUTO_TEST_CASE(a_refused_report_is_mended_and_sent_again_with_48_hours_of_its_own) {
    with_filed([](Filed& filed) {
        filed.ask(ReportEvent::refuse, {{ReportItem::photos, 0}});
        BOOST_TEST(filed.server.row(filed.code()).closed_at.has_value());
        report::ReportForm form = filed.shown();
        BOOST_TEST(filed.wrong(form).code == ErrorCode::report_photo_missing);
        form.paper.photos = {filed.server.upload(filed.now)};
        filed.now = later(filed.now, 600);
        const api::ReportCase after = filed.taken(form);
        BOOST_TEST((after.status == ReportStatus::received));
        BOOST_TEST((after.timeline.front().event == ReportEvent::resend));
        BOOST_TEST(after.photos == 2);
        BOOST_TEST(after.deadline.seconds == filed.now.seconds + 48 * 3'600);
        BOOST_TEST(!filed.server.row(filed.code()).closed_at.has_value());
    });
}

BOOST_AUTO_TEST_CASE(an_open_report_takes_photos_and_words_without_losing_its_place) {
    with_filed([](Filed& filed) {
        const Timestamp due = filed.server.row(filed.code()).due_at.value();
        report::ReportForm form = filed.shown();
        BOOST_TEST(filed.wrong(form).code == ErrorCode::report_photo_missing);  // nothing new
        form.paper.photos = {filed.server.upload(filed.now)};
        form.note += "\nTôi gửi thêm mặt sau.";
        form.name = "Người khác";
        filed.now = later(filed.now, 600);
        const api::ReportCase after = filed.taken(form);
        BOOST_TEST(after.photos == 2);
        BOOST_TEST((after.deadline == due));
        BOOST_TEST(filed.kept().note == known_report().note + "\nTôi gửi thêm mặt sau.");
        BOOST_TEST(filed.kept().name == known_report().name);
    });
}

BOOST_AUTO_TEST_CASE(the_same_supplement_under_the_same_key_is_added_once) {
    with_filed([](Filed& filed) {
        report::ReportForm form = filed.shown();
        form.note = "Thêm một điều.";
        const auto first = filed.taken(form);
        const auto again = filed.taken(form);
        BOOST_TEST(first.timeline.size() == again.timeline.size());
        BOOST_TEST(filed.taken(form, 2).timeline.size() == first.timeline.size() + 1);
    });
}

BOOST_AUTO_TEST_CASE(words_and_photos_have_bounds) {
    with_filed([](Filed& filed) {
        report::ReportForm form = filed.shown();
        form.note = std::string(reports::most_note_characters, 'x');
        BOOST_TEST(filed.wrong(form).code == ErrorCode::report_note_too_long);
        form.note.clear();
        form.paper.photos = {"AAAAAAAAAAAAAAAAAAAAAA"};
        BOOST_TEST(filed.wrong(form).code == ErrorCode::report_photo_missing);
        form.paper.photos.assign(4, "AAAAAAAAAAAAAAAAAAAAAA");
        BOOST_TEST(filed.wrong(form).code == ErrorCode::report_photo_too_many);
    });
}

BOOST_AUTO_TEST_CASE(an_approved_report_takes_nothing_more) {
    with_filed([](Filed& filed) {
        filed.ask(ReportEvent::approve, {});
        report::ReportForm form = filed.shown();
        form.note = "Thêm.";
        BOOST_TEST(supplement_failure(filed.send(form)) == ErrorCode::report_wrong_status);
        BOOST_TEST(supplement_failure(filed.server.following.withdraw(filed.confirmed.token,
                                                                      filed.code(), filed.now)) ==
                   ErrorCode::report_wrong_status);
    });
}

BOOST_AUTO_TEST_CASE(a_report_is_withdrawn_once) {
    with_filed([](Filed& filed) {
        const auto& desk = filed.server.following;
        const auto shown =
            test::required(desk.withdraw(filed.confirmed.token, filed.code(), filed.now));
        BOOST_TEST((shown.status == ReportStatus::withdrawn));
        BOOST_TEST(shown.clock_stopped);
        BOOST_TEST(supplement_failure(desk.withdraw(filed.confirmed.token, filed.code(),
                                                    filed.now)) == ErrorCode::report_wrong_status);
    });
}

BOOST_AUTO_TEST_CASE(photos_are_erased_when_their_sender_asks) {
    with_filed([](Filed& filed) {
        const auto& desk = filed.server.following;
        const std::string& token = filed.confirmed.token;
        const auto shown =
            test::required(desk.erase_photos(token, filed.code(), later(filed.now, 5)));
        BOOST_TEST(shown.photos == 0);
        BOOST_TEST((shown.erased_at == later(filed.now, 5)));
        BOOST_TEST(supplement_failure(desk.photo(token, filed.code(), 1, filed.now)) ==
                   ErrorCode::report_photo_missing);
        const auto again =
            test::required(desk.erase_photos(token, filed.code(), later(filed.now, 9)));
        BOOST_TEST(again.timeline.size() == shown.timeline.size());
    });
}

BOOST_AUTO_TEST_CASE(results_go_to_a_new_phone_once_it_is_proved) {
    with_filed([](Filed& filed) {
        auto& server = filed.server;
        const auto& desk = server.following;
        const std::string& token = filed.confirmed.token;
        const std::string& code = filed.code();
        const Timestamp then = later(filed.now, 120);
        const auto without = test::required(desk.confirm_phone_change(token, code, "123456", then));
        BOOST_TEST((test::refusal_code(without) == ErrorCode::otp_expired));
        const auto begun =
            test::required(desk.begin_phone_change(token, code, {"0987 654 321"}, then));
        (void)ReportServer::id_of(begun);
        const std::string right = server.newest_code(then);
        BOOST_TEST(server.phone->received().back().to == "0987654321");
        const auto wrong =
            test::required(desk.confirm_phone_change(token, code, test::other_than(right), then));
        BOOST_TEST((test::refusal_code(wrong) == ErrorCode::otp_wrong));
        const auto changed = test::required(desk.confirm_phone_change(token, code, right, then));
        BOOST_REQUIRE(std::holds_alternative<api::ReportCase>(changed));
        BOOST_TEST(std::get<api::ReportCase>(changed).phone_masked == "09•• ••• 321");
        const auto found = test::required(
            desk.begin({code, "0987654321", {}}, {"192.0.2.1", {}}, later(then, 60)));
        const auto followed = test::required(desk.confirm(
            ReportServer::id_of(found), server.newest_code(later(then, 60)), later(then, 60)));
        BOOST_TEST(std::holds_alternative<reports::Followed>(followed));
        const auto bad = test::required(desk.begin_phone_change(token, code, {"12"}, then));
        BOOST_TEST(std::holds_alternative<reports::BadForm>(bad));
    });
}

BOOST_AUTO_TEST_CASE(after_a_change_of_phone_other_sessions_follow_no_more) {
    with_filed([](Filed& filed) {
        auto& server = filed.server;
        const Timestamp then = later(filed.now, 60);
        const auto found = test::required(
            server.following.begin({filed.code(), "0912345678", {}}, {"192.0.2.1", {}}, then));
        const auto other = test::required(
            server.following.confirm(ReportServer::id_of(found), server.newest_code(then), then));
        const std::string token = std::get<reports::Followed>(other).token;
        (void)ReportServer::id_of(test::required(
            server.following.begin_phone_change(token, filed.code(), {"0987654321"}, then)));
        (void)test::required(server.following.confirm_phone_change(token, filed.code(),
                                                                   server.newest_code(then), then));
        BOOST_TEST(supplement_failure(server.following.one(filed.confirmed.token, filed.code(),
                                                           then)) == ErrorCode::report_unknown);
        (void)test::required(server.following.one(token, filed.code(), then));
    });
}

BOOST_AUTO_TEST_CASE(a_second_report_joins_the_first_with_its_photos) {
    with_filed([](Filed& first) {
        auto& server = first.server;
        const Timestamp then = later(first.now, 60);
        const Filed second(server, then);
        BOOST_TEST(second.confirmed.answer.duplicate_of == first.code());
        const auto shown = test::required(
            server.following.join(second.confirmed.token, second.code(), {first.code()}, then));
        BOOST_TEST(shown.code == first.code());
        BOOST_TEST(shown.photos == 2);
        BOOST_TEST((shown.timeline.front().event == ReportEvent::supplement));
        BOOST_TEST((server.row(second.code()).status == ReportStatus::withdrawn));
        BOOST_TEST(supplement_failure(server.following.join(second.confirmed.token, first.code(),
                                                            {first.code()}, then)) ==
                   ErrorCode::report_wrong_status);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
