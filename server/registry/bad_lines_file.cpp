#include "server/registry/bad_lines_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "core/text/error_texts.h"
#include "server/registry/csv_text.h"

namespace tiemchung::registry {
namespace {

constexpr mode_t owner_only = 0600;

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

std::string both_sentences(const text::ErrorText& text, text::Language language) {
    return std::string(text.what.in(language)) + ' ' + std::string(text.next.in(language));
}

}  // namespace

Outcome BadLinesFile::keep(std::uint64_t size) const {
    if (size == 0) {
        const bool gone = ::unlink(file_.c_str()) == 0 || errno == ENOENT;
        return gone ? Outcome(Done{}) : Outcome(Error{ErrorCode::file_unwritable});
    }
    const Descriptor file(::open(file_.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW));
    struct stat status {};
    const bool kept = file.is_open() && ::fstat(file.number(), &status) == 0 &&
                      static_cast<std::uint64_t>(status.st_size) >= size &&
                      ::ftruncate(file.number(), static_cast<off_t>(size)) == 0;
    return kept ? Outcome(Done{}) : Outcome(Error{ErrorCode::file_unwritable});
}

Outcome BadLinesFile::write(std::uint64_t size, std::string_view text) const {
    if (text.empty()) return Done{};
    const Descriptor file(
        ::open(file_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, owner_only));
    if (!file.is_open()) return Error{ErrorCode::file_unwritable};
    while (!text.empty()) {
        const ssize_t written =
            ::pwrite(file.number(), text.data(), text.size(), static_cast<off_t>(size));
        if (written <= 0) return Error{ErrorCode::file_unwritable};
        text.remove_prefix(static_cast<std::size_t>(written));
        size += static_cast<std::uint64_t>(written);
    }
    return Done{};
}

std::string bad_lines_head() {
    return std::string(csv_byte_order_mark) +
           csv_record({"line", "field", "code", "reason_vi", "reason_en", "original"});
}

std::string bad_line_records(std::uint64_t line, const std::vector<BadField>& fields,
                             std::string_view original) {
    std::string records;
    for (const BadField& bad : fields) {
        const text::ErrorText text = text::text_of(bad.reason);
        records += csv_record({std::to_string(line), bad.field, code_name(bad.reason),
                               both_sentences(text, text::Language::vi),
                               both_sentences(text, text::Language::en), original});
    }
    return records;
}

}  // namespace tiemchung::registry
