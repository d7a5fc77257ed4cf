#include "core/hcert/dcc_reader.h"

#include <boost/test/unit_test.hpp>

#include "tests/core/hcert/json_to_cbor.h"
#include "tests/core/printing.h"

using namespace tiemchung;
using namespace tiemchung::hcert;
using Json = nlohmann::ordered_json;

namespace {

Json vaccination() {
    return Json::parse(R"({
        "ver": "1.3.0",
        "nam": {"fn": "Nguyễn", "fnt": "NGUYEN", "gn": "Ánh", "gnt": "ANH"},
        "dob": "1979-03-22",
        "v": [{"tg": "840539006", "vp": "1119349007", "mp": "EU/1/20/1528",
               "ma": "ORG-100030215", "dn": 2, "sd": 2, "dt": "2021-11-20", "co": "VN",
               "is": "Bộ Y tế", "ci": "URN:UVCI:01:VN:0123456789ABCDEF0123456789ABCDEF"}]})");
}

Json test_entry() {
    return Json::parse(R"([{"tg": "840539006", "tt": "LP6464-4", "nm": "PCR",
        "sc": "2021-11-20T08:30:00Z", "tr": "260415000", "tc": "Trạm y tế", "co": "VN",
        "is": "Bộ Y tế", "ci": "URN:UVCI:01:VN:T"}])");
}

Json recovery_entry() {
    return Json::parse(R"([{"tg": "840539006", "fr": "2021-08-01", "co": "VN", "is": "Bộ Y tế",
        "df": "2021-08-12", "du": "2022-01-28", "ci": "URN:UVCI:01:VN:R"}])");
}

Json with_entry(const char* list, const Json& entries) {
    Json json = vaccination();
    json.erase("v");
    json[list] = entries;
    return json;
}

Result<Dcc> read(const Json& json) {
    const Bytes bytes = tests::to_cbor(json);
    return read_dcc(cbor::parse(bytes).value().root());
}

using Remarks = std::vector<ErrorCode>;

Remarks remarks_of(const Json& json) {
    return read(json).value().remarks;
}

/// The remarks when one member of the dose is replaced.
Remarks remarks_with_dose(const char* key, const Json& value) {
    Json json = vaccination();
    json["v"][0][key] = value;
    return remarks_of(json);
}

Remarks remarks_with(const char* key, const Json& value) {
    Json json = vaccination();
    json[key] = value;
    return remarks_of(json);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dcc_reader)

BOOST_AUTO_TEST_CASE(a_payload_of_each_kind_has_no_remarks) {
    BOOST_TEST((remarks_of(vaccination()) == Remarks{}));
    BOOST_TEST((remarks_of(with_entry("t", test_entry())) == Remarks{}));
    BOOST_TEST((remarks_of(with_entry("r", recovery_entry())) == Remarks{}));
}

BOOST_AUTO_TEST_CASE(what_real_certificates_need_is_not_remarked) {
    Json json = vaccination();
    json["t"] = nullptr;
    json["r"] = nullptr;
    json["nam"].erase("gn");
    json["nam"]["gnt"] = nullptr;
    json["nam"]["fnt"] = " NGUYEN ";
    json["nam"]["fn"] = "  Nguye\xcc\x82\xcc\x83n";
    json["dob"] = "1979-03-22 ";
    json["passport"] = "X1234567";
    json["v"][0]["dn"] = 3.0;
    json["v"][0]["sd"] = 1;
    json["v"][0]["dt"] = "2021-11-20T00:00:00+07:00";
    const Dcc dcc = read(json).value();
    BOOST_TEST(dcc.remarks.empty());
    BOOST_TEST(dcc.name.family == "Nguyễn");
    BOOST_TEST(dcc.name.given == "");
    BOOST_TEST(dcc.name.family_transliterated == "NGUYEN");
    BOOST_TEST(dcc.birth_date == "1979-03-22");
    BOOST_TEST((std::get<Vaccination>(dcc.entry).dose_number == 3));
}

BOOST_AUTO_TEST_CASE(values_may_stand_in_tags) {
    // {"nam": {"fnt": 0("A")}, "v": [{"tg": 0("x")}]}
    cbor::Writer writer;
    writer.map(2);
    writer.text("nam");
    writer.map(1);
    writer.text("fnt");
    writer.tag(0);
    writer.text("A");
    writer.text("v");
    writer.array(1);
    writer.map(1);
    writer.text("tg");
    writer.tag(0);
    writer.text("x");
    const auto document = cbor::parse(writer.written()).value();
    const Dcc dcc = read_dcc(document.root()).value();
    BOOST_TEST(dcc.name.family_transliterated == "A");
    BOOST_TEST(std::get<Vaccination>(dcc.entry).disease == "x");
}

BOOST_AUTO_TEST_CASE(without_a_person_it_is_refused) {
    Json json = vaccination();
    for (const Json& nam : {Json(nullptr), Json::object(), Json("Nguyễn"), Json::array(),
                            Json{{"fn", ""}, {"fnt", " "}}, Json{{"fn", 5}}}) {
        json["nam"] = nam;
        BOOST_TEST(read(json).error().code == ErrorCode::dcc_no_person, nam.dump());
    }
    json.erase("nam");
    BOOST_TEST(read(json).error().code == ErrorCode::dcc_no_person);
}

BOOST_AUTO_TEST_CASE(without_an_entry_it_is_refused) {
    for (const Json& entries : {Json(nullptr), Json::array(), Json::object(), Json("x"),
                                Json::array({nullptr}), Json::array({"x"})}) {
        BOOST_TEST(read(with_entry("v", entries)).error().code == ErrorCode::dcc_no_entry,
                   entries.dump());
    }
}

BOOST_AUTO_TEST_CASE(several_entries_are_refused) {
    Json json = vaccination();
    json["r"] = recovery_entry();
    BOOST_TEST(read(json).error().code == ErrorCode::dcc_several_entries);
    json = vaccination();
    json["v"].push_back(json["v"][0]);
    BOOST_TEST(read(json).error().code == ErrorCode::dcc_several_entries);
}

BOOST_AUTO_TEST_CASE(each_departure_is_remarked_with_its_code) {
    BOOST_TEST((remarks_with("ver", "1.3") == Remarks{ErrorCode::dcc_bad_version}));
    BOOST_TEST((remarks_with("ver", 1) == Remarks{ErrorCode::dcc_bad_version}));
    BOOST_TEST((remarks_with("ver", nullptr) == Remarks{ErrorCode::dcc_missing_field}));
    BOOST_TEST((remarks_with("t", Json::array()) == Remarks{ErrorCode::dcc_bad_field}));
    BOOST_TEST((remarks_with("dob", "22.03.1979") == Remarks{ErrorCode::dcc_bad_birth_date}));
    BOOST_TEST((remarks_with("dob", 1979) == Remarks{ErrorCode::dcc_bad_birth_date}));
    BOOST_TEST((remarks_with("dob", nullptr) == Remarks{ErrorCode::dcc_missing_field}));
    BOOST_TEST((remarks_with_dose("tg", nullptr) == Remarks{ErrorCode::dcc_missing_field}));
    BOOST_TEST((remarks_with_dose("mp", 1528) == Remarks{ErrorCode::dcc_bad_field}));
    BOOST_TEST((remarks_with_dose("co", "") == Remarks{ErrorCode::dcc_bad_field}));
    BOOST_TEST((remarks_with_dose("dt", "20/11/2021") == Remarks{ErrorCode::dcc_bad_date}));
    BOOST_TEST((remarks_with_dose("dt", "2021-11") == Remarks{ErrorCode::dcc_bad_date}));
    BOOST_TEST((remarks_with_dose("dt", 20211120) == Remarks{ErrorCode::dcc_bad_date}));
    BOOST_TEST((remarks_with_dose("dn", 0) == Remarks{ErrorCode::dcc_bad_number}));
    BOOST_TEST((remarks_with_dose("dn", -1) == Remarks{ErrorCode::dcc_bad_number}));
    BOOST_TEST((remarks_with_dose("dn", 1.5) == Remarks{ErrorCode::dcc_bad_number}));
    BOOST_TEST((remarks_with_dose("dn", "2") == Remarks{ErrorCode::dcc_bad_number}));
    BOOST_TEST((remarks_with_dose("sd", nullptr) == Remarks{ErrorCode::dcc_missing_field}));
    BOOST_TEST(
        (remarks_with_dose("is", std::string(81, 'x')) == Remarks{ErrorCode::dcc_text_too_long}));
}

BOOST_AUTO_TEST_CASE(names_keep_to_their_letters_and_length) {
    Json json = vaccination();
    json["nam"]["fnt"] = "NGUYEN-ANH";
    BOOST_TEST((remarks_of(json) == Remarks{ErrorCode::dcc_bad_name}));
    json["nam"]["fnt"] = 7;
    BOOST_TEST((remarks_of(json) == Remarks{ErrorCode::dcc_bad_name}));
    json["nam"].erase("fnt");
    BOOST_TEST((remarks_of(json) == Remarks{ErrorCode::dcc_missing_field}));
    json = vaccination();
    std::string name;
    for (int i = 0; i < 80; ++i) {
        name += "ễ";
    }
    json["nam"]["fn"] = name;
    BOOST_TEST((remarks_of(json) == Remarks{}));
    json["nam"]["fn"] = name + "n";
    BOOST_TEST((remarks_of(json) == Remarks{ErrorCode::dcc_text_too_long}));
}

BOOST_AUTO_TEST_CASE(wrong_values_are_kept_where_they_can_be) {
    Json json = vaccination();
    json["v"][0]["dn"] = -3;
    json["v"][0]["dt"] = "20/11/2021";
    const auto dose = std::get<Vaccination>(read(json).value().entry);
    BOOST_TEST((dose.dose_number == -3));
    BOOST_TEST(dose.date == "20/11/2021");
}

BOOST_AUTO_TEST_CASE(each_version_has_its_own_rules) {
    const auto remarks_in = [](const char* version, const char* key, const Json& value) {
        Json json = vaccination();
        json["ver"] = version;
        json[key] = value;
        return remarks_of(json);
    };
    const Remarks bad_birth_date{ErrorCode::dcc_bad_birth_date};
    BOOST_TEST((remarks_in("1.0.0", "dob", "1979") == bad_birth_date));
    BOOST_TEST((remarks_in("1.0.0", "dob", "1815-08-24") == bad_birth_date));
    BOOST_TEST((remarks_in("1.0.0", "dob", "1979-03-22T00:00:00") == Remarks{}));
    BOOST_TEST((remarks_in("1.2.1", "dob", "1979") == Remarks{}));
    BOOST_TEST((remarks_in("1.2.1", "dob", "1979-03") == Remarks{}));
    BOOST_TEST((remarks_in("1.2.1", "dob", "1979-03-22T00:00:00") == bad_birth_date));
    BOOST_TEST((remarks_in("1.2.1", "dob", "") == bad_birth_date));
    BOOST_TEST((remarks_in("1.3.0", "dob", "") == Remarks{}));
    BOOST_TEST((remarks_in("1.3.0", "dob", "1815-08-24") == bad_birth_date));

    Json many_doses = vaccination()["v"];
    many_doses[0]["dn"] = 10;
    BOOST_TEST((remarks_in("1.2.1", "v", many_doses) == Remarks{ErrorCode::dcc_bad_number}));
    BOOST_TEST((remarks_in("1.3.0", "v", many_doses) == Remarks{}));

    const Json only_given{{"gn", "Ánh"}, {"gnt", "ANH"}};
    BOOST_TEST((remarks_in("1.3.0", "nam", only_given) == Remarks{ErrorCode::dcc_missing_field}));
    BOOST_TEST((remarks_in("1.3.2", "nam", only_given) == Remarks{}));
    const Json neither{{"gn", "Ánh"}};
    BOOST_TEST((remarks_in("1.3.3", "nam", neither) == Remarks{ErrorCode::dcc_missing_field}));

    Json tested = with_entry("t", test_entry());
    tested["t"][0].erase("tc");
    BOOST_TEST((remarks_of(tested) == Remarks{ErrorCode::dcc_missing_field}));
    tested["ver"] = "1.3.1";
    BOOST_TEST((remarks_of(tested) == Remarks{}));
    tested["t"][0]["nm"] = std::string(81, 'x');
    BOOST_TEST((remarks_of(tested) == Remarks{ErrorCode::dcc_text_too_long}));
    tested["ver"] = "1.2.1";
    tested["t"][0]["tc"] = std::string(51, 'x');
    BOOST_TEST((remarks_of(tested) == Remarks{ErrorCode::dcc_text_too_long}));
}

BOOST_AUTO_TEST_SUITE_END()
