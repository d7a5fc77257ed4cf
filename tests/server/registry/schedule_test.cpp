#include "server/registry/schedule.h"

#include <boost/test/unit_test.hpp>
#include <condition_variable>
#include <mutex>

#include "server/registry/work_crew.h"

namespace {

using namespace tiemchung;
using registry::Schedule;
using registry::WorkCrew;

BOOST_AUTO_TEST_SUITE(schedule)

BOOST_AUTO_TEST_CASE(jobs_run_in_turn_again_and_again) {
    std::mutex mutex;
    std::condition_variable ran;
    std::string order;
    const auto job = [&](char name) {
        return [&, name](const std::stop_token&) {
            const std::lock_guard lock{mutex};
            order += name;
            ran.notify_all();
        };
    };
    const Schedule running{{job('m'), job('i'), job('r')}, std::chrono::milliseconds{1}};
    std::unique_lock lock{mutex};
    ran.wait(lock, [&] { return order.size() >= 6; });
    BOOST_TEST(order.substr(0, 6) == "mirmir");
}

BOOST_AUTO_TEST_CASE(going_away_it_stops_the_job_at_work_and_begins_no_other) {
    std::mutex mutex;
    std::condition_variable_any changed;
    bool began = false;
    bool second_ran = false;
    {
        const Schedule running{{[&](const std::stop_token& stop) {
                                    std::unique_lock lock{mutex};
                                    began = true;
                                    changed.notify_all();
                                    changed.wait(lock, stop, [] { return false; });
                                },
                                [&](const std::stop_token&) { second_ran = true; }},
                               std::chrono::hours{1}};
        std::unique_lock lock{mutex};
        changed.wait(lock, [&] { return began; });
    }
    BOOST_TEST(!second_ran);
}

BOOST_AUTO_TEST_CASE(a_crew_does_every_piece_of_every_batch_once) {
    WorkCrew crew{3};
    std::vector<std::vector<int>> done(5, std::vector<int>(100));
    std::vector<std::shared_ptr<WorkCrew::Batch>> batches;
    for (auto& pieces : done) {
        batches.push_back(crew.start(pieces.size(), [&pieces](std::size_t i) { ++pieces[i]; }));
    }
    for (const auto& batch : batches)
        crew.finish(batch);
    crew.finish(crew.start(0, [](std::size_t) {}));
    for (const auto& pieces : done)
        BOOST_TEST((pieces == std::vector<int>(100, 1)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
