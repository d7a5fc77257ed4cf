#include "ui/theme/typeface.h"

#include <algorithm>
#include <cmath>

#include "core/base/utf8.h"

namespace tiemchung::ui {
namespace {

/// Widths are sums of fractions, and browsers round them to 1/64: without some slack a line could
/// break at its own natural width. web/styles/overlay.css has the same.
constexpr float slack = 0.1F;

bool is_letter(char32_t code_point) {
    return (code_point >= U'A' && code_point <= U'Z') ||
           (code_point >= U'a' && code_point <= U'z') || code_point >= 0xC0;
}

bool is_word(char32_t code_point) {
    return is_letter(code_point) || (code_point >= U'0' && code_point <= U'9');
}

/// UAX #14: a line may end after a hyphen between words, but not before a digit; after a dash.
bool may_break_between(char32_t before_last, char32_t last, char32_t next) {
    if (last == U'-') return is_word(before_last) && is_letter(next);
    if (last == U'\u2013' || last == U'\u2014') return is_word(next);
    return false;
}

/// Gathers lines: a word is added to the line, or starts the next one.
class LineBreaker {
  public:
    LineBreaker(std::string_view text, const FontFile& font, float size, float available)
        : text_(text), font_(font), size_(size), available_(available + slack) {}

    std::vector<TextLine> lines() {
        std::size_t at = 0;
        char32_t before_last = 0;
        char32_t last = 0;
        while (true) {
            const std::size_t start = at;
            const auto next = next_code_point(text_, at);
            if (!next) break;
            if (*next == U'\n') {
                end_line(start, at);
            } else {
                if (last != 0 && last != U'\n' && last != U' ' &&
                    may_break_between(before_last, last, *next)) {
                    remember_break(start, start);
                }
                add(*next, start, at);
            }
            before_last = last;
            last = *next;
        }
        end_line(text_.size(), text_.size());
        return std::move(lines_);
    }

  private:
    void add(char32_t letter, std::size_t start, std::size_t end) {
        const float advance = font_.advance(letter) * size_;
        if (letter == U' ') {
            if (start > spaces_end_ || start == line_start_) {
                visible_end_ = start;
                visible_width_ = width_;
            }
            width_ += advance;
            spaces_end_ = end;
            break_end_ = visible_end_;
            break_next_ = end;
            break_width_ = visible_width_;
            width_at_break_next_ = width_;
            return;
        }
        if (width_ + advance > available_ && start > line_start_) {
            if (break_next_ > line_start_) {
                wrap_at_break();
            } else {
                lines_.push_back({text_.substr(line_start_, start - line_start_), width_});
                begin_line(start, 0);
            }
        }
        width_ += advance;
    }

    void remember_break(std::size_t end, std::size_t next) {
        break_end_ = end;
        break_next_ = next;
        break_width_ = width_;
        width_at_break_next_ = width_;
    }

    void wrap_at_break() {
        lines_.push_back({text_.substr(line_start_, break_end_ - line_start_), break_width_});
        begin_line(break_next_, width_ - width_at_break_next_);
    }

    void end_line(std::size_t end, std::size_t next) {
        const bool has_trailing_spaces = spaces_end_ == end && end > line_start_;
        const std::size_t visible = has_trailing_spaces ? visible_end_ : end;
        lines_.push_back({text_.substr(line_start_, visible - line_start_),
                          has_trailing_spaces ? visible_width_ : width_});
        begin_line(next, 0);
    }

    void begin_line(std::size_t start, float width) {
        line_start_ = start;
        width_ = width;
        break_next_ = 0;
        spaces_end_ = 0;
        visible_end_ = start;
        visible_width_ = 0;
    }

    std::string_view text_;
    const FontFile& font_;
    float size_;
    float available_;
    std::vector<TextLine> lines_;

    std::size_t line_start_ = 0;
    float width_ = 0;  ///< of the line so far, spaces included

    std::size_t break_end_ = 0;   ///< where the line would end if broken at the last chance
    std::size_t break_next_ = 0;  ///< and where the next one would start; 0: no chance yet
    float break_width_ = 0;
    float width_at_break_next_ = 0;

    std::size_t spaces_end_ = 0;   ///< end of the last run of spaces
    std::size_t visible_end_ = 0;  ///< its start
    float visible_width_ = 0;
};

}  // namespace

Typeface::Typeface(ByteView regular, ByteView medium, ByteView semibold, ByteView bold)
    : files_{FontFile(regular), FontFile(medium), FontFile(semibold), FontFile(bold)} {}

bool Typeface::ok() const {
    return std::all_of(files_.begin(), files_.end(), [](const FontFile& f) { return f.ok(); });
}

float Typeface::width(std::string_view text, Weight weight, float size) const {
    float ems = 0;
    std::size_t at = 0;
    while (const auto next = next_code_point(text, at))
        ems += file(weight).advance(*next);
    return ems * size;
}

std::vector<TextLine> Typeface::wrap(std::string_view text, Weight weight, float size,
                                     float available) const {
    return LineBreaker(text, file(weight), size, available).lines();
}

float Typeface::baseline(Weight weight, float size, float line) const {
    const float ascender = file(weight).ascender() * size;
    const float content = ascender - file(weight).descender() * size;
    return std::round((line - content) / 2 + ascender);
}

bool Typeface::can_show(std::string_view text) const {
    std::size_t at = 0;
    while (const auto next = next_code_point(text, at)) {
        if (!file(Weight::regular).has(*next)) return false;
    }
    return true;
}

}  // namespace tiemchung::ui
