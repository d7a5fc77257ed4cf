#include <boost/test/unit_test.hpp>

#include "core/base/nfc.h"
#include "core/hcert/base45.h"
#include "core/hcert/decode.h"
#include "core/hcert/inflate.h"
#include "core/hcert/uvci.h"
#include "tests/core/hcert/json_to_cbor.h"
#include "tests/core/printing.h"
#include "tests/core/vector_cases.h"

using namespace tiemchung;
using namespace tiemchung::hcert;
using Json = nlohmann::json;

namespace {

std::optional<bool> flag(const tests::VectorCase& one, const char* name) {
    const auto found = one.expect.find(name);
    if (found == one.expect.end()) return std::nullopt;
    return found->second;
}

/// How far decoding came: everything before the failing stage was passed.
bool passed(const Result<DecodedCertificate>& result, Stage stage) {
    return result.ok() || stage_of(result.error().code) > stage;
}

void check_flag(const tests::VectorCase& one, const char* name, bool found) {
    const auto wanted = flag(one, name);
    if (wanted) BOOST_TEST(found == *wanted, one.id << " " << name);
}

/// Two publishers write the sample time of a test once as `Z` and once as `+00:00`.
void use_utc_suffix(Json& dcc) {
    if (!dcc.contains("t") || !dcc["t"].is_array()) return;
    auto time = dcc["t"][0]["sc"].get<std::string>();
    constexpr std::string_view zero = "+00:00";
    if (time.ends_with(zero)) dcc["t"][0]["sc"] = time.substr(0, time.size() - zero.size()) + "Z";
}

std::string text_at(const Json& object, const char* key) {
    if (!object.contains(key) || !object[key].is_string()) return {};
    const auto text = object[key].get<std::string>();
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return to_nfc(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::optional<std::int64_t> number_at(const Json& object, const char* key) {
    if (!object.contains(key) || !object[key].is_number()) return std::nullopt;
    return static_cast<std::int64_t>(object[key].get<double>());
}

void check_entry(const Vaccination& entry, const Json& json) {
    BOOST_TEST(entry.disease == text_at(json, "tg"));
    BOOST_TEST(entry.prophylaxis == text_at(json, "vp"));
    BOOST_TEST(entry.product == text_at(json, "mp"));
    BOOST_TEST(entry.manufacturer == text_at(json, "ma"));
    BOOST_TEST((entry.dose_number == number_at(json, "dn")));
    BOOST_TEST((entry.doses_in_series == number_at(json, "sd")));
    BOOST_TEST(entry.date == text_at(json, "dt"));
    BOOST_TEST(entry.country == text_at(json, "co"));
    BOOST_TEST(entry.issuer == text_at(json, "is"));
    BOOST_TEST(entry.uvci == text_at(json, "ci"));
}

void check_entry(const Test& entry, const Json& json) {
    BOOST_TEST(entry.disease == text_at(json, "tg"));
    BOOST_TEST(entry.type == text_at(json, "tt"));
    BOOST_TEST(entry.name == text_at(json, "nm"));
    BOOST_TEST(entry.device == text_at(json, "ma"));
    BOOST_TEST(entry.sample_time == text_at(json, "sc"));
    BOOST_TEST(entry.result == text_at(json, "tr"));
    BOOST_TEST(entry.centre == text_at(json, "tc"));
    BOOST_TEST(entry.country == text_at(json, "co"));
    BOOST_TEST(entry.issuer == text_at(json, "is"));
    BOOST_TEST(entry.uvci == text_at(json, "ci"));
}

void check_entry(const Recovery& entry, const Json& json) {
    BOOST_TEST(entry.disease == text_at(json, "tg"));
    BOOST_TEST(entry.first_positive == text_at(json, "fr"));
    BOOST_TEST(entry.country == text_at(json, "co"));
    BOOST_TEST(entry.issuer == text_at(json, "is"));
    BOOST_TEST(entry.valid_from == text_at(json, "df"));
    BOOST_TEST(entry.valid_until == text_at(json, "du"));
    BOOST_TEST(entry.uvci == text_at(json, "ci"));
}

void check_fields(const Dcc& dcc, const Json& json) {
    const Json& nam = json["nam"];
    BOOST_TEST(dcc.version == text_at(json, "ver"));
    BOOST_TEST(dcc.birth_date == text_at(json, "dob"));
    BOOST_TEST(dcc.name.family == text_at(nam, "fn"));
    BOOST_TEST(dcc.name.given == text_at(nam, "gn"));
    BOOST_TEST(dcc.name.family_transliterated == text_at(nam, "fnt"));
    BOOST_TEST(dcc.name.given_transliterated == text_at(nam, "gnt"));
    constexpr const char* lists[] = {"v", "t", "r"};
    const Json& entry = json[lists[dcc.entry.index()]][0];
    std::visit([&entry](const auto& each) { check_entry(each, entry); }, dcc.entry);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(real_certificates)

BOOST_AUTO_TEST_CASE(each_step_succeeds_or_fails_as_its_publisher_says) {
    for (const auto& one : tests::vector_cases()) {
        const auto certificate = decode(one.text);
        check_flag(one, "prefix", passed(certificate, Stage::prefix));
        check_flag(one, "base45", passed(certificate, Stage::base45));
        check_flag(one, "inflate", passed(certificate, Stage::inflate));
        check_flag(one, "dcc", certificate.ok() && certificate->dcc.remarks.empty());
        // A certificate that a reference implementation accepts is never unreadable here.
        const bool accepted = one.reference_verdict == "ok" || flag(one, "signature") == true;
        if (accepted) BOOST_TEST(certificate.ok(), one.id);
    }
}

BOOST_AUTO_TEST_CASE(each_payload_is_read_as_its_publisher_wrote_it) {
    for (const auto& one : tests::vector_cases()) {
        Json wanted = Json::parse(one.dcc, nullptr, false);
        if (!wanted.is_object()) continue;
        BOOST_TEST_CONTEXT(one.id) {
            const auto certificate = decode(one.text);
            BOOST_TEST_REQUIRE(certificate.ok());
            const auto payload = cbor::parse(certificate->cose.payload).value();
            const cbor::Item* dcc = dcc_of(payload.root());
            BOOST_TEST_REQUIRE(dcc != nullptr);
            const Json found = tests::to_json(*dcc);
            use_utc_suffix(wanted);
            Json normalised = found;
            use_utc_suffix(normalised);
            BOOST_TEST(normalised == wanted);
            check_fields(certificate->dcc, found);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_written_again_unpacks_to_the_same_message) {
    for (const auto& one : tests::vector_cases()) {
        const auto certificate = decode(one.text);
        if (!certificate) continue;
        const auto packed = decode_base45(one.text.substr(context_identifier.size())).value();
        const auto message = inflate_zlib(packed).value();
        BOOST_TEST((inflate_zlib(deflate_zlib(message).value()).value() == message), one.id);
        BOOST_TEST(encode_base45(packed) == one.text.substr(context_identifier.size()), one.id);
    }
}

BOOST_AUTO_TEST_CASE(about_half_of_the_check_characters_are_right) {
    std::size_t right = 0;
    std::size_t wrong = 0;
    for (const auto& one : tests::vector_cases()) {
        const auto certificate = decode(one.text);
        if (!certificate) continue;
        const auto check = check_character_of(uvci_of(certificate->dcc.entry));
        if (check == CheckCharacter::right) ++right;
        if (check == CheckCharacter::wrong) ++wrong;
    }
    BOOST_TEST_MESSAGE("check characters: " << right << " right, " << wrong << " wrong");
    BOOST_TEST((right + wrong == 0 || (right > wrong / 3 && wrong > right / 3)));
}

BOOST_AUTO_TEST_SUITE_END()
