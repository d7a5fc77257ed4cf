#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/issuance/issuing_state.h"

namespace tiemchung::api {

/// A signed certificate as the citizen holds it.
struct IssuedCertificate {
    std::string text;  ///< `HC1:…`
    Timestamp issued_at;
    Timestamp expires_at;
    std::optional<Timestamp> replaced_at;  ///< a newer one has taken its place

    friend bool operator==(const IssuedCertificate&, const IssuedCertificate&) = default;
};

/// A vaccination site, as far as a citizen needs it.
struct SiteContact {
    std::string code;
    std::string name;
    std::string phone;    ///< may be empty
    std::string address;  ///< may be empty

    friend bool operator==(const SiteContact&, const SiteContact&) = default;
};

/// One dose and how far it has come.
struct RecordedDose {
    int number = 0;
    PartialDate date;
    std::string vaccine;  ///< key of core/issuance's table
    std::string lot;      ///< may be empty
    SiteContact site;
    issuance::IssuingState state{};
    Timestamp since;                      ///< when it came into this state
    std::optional<Timestamp> matched_at;  ///< step 1 done
    std::optional<Timestamp> signed_at;   ///< step 2 done
    /// Newest first: [0] is the one that counts, the others are replaced.
    std::vector<IssuedCertificate> certificates;
    bool notice_asked = false;  ///< an SMS is promised when it is issued

    friend bool operator==(const RecordedDose&, const RecordedDose&) = default;
};

/// The answer of GET /api/v1/record, and of the OTP that opens it: what the system holds about the
/// person of this session.
struct Record {
    std::string name;
    PartialDate birth_date;
    std::string sex;          ///< `male` or `female`
    std::string nationality;  ///< ISO 3166-1 alpha-2
    std::string id_masked;
    std::string commune;              ///< of residence, whose police verify; may be empty
    std::string province;             ///< its name; may be empty
    std::vector<RecordedDose> doses;  ///< newest first; empty: NO_DOSE
    Timestamp now;                    ///< the server's clock when it answered

    friend bool operator==(const Record&, const Record&) = default;
};

[[nodiscard]] std::string to_json(const Record& record);

/// Fails with json.malformed, json.missing_member, json.bad_member, or json.too_large beyond 1 MiB.
Result<Record> parse_record(std::string_view json);

/// What POST /api/v1/record/notices takes: "Nhận tin nhắn khi xong".
struct NoticeRequest {
    int dose_number = 0;

    friend bool operator==(const NoticeRequest&, const NoticeRequest&) = default;
};
[[nodiscard]] std::string to_json(const NoticeRequest& request);
Result<NoticeRequest> parse_notice_request(std::string_view json);

}  // namespace tiemchung::api
