// Files of vaccination sites: read record by record, each as a dose. Reading goes on at every
// record as if it had begun there.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "server/registry/csv_columns.h"
#include "server/registry/csv_reader.h"
#include "server/registry/dose_line.h"

using namespace tiemchung;
using namespace tiemchung::registry;

namespace {

constexpr PartialDate today{2022, 6, 12};

void require(bool holds) {
    if (!holds) std::abort();
}

/// A file in memory, and its name.
class MemoryFile {
  public:
    MemoryFile(const std::uint8_t* data, std::size_t size)
        : descriptor_(::memfd_create("lines.csv", MFD_CLOEXEC)) {
        require(descriptor_ >= 0 && ::write(descriptor_, data, size) == static_cast<ssize_t>(size));
    }
    ~MemoryFile() { ::close(descriptor_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] std::string path() const {
        return "/proc/self/fd/" + std::to_string(descriptor_);
    }

  private:
    int descriptor_;
};

void try_dose(const CsvColumns& columns, const CsvLine& line) {
    const auto values = columns.values(line.fields);
    if (!values) return;
    DoseLine dose;
    if (!read_dose_line(*values, today, dose).empty()) return;
    require(!dose.name.empty() && dose.phone.size() == 10 && dose.province.size() == 2);
    require(dose.number >= 1 && dose.number <= 9 && dose.date <= today && !dose.site.empty());
}

void require_same_from(const MemoryFile& file, std::uint64_t offset, std::uint64_t lines_read,
                       const CsvLine& expected) {
    const auto reader = CsvReader::open(file.path());
    require(reader.ok() && (*reader)->resume(offset, lines_read).ok());
    CsvLine line;
    require((*reader)->next(line));
    require(line.number == expected.number && line.original == expected.original &&
            line.trouble == expected.trouble);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const MemoryFile file(data, size);
    const auto reader = CsvReader::open(file.path());
    require(reader.ok());
    CsvLine head;
    if (!(*reader)->next(head) || head.trouble) return 0;
    const auto columns = CsvColumns::find(dose_columns(), head.fields);
    CsvLine line;
    for (int i = 0; i < 100; ++i) {
        const std::uint64_t offset = (*reader)->offset();
        const std::uint64_t lines_read = (*reader)->lines_read();
        if (!(*reader)->next(line)) break;
        require((*reader)->offset() > offset && (*reader)->offset() <= size);
        require(line.original.size() <= max_csv_line);
        if (i % 10 == 0) require_same_from(file, offset, lines_read, line);
        if (columns && !line.trouble) try_dose(*columns, line);
    }
    return 0;
}
