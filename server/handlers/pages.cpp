#include "server/handlers/pages.h"

namespace tiemchung::handlers {

std::vector<std::string> page_paths() {
    return {"/",
            "/kiem-tra",
            "/kiem-tra/ket-qua",
            "/huong-dan",
            "/tra-cuu",
            "/tra-cuu/ma-otp",
            "/tra-cuu/ket-qua",
            "/tra-cuu/ma-qr",
            "/tra-cuu/da-luu",
            "/phan-anh",
            "/theo-doi",
            "/quyen-rieng-tu"};
}

}  // namespace tiemchung::handlers
