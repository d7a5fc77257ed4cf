// CBOR → claims and DCC. What is written of a DCC must be read back with the same person and entry.
#include <cstdlib>

#include "core/hcert/cwt.h"
#include "core/hcert/dcc_reader.h"
#include "core/hcert/dcc_writer.h"

using namespace tiemchung;
using namespace tiemchung::hcert;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto document = cbor::parse({data, size});
    if (!document) return 0;
    const auto claims = read_cwt(document->root());
    const cbor::Item* item = dcc_of(document->root());
    const auto dcc = read_dcc(item != nullptr ? *item : document->root());
    if (!dcc) return 0;
    cbor::Writer writer;
    write_dcc(writer, *dcc);
    const auto written = cbor::parse(writer.written());
    if (!written) std::abort();
    const auto again = read_dcc(written->root());
    const bool same = again && again->name.family == dcc->name.family &&
                      again->birth_date == dcc->birth_date &&
                      kind_of(again->entry) == kind_of(dcc->entry) &&
                      uvci_of(again->entry) == uvci_of(dcc->entry);
    if (!same) std::abort();
    return 0;
}
