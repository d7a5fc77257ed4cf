#include "ui/model/route.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tiemchung::ui {
namespace {

constexpr std::array<std::pair<std::string_view, Page>, 34> pages{{
    {"/", Page::home},
    {"/kiem-tra", Page::verify},
    {"/kiem-tra/ket-qua", Page::result},
    {"/huong-dan", Page::guide},
    {"/quyen-rieng-tu", Page::privacy},
    {"/tra-cuu", Page::lookup},
    {"/tra-cuu/ma-otp", Page::lookup_code},
    {"/tra-cuu/ket-qua", Page::certificate},
    {"/tra-cuu/ma-qr", Page::qr_code},
    {"/tra-cuu/da-luu", Page::kept},
    {"/phan-anh", Page::report},
    {"/phan-anh/thong-tin", Page::report_person},
    {"/phan-anh/mui-tiem", Page::report_doses},
    {"/phan-anh/gui", Page::report_send},
    {"/phan-anh/ma-otp", Page::report_code},
    {"/phan-anh/da-gui", Page::report_done},
    {"/phan-anh/lien-ket", Page::report_link},
    {"/theo-doi", Page::track},
    {"/theo-doi/ma-otp", Page::track_code},
    {"/theo-doi/danh-sach", Page::track_list},
    {"/theo-doi/phan-anh", Page::track_case},
    {"/theo-doi/bo-sung", Page::track_mend},
    {"/theo-doi/dien-thoai", Page::track_phone},
    {"/nhan-vien", Page::staff},
    {"/nhan-vien/mat-khau", Page::staff_password},
    {"/nhan-vien/tong-dai", Page::calls},
    {"/nhan-vien/tong-dai/thong-tin", Page::call_person},
    {"/nhan-vien/tong-dai/mui-tiem", Page::call_doses},
    {"/nhan-vien/tong-dai/gui", Page::call_send},
    {"/nhan-vien/tong-dai/da-lap", Page::call_filed},
    {"/nhan-vien/ho-so", Page::cases},
    {"/nhan-vien/ho-so/xem", Page::case_file},
    {"/nhan-vien/so-lieu", Page::figures},
    {"/nhan-vien/so-dien-thoai", Page::phone_wishes},
}};

constexpr std::size_t longest_fragment = 200;

bool asks_for_plain(std::string_view query) {
    while (!query.empty()) {
        const std::string_view parameter = query.substr(0, query.find('&'));
        if (parameter == "plain=1") return true;
        query.remove_prefix(std::min(query.size(), parameter.size() + 1));
    }
    return false;
}

}  // namespace

Route parse_route(std::string_view address) {
    const std::size_t hash = address.find('#');
    const std::string_view fragment =
        hash == std::string_view::npos ? std::string_view() : address.substr(hash + 1);
    address = address.substr(0, hash);
    const std::size_t mark = address.find('?');
    std::string_view path = address.substr(0, mark);
    if (path.size() > 1 && path.back() == '/') path.remove_suffix(1);

    Route route{Page::not_found, false};
    if (mark != std::string_view::npos) route.plain = asks_for_plain(address.substr(mark + 1));
    for (const auto& [known, page] : pages) {
        if (path == known) route.page = page;
    }
    if (route.page == Page::report_link && fragment.size() <= longest_fragment) {
        route.fragment = fragment;
    }
    return route;
}

std::string_view path_of(Page page) {
    for (const auto& [path, known] : pages) {
        if (known == page) return path;
    }
    return "/";
}

}  // namespace tiemchung::ui
