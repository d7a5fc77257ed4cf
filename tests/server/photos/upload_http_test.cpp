#include <boost/test/unit_test.hpp>

#include "server/handlers/photo_answer.h"
#include "tests/server/photos/upload_portal.h"

namespace {

using namespace tiemchung;
using test::Reply;
using test::UploadPortal;

void check_problem(const Reply& reply, int status, std::string_view code) {
    BOOST_TEST(reply.status == status);
    BOOST_TEST(reply.body.find("\"" + std::string{code} + "\"") != std::string::npos, reply.body);
}

BOOST_AUTO_TEST_SUITE(uploads_over_http)

BOOST_AUTO_TEST_CASE(a_file_is_sent_in_pieces) {
    const UploadPortal portal;
    const Bytes pdf = test::pdf_of(test::whole_piece + 10);
    const std::string_view file = as_text(pdf);
    const Reply begun = portal.begin(pdf.size());
    BOOST_TEST(begun.status == 201);
    BOOST_TEST(begun.field("Cache-Control") == "no-store");
    const std::string id = test::needed(api::parse_upload_state(begun.body)).id;
    const Reply first = portal.send("PUT", "/" + id + "/0", file.substr(0, test::whole_piece));
    BOOST_TEST(first.status == 200);
    const Reply state = portal.send("GET", "/" + id);
    BOOST_TEST(state.status == 200);
    BOOST_TEST(state.body == first.body);
    check_problem(portal.send("PUT", "/" + id + "/0", file.substr(0, test::whole_piece)), 409,
                  "upload.wrong_offset");
    const Reply last = portal.send("PUT", "/" + id + "/524288", file.substr(test::whole_piece));
    BOOST_TEST(last.status == 200);
    BOOST_TEST(test::needed(api::parse_upload_state(last.body)).done);
    BOOST_TEST(portal.send("DELETE", "/" + id).status == 204);
    check_problem(portal.send("GET", "/" + id), 404, "upload.unknown");
}

BOOST_AUTO_TEST_CASE(a_piece_beyond_half_a_mebibyte_is_not_read) {
    const UploadPortal portal;
    const std::string id = portal.begun(2 * test::whole_piece);
    const std::string piece(test::whole_piece + 1, 'a');
    check_problem(portal.send("PUT", "/" + id + "/0", piece), 413, "request.too_large");
}

BOOST_AUTO_TEST_CASE(refusals_are_problems_with_the_status_of_their_code) {
    const UploadPortal portal;
    const std::string id = portal.begun(100);
    for (const std::string offset : {"x", "-1", "1x", "99999999999999999999", "0x0"}) {
        check_problem(portal.send("PUT", "/" + id + "/" + offset, "abc"), 409,
                      "upload.wrong_offset");
    }
    check_problem(portal.send("PUT", "/" + id + "/0", "abc"), 422, "upload.bad_piece");
    check_problem(portal.send("PUT", "/" + id + "/0", std::string(100, 'a')), 422,
                  "report.photo_unsupported");
    check_problem(portal.begin(report::max_photo_bytes + 1), 422, "report.photo_too_large");
    check_problem(portal.begin(0), 422, "report.photo_broken");
    check_problem(portal.send("POST", "", "{}"), 400, "json.missing_member");
    const UploadPortal strict{{0, 0}};
    const Reply refused = strict.begin(100);
    check_problem(refused, 429, "limit.reached");
    BOOST_TEST(refused.field("Retry-After") == "300");
}

BOOST_AUTO_TEST_CASE(a_pdf_is_only_ever_saved) {
    const auto pdf = handlers::photo_answer({report::PhotoFormat::pdf, test::pdf_of(20)});
    BOOST_TEST(pdf.content_type == "application/pdf");
    BOOST_TEST(pdf.field("Content-Disposition").value_or("").starts_with("attachment"));
    BOOST_TEST(pdf.cache_control == "no-store");
    const auto picture = handlers::photo_answer({report::PhotoFormat::jpeg, test::small_paper()});
    BOOST_TEST(picture.content_type == "image/jpeg");
    BOOST_TEST(!picture.field("Content-Disposition").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
