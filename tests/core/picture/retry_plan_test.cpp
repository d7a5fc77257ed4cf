#include "core/picture/retry_plan.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "tests/core/picture/sample_images.h"

using namespace tiemchung;
using namespace tiemchung::picture;

namespace {

constexpr PictureSize planned_sizes[] = {{1, 1},       {max_side, 1}, {2, 5000},
                                         {300, 300},   {960, 720},    {1920, 1080},
                                         {4000, 3000}, {8000, 5000},  {2441, 16384}};

}  // namespace

BOOST_AUTO_TEST_SUITE(retry_plan_of_a_picture)

BOOST_AUTO_TEST_CASE(the_first_attempt_is_the_picture_as_it_comes) {
    for (const auto size : planned_sizes) {
        const auto plan = retry_plan(size);
        BOOST_REQUIRE(!plan.empty());
        BOOST_TEST(plan[0].steps.empty());
    }
    const auto image = tests::uneven({30, 20});
    BOOST_TEST((prepared(image, retry_plan(image.size())[0]) == image));
}

BOOST_AUTO_TEST_CASE(no_attempt_is_made_twice) {
    for (const auto size : planned_sizes) {
        const auto plan = retry_plan(size);
        for (std::size_t i = 0; i < plan.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                BOOST_TEST(!(plan[i] == plan[j]));
        }
    }
}

BOOST_AUTO_TEST_CASE(no_attempt_makes_a_picture_beyond_the_bound) {
    for (const auto size : {PictureSize{1, 1}, PictureSize{300, 200}, PictureSize{1920, 1080},
                            PictureSize{max_side, 7}}) {
        const LumaImage image(size);
        for (const auto& attempt : retry_plan(size)) {
            const auto result = prepared(image, attempt).size();
            BOOST_TEST(acceptable(result));
            BOOST_TEST(result.pixels() <= max_prepared_pixels);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_huge_picture_is_sharpened_but_not_enlarged) {
    const auto huge = retry_plan({8000, 5000});
    bool sharpens = false;
    for (const auto& attempt : huge) {
        for (const auto step : attempt.steps) {
            BOOST_TEST((step.operation != Operation::enlarge || step.amount < 200));
            sharpens |= step.operation == Operation::sharpen;
        }
    }
    BOOST_TEST(sharpens);
    BOOST_TEST(huge.size() < retry_plan({960, 720}).size());
}

BOOST_AUTO_TEST_CASE(camera_frames_take_the_first_retries_in_turn) {
    const auto attempts = retry_plan({960, 720}).size();
    std::set<std::size_t> made;
    for (std::size_t frame = 0; frame < 30; ++frame) {
        const auto attempt = attempt_in_turn(attempts, frame);
        BOOST_TEST(attempt >= 1);
        BOOST_TEST(attempt < attempts);
        BOOST_TEST((attempt != attempt_in_turn(attempts, frame + 1)));
        made.insert(attempt);
    }
    BOOST_TEST(made.size() == *made.rbegin());
    BOOST_TEST(made.size() >= 4);
    BOOST_TEST(attempt_in_turn(1, 5) == 0);
    BOOST_TEST(attempt_in_turn(0, 5) == 0);
    BOOST_TEST(attempt_in_turn(2, 5) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
