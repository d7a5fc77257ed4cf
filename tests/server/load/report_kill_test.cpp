#include <array>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <deque>
#include <random>
#include <set>
#include <thread>

#include "server/photos/photos.h"
#include "server/pictures/decode_picture.h"
#include "tests/server/load/doomed_portal.h"
#include "tests/server/load/report_sender.h"
#include "tests/server/reports/report_workshop.h"

namespace {

using namespace tiemchung;
using std::chrono::milliseconds;
using test::ReportSender;

constexpr int kills = 100;
constexpr int senders_at_once = 4;

Bytes photo_of_a_paper() {
    picture::LumaImage image({1200, 900});
    for (int y = 100; y < 800; y += 40) {
        for (auto& pixel : image.row(y))
            pixel = 0;
    }
    return tests::jpeg_file(image);
}

/// People who file reports at the same time, some of them across several servers' deaths.
class Crowd {
  public:
    Crowd(std::string address, const storage::Vault& vault)
        : address_(std::move(address)), vault_(vault), photo_(photo_of_a_paper()) {}

    /// One server's life; whoever was interrupted goes on with the next one.
    void live_through(milliseconds life) {
        test::DoomedPortal portal{address_, vault_};
        {
            test::Surroundings around{address_, vault_, phones_};
            std::vector<std::jthread> threads;
            for (int i = 0; i < senders_at_once; ++i)
                threads.emplace_back([&] { file_reports(portal.port(), around); });
            std::this_thread::sleep_for(life);
            portal.kill();
        }
        BOOST_REQUIRE_MESSAGE(complaint_.empty(), complaint_);
    }

    /// The last server lives until everybody is done.
    void finish() {
        const test::DoomedPortal portal{address_, vault_};
        test::Surroundings around{address_, vault_, phones_};
        for (ReportSender& sender : people_) {
            if (!sender.is_done()) sender.go_on(portal.port(), around, photo_);
        }
    }

    [[nodiscard]] const std::deque<ReportSender>& people() const { return people_; }

  private:
    void file_reports(std::uint16_t port, test::Surroundings& around) {
        for (;;) {
            ReportSender* sender = next();
            if (sender == nullptr) return;
            try {
                sender->go_on(port, around, photo_);
            } catch (const std::exception& failure) {
                const std::scoped_lock lock{mutex_};
                complaint_ = failure.what();
                return;
            }
            const std::scoped_lock lock{mutex_};
            if (sender->is_done()) continue;
            interrupted_.push_back(sender);
            return;
        }
    }

    /// Who was interrupted first; otherwise somebody new.
    ReportSender* next() {
        const std::scoped_lock lock{mutex_};
        if (!complaint_.empty()) return nullptr;
        if (!interrupted_.empty()) {
            ReportSender* sender = interrupted_.front();
            interrupted_.pop_front();
            return sender;
        }
        return &people_.emplace_back(static_cast<int>(people_.size()) + 1);
    }

    std::string address_;
    const storage::Vault& vault_;
    Bytes photo_;
    test::Phones phones_;
    std::mutex mutex_;
    std::deque<ReportSender> people_;
    std::deque<ReportSender*> interrupted_;
    std::string complaint_;
};

void check_everything_is_there_once(const std::string& address, const storage::Vault& vault,
                                    const Crowd& crowd) {
    const auto database = test::open_database(address);
    std::set<std::string> codes;
    for (const ReportSender& person : crowd.people()) {
        BOOST_REQUIRE(person.is_done());
        BOOST_TEST(codes.insert(person.code()).second, "one report for two people");
        const auto opened = test::required(
            database->read([&](storage::Connection& connection) -> Result<photos::OpenedPhoto> {
                const auto facts = photos::photos_of(connection, person.code());
                if (!facts) return facts.error();
                BOOST_TEST(facts->size() == 1U);
                return photos::open_photo(connection, vault, person.code(), 1);
            }));
        BOOST_TEST(pictures::decode_picture(opened.content).ok());
    }
    const auto stored = test::required(database->read([](storage::Connection& connection) {
        return connection.select<std::string, std::string>("SELECT report, status FROM reports");
    }));
    for (const auto& [report, status] : stored) {
        BOOST_TEST(codes.contains(report), "a report that nobody knows of");
        BOOST_TEST(status == "RECEIVED");
    }
    BOOST_TEST(stored.size() == codes.size());
    BOOST_TEST_MESSAGE(codes.size() << " reports through " << kills << " deaths");
}

BOOST_AUTO_TEST_SUITE(reports_of_servers_that_die)

BOOST_AUTO_TEST_CASE(every_acknowledged_report_is_there_once_and_its_photo_opens) {
    std::array<std::uint8_t, 32> key{};
    key.fill(7);
    test::voice();  // before the first fork: every server speaks with the same
    test::on_every_database([&key](const std::string& address) {
        const storage::Vault vault{key};
        {
            test::RegisterWorkshop workshop{address};
            workshop.import_usual_sites();
        }
        Crowd crowd{address, vault};
        std::minstd_rand random{20'261'122};
        for (int i = 0; i < kills; ++i)
            crowd.live_through(milliseconds{5 + static_cast<int>(random() % 120)});
        crowd.finish();
        BOOST_TEST(crowd.people().size() > std::size_t{kills} / 2);
        check_everything_is_there_once(address, vault, crowd);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
