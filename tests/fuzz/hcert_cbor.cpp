// Bytes → CBOR items → diagnostic notation. Walking the items must end where the document ends.
#include <cstdlib>

#include "core/hcert/cbor_diagnostic.h"

using namespace tiemchung;
using namespace tiemchung::hcert;

namespace {

std::size_t count(const cbor::Item& item) {
    std::size_t items = 1;
    for (const cbor::Item& element : item.elements()) {
        items += count(element);
    }
    return items;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto document = cbor::parse({data, size});
    if (!document) {
        if (document.error().offset > size) std::abort();
        return 0;
    }
    const cbor::Item& root = document->root();
    if (count(root) != root.extent || root.extent > cbor::max_items) std::abort();
    if (cbor::to_diagnostic_notation(root).empty()) std::abort();
    return 0;
}
