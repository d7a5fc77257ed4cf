#include "core/hcert/dcc.h"

namespace tiemchung::hcert {

EntryKind kind_of(const Entry& entry) {
    return static_cast<EntryKind>(entry.index());
}

const std::string& uvci_of(const Entry& entry) {
    if (const auto* vaccination = std::get_if<Vaccination>(&entry)) return vaccination->uvci;
    if (const auto* test = std::get_if<Test>(&entry)) return test->uvci;
    return std::get_if<Recovery>(&entry)->uvci;
}

}  // namespace tiemchung::hcert
