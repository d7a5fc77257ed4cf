#include <boost/test/unit_test.hpp>

#include "tests/server/openapi/held_answers.h"
#include "tests/server/photos/upload_portal.h"

namespace tiemchung::handlers {
namespace {

using test::UploadPortal;

struct UploadAnswersFixture : test::HeldAnswers {};

BOOST_FIXTURE_TEST_SUITE(upload_answers_test, UploadAnswersFixture)

BOOST_AUTO_TEST_CASE(every_step_of_an_upload_is_as_described) {
    const UploadPortal portal;
    const Bytes pdf = test::pdf_of(test::whole_piece + 10);
    const std::string_view file = as_text(pdf);
    hold_request("begin_upload", api::to_json(api::UploadRequest{7}));
    const auto begun = portal.begin(pdf.size());
    hold("begin_upload", begun);
    hold("begin_upload", portal.begin(report::max_photo_bytes + 1));
    const std::string id = test::needed(api::parse_upload_state(begun.body)).id;
    hold("send_piece", portal.send("PUT", "/" + id + "/0", file.substr(0, test::whole_piece)));
    hold("send_piece", portal.send("PUT", "/" + id + "/0", file.substr(0, test::whole_piece)));
    hold("send_piece", portal.send("PUT", "/" + id + "/0", file));
    hold("send_piece", portal.send("PUT", "/" + id + "/524288", file.substr(0, 100)));
    hold("read_upload", portal.send("GET", "/" + id));
    hold("send_piece", portal.send("PUT", "/" + id + "/524288", file.substr(test::whole_piece)));
    hold("drop_upload", portal.send("DELETE", "/" + id));
    hold("read_upload", portal.send("GET", "/" + id));
    hold("begin_upload", UploadPortal{{0, 0}}.begin(1));
    hold_all_of("uploads");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace tiemchung::handlers
