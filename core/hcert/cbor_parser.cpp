#include <cmath>

#include "core/base/same_bits.h"
#include "core/base/utf8.h"
#include "core/hcert/cbor.h"

namespace tiemchung::hcert::cbor {
namespace {

/// Major types of RFC 8949 section 3.1.
enum Major : std::uint8_t {
    unsigned_number,
    negative_number,
    byte_string,
    text_string,
    array,
    map,
    tag,
};

constexpr std::uint8_t indefinite_info = 31;
constexpr std::uint8_t break_byte = 0xff;

/// Half precision (IEEE 754 binary16), RFC 8949 appendix D.
double double_of_half(std::uint64_t bits) {
    const int exponent = static_cast<int>(bits >> 10U & 0x1fU);
    const auto mantissa = static_cast<double>(bits & 0x3ffU);
    double value = 0;
    if (exponent == 0) {
        value = std::ldexp(mantissa, -24);
    } else if (exponent != 31) {
        value = std::ldexp(mantissa + 1024, exponent - 25);
    } else {
        value = mantissa == 0 ? HUGE_VAL : std::nan("");
    }
    return (bits & 0x8000U) != 0 ? -value : value;
}

bool same_key(const Item& a, const Item& b) {
    if (a.kind != b.kind || a.argument != b.argument) return false;
    return !a.is(Kind::text) || a.as_text() == b.as_text();
}

struct Head {
    std::uint8_t major = 0;
    std::uint8_t info = 0;
    std::uint8_t width = 0;
    std::uint64_t argument = 0;
};

}  // namespace

/// Reads items depth first; the first failure is kept and stops everything.
class Parser {
  public:
    explicit Parser(ByteView bytes) : bytes_(bytes) {
        constexpr std::size_t usual_items = 96;
        document_.items_.reserve(usual_items);
    }

    Result<Document> run() {
        if (!read_item(0)) return error_;
        if (position_ != bytes_.size()) return Error{ErrorCode::cbor_trailing_bytes, position_};
        return std::move(document_);
    }

  private:
    bool fail(ErrorCode code, std::size_t offset) {
        error_ = {code, offset};
        return false;
    }

    std::size_t left() const { return bytes_.size() - position_; }

    bool read_head(Head& head) {
        const std::size_t start = position_;
        if (left() == 0) return fail(ErrorCode::cbor_truncated, start);
        const std::uint8_t initial = bytes_[position_++];
        head.major = initial >> 5U;
        head.info = initial & 0x1fU;
        head.argument = head.info;
        if (head.info < 24 || head.info == indefinite_info) return true;
        if (head.info > 27) return fail(ErrorCode::cbor_malformed, start);
        head.width = static_cast<std::uint8_t>(1U << (head.info - 24U));
        if (left() < head.width) return fail(ErrorCode::cbor_truncated, start);
        head.argument = 0;
        for (std::uint8_t i = 0; i < head.width; ++i) {
            head.argument = head.argument << 8U | bytes_[position_++];
        }
        return true;
    }

    bool read_item(std::size_t depth) {
        const std::size_t start = position_;
        if (depth > max_depth) return fail(ErrorCode::cbor_too_deep, start);
        Head head;
        if (!read_head(head)) return false;
        if (document_.items_.size() >= max_items) {
            return fail(ErrorCode::cbor_too_many_items, start);
        }
        const std::size_t index = document_.items_.size();
        Item& item = document_.items_.emplace_back();
        item.argument = head.argument;
        item.width = head.width;
        item.indefinite = head.info == indefinite_info;
        if (!read_body(head, index, start, depth)) return false;
        document_.items_[index].extent =
            static_cast<std::uint32_t>(document_.items_.size() - index);
        return true;
    }

    bool read_body(const Head& head, std::size_t index, std::size_t start, std::size_t depth) {
        const bool indefinite = head.info == indefinite_info;
        Item& item = document_.items_[index];
        switch (head.major) {
            case unsigned_number:
            case negative_number:
                item.kind =
                    head.major == unsigned_number ? Kind::unsigned_integer : Kind::negative_integer;
                return !indefinite || fail(ErrorCode::cbor_malformed, start);
            case byte_string:
            case text_string:
                item.kind = head.major == byte_string ? Kind::bytes : Kind::text;
                return indefinite ? read_chunks(head.major, index) : read_string(item, start);
            case array:
            case map:
                item.kind = head.major == array ? Kind::array : Kind::map;
                return read_content(index, start, depth);
            case tag:
                item.kind = Kind::tag;
                if (indefinite) return fail(ErrorCode::cbor_malformed, start);
                return read_item(depth + 1);
            default:
                return read_simple(head, item, start);
        }
    }

    bool read_string(Item& item, std::size_t start) {
        if (item.argument > left()) return fail(ErrorCode::cbor_truncated, start);
        const auto size = static_cast<std::size_t>(item.argument);
        item.content = bytes_.data() + position_;
        if (item.is(Kind::text) && !check_utf8(*item.as_text())) {
            return fail(ErrorCode::cbor_bad_text, start);
        }
        position_ += size;
        return true;
    }

    /// The chunks of a string of indefinite length: definite strings of the same kind.
    bool read_chunks(std::uint8_t major, std::size_t index) {
        Bytes joined;
        while (left() > 0 && bytes_[position_] != break_byte) {
            const std::size_t start = position_;
            const bool definite = (bytes_[start] & 0x1fU) != indefinite_info;
            if (bytes_[start] >> 5U != major || !definite) {
                return fail(ErrorCode::cbor_malformed, start);
            }
            const std::size_t chunk = document_.items_.size();
            if (!read_item(0)) return false;
            const Item& item = document_.items_[chunk];
            joined.insert(joined.end(), item.content, item.content + item.argument);
        }
        if (left() == 0) return fail(ErrorCode::cbor_truncated, position_);
        ++position_;
        const Bytes& kept = document_.joined_.emplace_back(std::move(joined));
        document_.items_[index].argument = kept.size();
        document_.items_[index].content = kept.data();
        return true;
    }

    bool read_content(std::size_t index, std::size_t start, std::size_t depth) {
        const bool is_map = document_.items_[index].is(Kind::map);
        const bool indefinite = document_.items_[index].indefinite;
        const std::uint64_t wanted = document_.items_[index].argument;
        if (!indefinite && wanted > left()) return fail(ErrorCode::cbor_truncated, start);
        std::uint64_t count = 0;
        for (; indefinite || count < wanted; ++count) {
            if (indefinite && left() > 0 && bytes_[position_] == break_byte) {
                ++position_;
                break;
            }
            if (is_map && !read_key(index, depth)) return false;
            if (!read_item(depth + 1)) return false;
        }
        document_.items_[index].argument = count;
        return true;
    }

    bool read_key(std::size_t map_index, std::size_t depth) {
        const std::size_t start = position_;
        const std::size_t index = document_.items_.size();
        if (!read_item(depth + 1)) return false;
        const Item& key = document_.items_[index];
        const bool allowed =
            key.is(Kind::text) || key.is(Kind::unsigned_integer) || key.is(Kind::negative_integer);
        if (!allowed) return fail(ErrorCode::cbor_malformed, start);
        for (const Item* each = &document_.items_[map_index] + 1; each != &key;) {
            if (same_key(*each, key)) return fail(ErrorCode::cbor_duplicate_key, start);
            each = &each->next().next();
        }
        return true;
    }

    bool read_simple(const Head& head, Item& item, std::size_t start) {
        switch (head.info) {
            case 20:
            case 21:
                item.kind = Kind::boolean;
                item.argument = head.info - 20U;
                return true;
            case 22:
                item.kind = Kind::null;
                return true;
            case 23:
                item.kind = Kind::undefined;
                return true;
            case 25:
                item.kind = Kind::floating;
                item.argument = same_bits<std::uint64_t>(double_of_half(head.argument));
                return true;
            case 26:
                item.kind = Kind::floating;
                item.argument = same_bits<std::uint64_t>(static_cast<double>(
                    same_bits<float>(static_cast<std::uint32_t>(head.argument))));
                return true;
            case 27:
                item.kind = Kind::floating;
                return true;
            default:
                // Values below 32 have only the short form; a break belongs to no item.
                item.kind = Kind::simple;
                if (head.info == indefinite_info || (head.width == 1 && head.argument < 32)) {
                    return fail(ErrorCode::cbor_malformed, start);
                }
                return true;
        }
    }

    ByteView bytes_;
    std::size_t position_ = 0;
    Document document_;
    Error error_{};
};

Result<Document> parse(ByteView bytes) {
    return Parser(bytes).run();
}

}  // namespace tiemchung::hcert::cbor
