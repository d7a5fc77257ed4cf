#include "server/registry/csv_reader.h"

#include <csv.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

#include "core/base/utf8.h"

namespace tiemchung::registry {
namespace {

constexpr std::size_t read_size = 256 * std::size_t{1'024};
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// What libcsv calls back into while it reads one record.
struct Collector {
    std::vector<std::string>& fields;
    std::size_t count = 0;
    int rows = 0;
};

void take_field(void* text, std::size_t size, void* data) {
    auto& collector = *static_cast<Collector*>(data);
    if (collector.fields.size() == collector.count) collector.fields.emplace_back();
    collector.fields[collector.count].assign(static_cast<const char*>(text), size);
    ++collector.count;
}

void take_row(int, void* data) {
    ++static_cast<Collector*>(data)->rows;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string_view without_end(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

/// libcsv takes a carriage return alone for an end of line: two records in what is one line here.
bool has_lone_return(std::string_view line) {
    const std::size_t place = line.find('\r');
    return place != std::string_view::npos && place + 1 < line.size() &&
           (line[place + 1] != '\n' || place + 2 < line.size());
}

}  // namespace

void CsvReader::Closer::operator()(std::FILE* file) const {
    std::fclose(file);
}

void CsvReader::Closer::operator()(csv_parser* parser) const {
    csv_free(parser);
    delete parser;
}

CsvReader::~CsvReader() = default;

Result<std::unique_ptr<CsvReader>> CsvReader::open(const std::filesystem::path& file) {
    std::unique_ptr<CsvReader> reader(new CsvReader);
    reader->file_.reset(std::fopen(file.c_str(), "rbe"));
    if (reader->file_ == nullptr) {
        return Error{errno == ENOENT ? ErrorCode::file_not_found : ErrorCode::file_unreadable};
    }
    struct stat status {};
    if (::fstat(::fileno(reader->file_.get()), &status) != 0 || !S_ISREG(status.st_mode)) {
        return Error{ErrorCode::file_unreadable};
    }
    reader->size_ = static_cast<std::uint64_t>(status.st_size);
    reader->restart_parser();
    reader->refill();
    if (reader->buffer_.starts_with(byte_order_mark)) reader->consume(byte_order_mark.size());
    return reader;
}

Outcome CsvReader::resume(std::uint64_t offset, std::uint64_t lines_read) {
    if (offset > size_ || ::fseeko(file_.get(), static_cast<off_t>(offset), SEEK_SET) != 0) {
        return Error{ErrorCode::file_unreadable};
    }
    buffer_.clear();
    start_ = 0;
    at_end_ = false;
    offset_ = offset;
    lines_read_ = lines_read;
    restart_parser();
    return Done{};
}

void CsvReader::restart_parser() {
    parser_.reset();
    auto fresh = std::make_unique<csv_parser>();
    csv_init(fresh.get(), CSV_STRICT | CSV_STRICT_FINI);
    parser_.reset(fresh.release());
}

void CsvReader::refill() {
    buffer_.erase(0, start_);
    start_ = 0;
    const std::size_t kept = buffer_.size();
    buffer_.resize(kept + read_size);
    const std::size_t count = std::fread(buffer_.data() + kept, 1, read_size, file_.get());
    buffer_.resize(kept + count);
    if (count < read_size) at_end_ = true;
}

void CsvReader::consume(std::size_t bytes) {
    start_ += bytes;
    offset_ += bytes;
}

/// The line that begins `ahead` bytes behind the next one to be consumed.
std::optional<CsvReader::PhysicalLine> CsvReader::peek_line(std::size_t ahead) {
    for (;;) {
        const std::string_view rest = std::string_view(buffer_).substr(start_ + ahead);
        const std::string_view looked_at = rest.substr(0, max_csv_line);
        const std::size_t end = looked_at.find('\n');
        if (end != std::string_view::npos) return PhysicalLine{rest.substr(0, end + 1)};
        if (rest.size() > max_csv_line) return PhysicalLine{looked_at, true};
        if (at_end_) {
            if (rest.empty()) return std::nullopt;
            return PhysicalLine{rest};
        }
        refill();
    }
}

void CsvReader::skip_long_line() {
    for (;;) {
        const std::size_t end = buffer_.find('\n', start_);
        if (end != std::string::npos) return consume(end + 1 - start_);
        consume(buffer_.size() - start_);
        if (at_end_) return;
        refill();
    }
}

bool CsvReader::next(CsvLine& line) {
    for (;;) {
        const auto first = peek_line(0);
        if (!first) return false;
        line.number = lines_read_ + 1;
        line.trouble.reset();
        if (first->too_long) {
            line.original = first->text;
            line.trouble = ErrorCode::csv_line_too_long;
            skip_long_line();
            ++lines_read_;
            return true;
        }
        if (is_blank(first->text)) {
            consume(first->text.size());
            ++lines_read_;
            continue;
        }
        if (!parse_record(line)) {
            const auto again = peek_line(0);
            line.original = without_end(again->text);
            line.trouble = ErrorCode::csv_bad_line;
            consume(again->text.size());
            ++lines_read_;
            restart_parser();
        }
        return true;
    }
}

/// Reads a record, whose quoted fields may go over several lines; false, with nothing consumed,
/// where it is none.
bool CsvReader::parse_record(CsvLine& line) {
    Collector collector{line.fields};
    std::size_t length = 0;
    std::uint64_t lines = 0;
    while (collector.rows == 0) {
        const auto part = peek_line(length);
        if (!part || part->too_long || length + part->text.size() > max_csv_line) return false;
        if (has_lone_return(part->text)) return false;
        const std::size_t parsed = csv_parse(parser_.get(), part->text.data(), part->text.size(),
                                             take_field, take_row, &collector);
        if (parsed != part->text.size()) return false;
        length += part->text.size();
        ++lines;
        const bool last = !part->text.ends_with('\n');
        if (last && collector.rows == 0 &&
            csv_fini(parser_.get(), take_field, take_row, &collector) != 0) {
            return false;
        }
        if (last && collector.rows == 0) return false;
    }
    line.fields.resize(collector.count);
    line.original = without_end(std::string_view(buffer_).substr(start_, length));
    if (!check_utf8(line.original)) line.trouble = ErrorCode::text_bad_utf8;
    consume(length);
    lines_read_ += lines;
    return true;
}

}  // namespace tiemchung::registry
