#pragma once

#include "core/base/result.h"
#include "core/hcert/cbor.h"
#include "core/hcert/dcc.h"

namespace tiemchung::hcert {

/// Reads an EU DCC and holds it against the schema of the version that it names.
///
/// Unremarked, because real certificates need it: spaces around values, `null` for absent fields
/// and lists, floating-point numbers that are whole, a missing given name, `dn` above `sd`, dates
/// with a time, unknown fields, tags around values. Every other departure from the schema is a
/// remark, and the value is kept where it can be. Value sets are not looked at.
///
/// Fails with dcc.no_person (no `nam`, or no name in it), dcc.no_entry (none of `v`, `t`, `r` holds
/// an entry) or dcc.several_entries. Offsets mean nothing here and are 0.
Result<Dcc> read_dcc(const cbor::Item& map);

}  // namespace tiemchung::hcert
