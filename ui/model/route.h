#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tiemchung::ui {

/// The screens that have an address.
enum class Page : std::uint8_t {
    home,
    verify,
    result,
    guide,
    privacy,
    lookup,
    lookup_code,
    certificate,
    qr_code,
    kept,
    // ui/report
    report,
    report_person,
    report_doses,
    report_send,
    report_code,
    report_done,
    report_link,
    // ui/tracking
    track,
    track_code,
    track_list,
    track_case,
    track_mend,
    track_phone,
    // ui/staff
    staff,
    staff_password,
    // ui/hotline
    calls,
    call_person,
    call_doses,
    call_send,
    call_filed,
    // ui/review
    cases,
    case_file,
    figures,
    phone_wishes,
    not_found,
};

/// What an address asks for.
struct Route {
    Page page = Page::home;
    bool plain = false;      ///< `?plain=1`: the plain skin
    std::string fragment{};  ///< behind `#`, of the link that an operator had sent: its secret

    friend bool operator==(const Route&, const Route&) = default;
};

/// Reads the path and query of an address. Unknown paths lead to `not_found`.
[[nodiscard]] Route parse_route(std::string_view address);

/// The path of a page; that of `not_found` is the home page's.
[[nodiscard]] std::string_view path_of(Page page);

}  // namespace tiemchung::ui
