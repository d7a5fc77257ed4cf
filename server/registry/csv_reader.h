#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

struct csv_parser;

namespace tiemchung::registry {

/// No line of a real file comes near; a quote that is never closed must not eat the whole file.
inline constexpr std::size_t max_csv_line = 8'192;

/// One record of a file.
struct CsvLine {
    std::uint64_t number = 0;  ///< 1 = the first line of the file
    std::string original;      ///< the bytes of the file, without the end of line; cut at the limit
    std::vector<std::string> fields;
    std::optional<ErrorCode> trouble;  ///< csv.bad_line, csv.line_too_long or text.bad_utf8
};

/// Reads a CSV file (RFC 4180, UTF-8 with or without byte order mark) record by record, in bounded
/// memory. A record that cannot be read is reported and passed over; reading goes on behind its
/// first line.
class CsvReader {
  public:
    /// Fails with file.not_found or file.unreadable.
    static Result<std::unique_ptr<CsvReader>> open(const std::filesystem::path& file);
    ~CsvReader();
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;

    /// Puts the next record into `line`; false at the end of the file. Empty lines are passed over.
    [[nodiscard]] bool next(CsvLine& line);

    /// Bytes from the start of the file to the next record, and the number of its line less one.
    [[nodiscard]] std::uint64_t offset() const { return offset_; }
    [[nodiscard]] std::uint64_t lines_read() const { return lines_read_; }
    [[nodiscard]] std::uint64_t size() const { return size_; }

    /// Goes on at a place that `offset` and `lines_read` told before. Fails with file.unreadable.
    Outcome resume(std::uint64_t offset, std::uint64_t lines_read);

  private:
    struct Closer {
        void operator()(std::FILE* file) const;
        void operator()(csv_parser* parser) const;
    };
    struct PhysicalLine {
        std::string_view text;  ///< with its end of line, unless it is the last or too long
        bool too_long = false;
    };

    CsvReader() = default;
    void restart_parser();
    void refill();
    std::optional<PhysicalLine> peek_line(std::size_t ahead);
    void consume(std::size_t bytes);
    void skip_long_line();
    bool parse_record(CsvLine& line);

    std::unique_ptr<std::FILE, Closer> file_;
    std::unique_ptr<csv_parser, Closer> parser_;
    std::string buffer_;
    std::size_t start_ = 0;  ///< of what is not consumed, in `buffer_`
    bool at_end_ = false;    ///< the file has no more to give
    std::uint64_t offset_ = 0;
    std::uint64_t lines_read_ = 0;
    std::uint64_t size_ = 0;
};

}  // namespace tiemchung::registry
