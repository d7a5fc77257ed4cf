#pragma once

#include "core/hcert/cbor_writer.h"
#include "core/hcert/dcc.h"

namespace tiemchung::hcert {

/// Writes the payload with the field names of the EU DCC schema. Optional fields that are empty are
/// left out; required ones are written as they are.
void write_dcc(cbor::Writer& writer, const Dcc& dcc);

}  // namespace tiemchung::hcert
