#include "server/handlers/pages.h"

namespace tiemchung::handlers {

std::vector<std::string> page_paths() {
    return {"/",        "/kiem-tra", "/kiem-tra/ket-qua", "/huong-dan",
            "/tra-cuu", "/phan-anh", "/theo-doi",         "/quyen-rieng-tu"};
}

}  // namespace tiemchung::handlers
