#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <random>
#include <thread>

#include "tests/server/photos/photo_workshop.h"

namespace {

using namespace tiemchung;
using std::chrono::microseconds;
using test::PhotoServer;
using test::whole_piece;

/// Goes on with an upload in a process of its own, which says how far it was answered for, and is
/// killed after `life`. The offset of its last answer, or -1 without one.
std::int64_t last_answer_of_doomed_server(const std::string& address, const std::string& id,
                                          const Bytes& file, microseconds life) {
    int ends[2];
    BOOST_REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        const PhotoServer server{address};
        auto state = server.desk.state(id, test::photo_time);
        while (state && !state->done) {
            const auto answer = server.put(id, file, static_cast<std::size_t>(state->offset));
            if (!answer) break;
            state = std::get<api::UploadState>(*answer);
            if (::write(ends[1], &state->offset, sizeof state->offset) < 0) break;
        }
        ::_exit(0);
    }
    ::close(ends[1]);
    std::this_thread::sleep_for(life);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    std::int64_t last = -1;
    std::int64_t offset = 0;
    while (::read(ends[0], &offset, sizeof offset) == sizeof offset)
        last = offset;
    ::close(ends[0]);
    return last;
}

BOOST_AUTO_TEST_SUITE(uploads_of_servers_that_die)

BOOST_AUTO_TEST_CASE(every_piece_that_was_answered_for_is_there) {
    test::on_every_database([](const std::string& address) {
        const Bytes pdf = test::pdf_of(report::max_photo_bytes);
        std::string id;
        {
            const PhotoServer server{address};
            id = server.begin(pdf.size());
        }
        std::minstd_rand random{20'261'122};
        microseconds longest{10'000};
        int deaths = 0;
        std::int64_t reached = 0;
        for (bool done = false; !done; ++deaths) {
            std::uniform_int_distribution<std::int64_t> life{0, longest.count()};
            const std::int64_t answered =
                last_answer_of_doomed_server(address, id, pdf, microseconds{life(random)});
            const PhotoServer server{address};
            const auto state = test::needed(server.desk.state(id, test::photo_time));
            BOOST_TEST(state.offset >= answered);
            BOOST_TEST(state.offset >= reached);
            reached = state.offset;
            done = state.done;
            longest += longest / 3;
        }
        BOOST_TEST(deaths > 1);
        const PhotoServer server{address};
        server.give({id}, "PA-1");
        BOOST_TEST((server.open("PA-1", 1).content == pdf));
        BOOST_TEST(server.rows() == 2);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
