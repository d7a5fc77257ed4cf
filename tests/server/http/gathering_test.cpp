#include "server/http/gathering.h"

#include <boost/test/unit_test.hpp>
#include <condition_variable>
#include <set>
#include <stdexcept>
#include <thread>

#include "tests/server/support/raw_client.h"
#include "tests/server/support/running_server.h"

namespace {

using namespace tiemchung;
using test::get;

/// Answers each with its own query; the first time it waits until it may go on.
class SlowFirst {
  public:
    std::vector<http::Response> operator()(std::span<const http::Request* const> requests) {
        std::unique_lock lock{mutex_};
        sizes_.push_back(requests.size());
        changed_.notify_all();
        changed_.wait(lock, [this] { return may_go_on_; });
        std::vector<http::Response> responses;
        for (const http::Request* request : requests) {
            if (request->query == "fail") throw std::runtime_error{"secret detail"};
            http::Response& response = responses.emplace_back();
            response.content_type = "text/plain; charset=utf-8";
            response.body = "for " + std::string{request->query};
        }
        return responses;
    }

    void wait_for_the_first() {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return !sizes_.empty(); });
    }

    void go_on() {
        const std::scoped_lock lock{mutex_};
        may_go_on_ = true;
        changed_.notify_all();
    }

    /// How many were answered together, from the first time on.
    [[nodiscard]] std::vector<std::size_t> sizes() {
        const std::scoped_lock lock{mutex_};
        return sizes_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool may_go_on_ = false;
    std::vector<std::size_t> sizes_;
};

struct SlowServer {
    std::shared_ptr<SlowFirst> slow = std::make_shared<SlowFirst>();
    test::RunningServer server{{http::Route{
        http::Method::get,
        "/api/together",
        {},
        http::Execution::waiting_thread,
        0,
        std::make_shared<http::Gathering>(
            [slow = slow](std::span<const http::Request* const> all) { return (*slow)(all); })}}};

    [[nodiscard]] test::Reply ask(const std::string& query) const {
        return get(server.port(), "/api/together?" + query);
    }
};

BOOST_FIXTURE_TEST_SUITE(gathering, SlowServer)

BOOST_AUTO_TEST_CASE(who_asks_alone_is_answered_alone) {
    slow->go_on();
    BOOST_TEST(ask("one").body == "for one");
    BOOST_TEST(ask("two").body == "for two");
    BOOST_TEST(slow->sizes() == (std::vector<std::size_t>{1, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(those_who_ask_meanwhile_are_answered_together_and_each_with_their_own) {
    std::vector<std::thread> clients;
    std::mutex mutex;
    std::set<std::string> wrong;
    const auto ask_for = [&](const std::string& query) {
        clients.emplace_back([&, query] {
            const std::string body = ask(query).body;
            const std::scoped_lock lock{mutex};
            if (body != "for " + query) wrong.insert(query + ": " + body);
        });
    };
    ask_for("first");
    slow->wait_for_the_first();
    for (int i = 0; i < 8; ++i)
        ask_for("later" + std::to_string(i));
    std::this_thread::sleep_for(std::chrono::milliseconds{200});
    slow->go_on();
    for (std::thread& client : clients)
        client.join();
    BOOST_TEST(wrong.empty());
    const auto sizes = slow->sizes();
    BOOST_TEST(sizes.front() == 1U);
    BOOST_TEST(*std::max_element(sizes.begin(), sizes.end()) > 1U);
}

BOOST_AUTO_TEST_CASE(a_failure_is_told_to_all_who_share_it_without_its_details) {
    slow->go_on();
    const auto reply = ask("fail");
    BOOST_TEST(reply.status == 500);
    BOOST_TEST(reply.body.find("secret") == std::string::npos);
    BOOST_TEST(ask("after").body == "for after");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
