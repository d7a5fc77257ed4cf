#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#include "core/api/register_statistics.h"
#include "core/base/utf8.h"
#include "core/identity/province.h"
#include "server/command/admin_tasks.h"
#include "server/command/admin_texts.h"
#include "server/command/system_time.h"
#include "server/registry/cleaning_list.h"
#include "server/registry/statistics.h"

namespace tiemchung::command {
namespace {

struct FileCloser {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, FileCloser>;

/// For its owner only: the list names people.
File open_private(const std::string& path) {
    constexpr mode_t owner_only = 0600;
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, owner_only);
    if (descriptor < 0) return nullptr;
    ::fchmod(descriptor, owner_only);
    return File(::fdopen(descriptor, "wb"));
}

bool write_to(std::FILE* stream, std::string_view piece) {
    return std::fwrite(piece.data(), 1, piece.size(), stream) == piece.size();
}

constexpr std::size_t columns = std::size(texts::stats_head);
using Line = std::array<std::string, columns>;

Line line_of(const AdminDesk& desk, std::string name, const api::ProvinceStatistics& counts) {
    Line line{std::move(name)};
    const std::array<std::int64_t, columns - 1> numbers{
        counts.records,           counts.matched,          counts.doses,
        counts.signed_doses,      counts.issued,           counts.waiting_id_missing,
        counts.waiting_id_format, counts.waiting_mismatch, counts.waiting_match,
        counts.waiting_site,      counts.waiting_central,  counts.expired};
    for (std::size_t i = 0; i < numbers.size(); ++i)
        line[i + 1] = desk.number(numbers[i]);
    return line;
}

std::string name_of(const api::ProvinceStatistics& statistics) {
    const identity::Province* province =
        identity::province_of_code(identity::ProvinceEra::before_july_2025, statistics.province);
    return province == nullptr ? statistics.province : std::string(province->name);
}

/// The first column to the left, the numbers to the right.
void print_table(const std::vector<Line>& lines) {
    std::array<std::size_t, columns> widths{};
    for (const Line& line : lines) {
        for (std::size_t i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], count_code_points(line[i]));
    }
    for (const Line& line : lines) {
        std::string text;
        for (std::size_t i = 0; i < columns; ++i) {
            const std::string gap(widths[i] - count_code_points(line[i]), ' ');
            text += i == 0 ? line[i] + gap : "  " + gap + line[i];
        }
        std::printf("%s\n", text.c_str());
    }
}

}  // namespace

ExitCode list_mismatches(const AdminDesk& desk) {
    const std::string& path = desk.options.file;
    const File file = path.empty() ? nullptr : open_private(path);
    if (!path.empty() && file == nullptr) return desk.failed(path, {ErrorCode::file_unwritable});
    std::FILE* const stream = file == nullptr ? stdout : file.get();
    const auto count = registry::write_cleaning_list(
        desk.database(), desk.vault(),
        [&](std::string_view piece) { return write_to(stream, piece); });
    const bool flushed = std::fflush(stream) == 0;
    if (!count) return desk.failed(path, count.error());
    if (!flushed) return desk.failed(path, {ErrorCode::file_unwritable});
    if (!path.empty()) {
        desk.tell(texts::mismatches_written, {{"file", path}, {"count", desk.number(*count)}});
    }
    return ExitCode::success;
}

ExitCode show_statistics(const AdminDesk& desk) {
    const auto statistics = desk.database().read([](storage::Connection& connection) {
        return registry::read_statistics(connection, system_time());
    });
    if (!statistics) {
        return desk.failed(texts::subject_database.in(desk.language()), statistics.error());
    }
    if (desk.options.json) {
        std::printf("%s\n", api::to_json(*statistics).c_str());
        return ExitCode::success;
    }
    std::vector<Line> lines(1);
    for (std::size_t i = 0; i < columns; ++i)
        lines.front()[i] = texts::stats_head[i].in(desk.language());
    for (const api::ProvinceStatistics& province : statistics->provinces)
        lines.push_back(line_of(desk, name_of(province), province));
    lines.push_back(
        line_of(desk, std::string(texts::stats_all.in(desk.language())), statistics->sum));
    print_table(lines);
    return ExitCode::success;
}

}  // namespace tiemchung::command
