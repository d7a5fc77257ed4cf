#include "core/report/report_transition.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::report;

namespace {

constexpr ActorKind all_actors[] = {
    ActorKind::citizen, ActorKind::operator_, ActorKind::reviewer, ActorKind::supervisor,
    ActorKind::site,    ActorKind::central,   ActorKind::system};

std::vector<ReportEvent> all_events() {
    std::vector<ReportEvent> events;
    for (int index = 0; index <= static_cast<int>(ReportEvent::erase); ++index)
        events.push_back(static_cast<ReportEvent>(index));
    return events;
}

/// The status after the steps, which must all be legal.
ReportStatus after(ReportStatus status,
                   std::initializer_list<std::pair<ReportEvent, ActorKind>> steps) {
    for (const auto& [event, actor] : steps) {
        const auto next = next_status(status, event, actor);
        BOOST_REQUIRE_MESSAGE(next.ok(), name_of(status) << " " << name_of(event));
        status = *next;
    }
    return status;
}

/// Those in which somebody of the kind can make the event happen.
std::set<ReportStatus> statuses_for(ReportEvent event, ActorKind actor) {
    std::set<ReportStatus> found;
    for (const ReportStatus status : report_statuses()) {
        if (next_status(status, event, actor)) found.insert(status);
    }
    return found;
}

using E = ReportEvent;
using A = ActorKind;
using S = ReportStatus;

}  // namespace

BOOST_AUTO_TEST_SUITE(report_transition)

BOOST_AUTO_TEST_CASE(a_report_goes_from_draft_to_a_new_certificate) {
    BOOST_TEST((after(S::draft, {{E::send, A::citizen},
                                 {E::confirm_otp, A::citizen},
                                 {E::open, A::reviewer},
                                 {E::approve, A::reviewer},
                                 {E::update_record, A::system},
                                 {E::sign_by_site, A::site},
                                 {E::issue, A::central},
                                 {E::found_equal, A::system}}) == S::done));
}

BOOST_AUTO_TEST_CASE(a_certificate_that_did_not_change_keeps_the_case_open) {
    const S status = after(S::signing, {{E::found_different, A::system}});
    BOOST_TEST((status == S::not_changed));
    BOOST_TEST(is_open(status));
    BOOST_TEST((after(status, {{E::found_equal, A::system}}) == S::done));
    BOOST_TEST((after(status, {{E::open, A::reviewer}}) == S::reviewing));
}

BOOST_AUTO_TEST_CASE(a_refusal_leads_back_through_mending) {
    BOOST_TEST((after(S::reviewing, {{E::refuse, A::reviewer},
                                     {E::resend, A::citizen},
                                     {E::open, A::reviewer},
                                     {E::approve, A::reviewer}}) == S::approved));
}

BOOST_AUTO_TEST_CASE(what_was_asked_for_brings_the_report_back_into_the_queue) {
    BOOST_TEST(
        (after(S::reviewing, {{E::ask, A::reviewer}, {E::supplement, A::citizen}}) == S::received));
    BOOST_TEST(
        (after(S::reviewing, {{E::put_off, A::reviewer}, {E::resume, A::system}}) == S::received));
}

BOOST_AUTO_TEST_CASE(two_people_approve_and_the_citizen_sees_a_review) {
    const S waiting = after(S::reviewing, {{E::approve_first, A::reviewer}});
    BOOST_TEST((waiting == S::wait_second));
    BOOST_TEST((shown_to_citizen(waiting) == S::reviewing));
    BOOST_TEST((after(waiting, {{E::approve_second, A::supervisor}}) == S::approved));
    BOOST_TEST((after(waiting, {{E::reject_second, A::reviewer}}) == S::reviewing));
    BOOST_TEST((statuses_for(E::approve_second, A::reviewer) == std::set{S::wait_second}));
}

BOOST_AUTO_TEST_CASE(only_the_citizen_confirms_the_code) {
    BOOST_TEST((statuses_for(E::confirm_otp, A::citizen) == std::set{S::wait_otp}));
    BOOST_TEST(next_status(S::wait_otp, E::confirm_otp, A::operator_).error().code ==
               ErrorCode::report_not_allowed);
}

BOOST_AUTO_TEST_CASE(only_health_bodies_decide_and_only_an_opened_case) {
    for (const E event : {E::ask, E::put_off, E::refuse, E::approve, E::approve_first}) {
        for (const A actor : all_actors) {
            const bool may = actor == A::reviewer || actor == A::supervisor;
            const auto expected = may ? std::set{S::reviewing} : std::set<S>{};
            BOOST_TEST((statuses_for(event, actor) == expected), name_of(event));
        }
    }
}

BOOST_AUTO_TEST_CASE(signatures_and_comparison_are_nobody_elses) {
    for (const A actor : all_actors) {
        BOOST_TEST(statuses_for(E::sign_by_site, actor).empty() == (actor != A::site));
        BOOST_TEST(statuses_for(E::issue, actor).empty() == (actor != A::central));
        BOOST_TEST(statuses_for(E::found_equal, actor).empty() == (actor != A::system));
        BOOST_TEST(statuses_for(E::update_record, actor).empty() == (actor != A::system));
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_happen_says_whether_the_status_or_the_actor_forbids_it) {
    BOOST_TEST(next_status(S::done, E::approve, A::reviewer).error().code ==
               ErrorCode::report_wrong_status);
    BOOST_TEST(next_status(S::reviewing, E::approve, A::citizen).error().code ==
               ErrorCode::report_not_allowed);
}

BOOST_AUTO_TEST_CASE(a_citizen_withdraws_until_it_is_approved) {
    const std::set expected{S::wait_otp,  S::received, S::reviewing, S::wait_second,
                            S::need_info, S::later,    S::escalated, S::not_changed};
    BOOST_TEST((statuses_for(E::withdraw, A::citizen) == expected));
    for (const A actor : all_actors) {
        if (actor != A::citizen) BOOST_TEST(statuses_for(E::withdraw, actor).empty());
    }
}

BOOST_AUTO_TEST_CASE(every_open_report_takes_a_new_phone_and_erasing_of_its_photos) {
    for (const S status : report_statuses()) {
        BOOST_TEST(next_status(status, E::change_phone, A::citizen).ok() == is_open(status),
                   name_of(status));
        if (is_open(status)) {
            BOOST_TEST(next_status(status, E::erase_photo, A::citizen).ok(), name_of(status));
        }
    }
}

BOOST_AUTO_TEST_CASE(whatever_the_clock_runs_for_can_be_escalated_and_nothing_else) {
    for (const S status : report_statuses()) {
        BOOST_TEST(next_status(status, E::escalate, A::system).ok() == clock_runs(status),
                   name_of(status));
        BOOST_TEST(!next_status(status, E::escalate, A::reviewer).ok());
    }
    BOOST_TEST((after(S::signing, {{E::escalate, A::system}}) == S::signing));
    BOOST_TEST(
        (after(S::received, {{E::escalate, A::system}, {E::open, A::reviewer}}) == S::reviewing));
}

BOOST_AUTO_TEST_CASE(no_legal_step_is_written_down_twice) {
    std::set<std::pair<S, E>> seen;
    for (const Transition& step : transitions()) {
        BOOST_TEST(seen.insert({step.from, step.event}).second, name_of(step.from)
                                                                    << " " << name_of(step.event));
        BOOST_TEST(step.actors != 0);
    }
}

BOOST_AUTO_TEST_CASE(every_status_is_reached_from_a_draft_and_every_open_one_can_end) {
    std::set<S> reached{S::draft};
    std::set<S> ending{S::erased};
    for (std::size_t round = 0; round < report_status_count; ++round) {
        for (const Transition& step : transitions()) {
            if (reached.contains(step.from)) reached.insert(step.to);
            if (ending.contains(step.to)) ending.insert(step.from);
        }
    }
    BOOST_TEST(reached.size() == report_status_count);
    BOOST_TEST(ending.size() == report_status_count);
    for (const E event : all_events()) {
        for (const A actor : all_actors)
            BOOST_TEST(!next_status(S::erased, event, actor).ok());
    }
}

BOOST_AUTO_TEST_CASE(the_buttons_are_what_is_legal) {
    for (const S status : report_statuses()) {
        for (const A actor : all_actors) {
            const auto open = events_open_to(actor, status);
            for (const E event : all_events()) {
                const bool listed = std::find(open.begin(), open.end(), event) != open.end();
                BOOST_TEST(listed == next_status(status, event, actor).ok());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(spellings_read_back) {
    for (const S status : report_statuses())
        BOOST_TEST((report_status_named(name_of(status)) == status), name_of(status));
    for (const A actor : all_actors)
        BOOST_TEST((actor_kind_named(name_of(actor)) == actor), name_of(actor));
    for (const E event : all_events())
        BOOST_TEST((report_event_named(name_of(event)) == event), name_of(event));
    BOOST_TEST(name_of(S::not_changed) == "NOT_CHANGED");
    BOOST_TEST(name_of(A::operator_) == "operator");
    BOOST_TEST(!report_status_named("").has_value());
    BOOST_TEST(!actor_kind_named("root").has_value());
    BOOST_TEST(!report_event_named("explode").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
