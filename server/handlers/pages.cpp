#include "server/handlers/pages.h"

#include <array>
#include <iterator>

namespace tiemchung::handlers {
namespace {

constexpr std::array citizens{
    "/",        "/kiem-tra",       "/kiem-tra/ket-qua", "/huong-dan",     "/quyen-rieng-tu",
    "/tra-cuu", "/tra-cuu/ma-otp", "/tra-cuu/ket-qua",  "/tra-cuu/ma-qr", "/tra-cuu/da-luu"};

constexpr std::array reports{"/phan-anh",           "/phan-anh/thong-tin", "/phan-anh/mui-tiem",
                             "/phan-anh/gui",       "/phan-anh/ma-otp",    "/phan-anh/da-gui",
                             "/phan-anh/lien-ket",  "/theo-doi",           "/theo-doi/ma-otp",
                             "/theo-doi/danh-sach", "/theo-doi/phan-anh",  "/theo-doi/bo-sung",
                             "/theo-doi/dien-thoai"};

constexpr std::array staff{"/nhan-vien",
                           "/nhan-vien/mat-khau",
                           "/nhan-vien/tong-dai",
                           "/nhan-vien/tong-dai/thong-tin",
                           "/nhan-vien/tong-dai/mui-tiem",
                           "/nhan-vien/tong-dai/gui",
                           "/nhan-vien/tong-dai/da-lap",
                           "/nhan-vien/ho-so",
                           "/nhan-vien/ho-so/xem",
                           "/nhan-vien/so-lieu",
                           "/nhan-vien/so-dien-thoai"};

}  // namespace

std::vector<http::PageAddress> page_paths() {
    std::vector<http::PageAddress> pages;
    pages.reserve(std::size(citizens) + std::size(reports) + std::size(staff));
    for (const char* path : citizens)
        pages.push_back({path, "/index.html"});
    for (const char* path : reports)
        pages.push_back({path, "/report.html"});
    for (const char* path : staff)
        pages.push_back({path, "/staff.html", true});
    return pages;
}

}  // namespace tiemchung::handlers
