#pragma once

#include "tests/server/support/temporary_folder.h"

namespace tiemchung::test {

/// Writes into `root`/web the least that a server takes for the built page: one document for each
/// of its three modules.
inline void write_page_documents(const TemporaryFolder& root) {
    for (const char* document : {"web/index.html", "web/report.html", "web/staff.html"})
        root.write(document, "<!doctype html><title>page</title>");
}

}  // namespace tiemchung::test
