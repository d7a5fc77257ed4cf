#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace tiemchung::hcert::cbor {

enum class Kind : std::uint8_t {
    unsigned_integer,
    negative_integer,
    bytes,
    text,
    array,
    map,
    tag,
    boolean,
    null,
    undefined,
    simple,
    floating,
};

class Elements;

/// One data item of a document (RFC 8949). Items lie in preorder in one array, a container before
/// its content, so that the next item at the same level is `extent` items further on. They are
/// made by `parse` alone and live as long as their Document and the parsed buffer.
struct Item {
    /// The argument: the integer n (an unsigned one is n, a negative one -1 - n), the length of a
    /// string, the elements of an array, the pairs of a map, the tag or simple number, 0 or 1 for a
    /// boolean, the bits of a double.
    std::uint64_t argument = 0;
    const std::uint8_t* content = nullptr;  ///< of a string
    std::uint32_t extent = 1;               ///< items in this one, itself included
    Kind kind = Kind::null;
    std::uint8_t width = 0;   ///< bytes of the argument as written; 0 if in the initial byte
    bool indefinite = false;  ///< of indefinite length; a string's chunks are then its elements

    [[nodiscard]] const Item& next() const { return *(this + extent); }
    [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }

    /// The content of a byte string; empty for other kinds.
    [[nodiscard]] ByteView as_bytes() const;
    /// The content of a text string, well-formed UTF-8; nothing for other kinds.
    [[nodiscard]] std::optional<std::string_view> as_text() const;
    /// An integer that fits; nothing for other kinds or larger numbers.
    [[nodiscard]] std::optional<std::int64_t> as_integer() const;
    /// A floating-point number; nothing for other kinds.
    [[nodiscard]] std::optional<double> as_double() const;

    /// The value under `key`, or null if there is none or this is no map.
    [[nodiscard]] const Item* member(std::string_view key) const;
    [[nodiscard]] const Item* member(std::int64_t key) const;

    /// The item inside any tags around it.
    [[nodiscard]] const Item& untagged() const;

    /// The items directly inside: array elements; keys and values of a map in turn; the content of
    /// a tag; the chunks of a string of indefinite length.
    [[nodiscard]] Elements elements() const;
};

/// A range over the items directly inside one.
class Elements {
  public:
    class Iterator {
      public:
        explicit Iterator(const Item* item) : item_(item) {}
        const Item& operator*() const { return *item_; }
        const Item* operator->() const { return item_; }
        Iterator& operator++() {
            item_ += item_->extent;
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

      private:
        const Item* item_;
    };

    explicit Elements(const Item& parent) : first_(&parent + 1), end_(&parent + parent.extent) {}
    [[nodiscard]] Iterator begin() const { return Iterator(first_); }
    [[nodiscard]] Iterator end() const { return Iterator(end_); }
    [[nodiscard]] bool empty() const { return first_ == end_; }

  private:
    const Item* first_;
    const Item* end_;
};

/// A parsed document: looks into the buffer it was parsed from, which must outlive it.
class Document {
  public:
    [[nodiscard]] const Item& root() const { return items_.front(); }

  private:
    friend class Parser;
    std::vector<Item> items_;
    std::vector<Bytes> joined_;  ///< strings that came in chunks, put together
};

/// Bounds that no certificate comes near (five levels, about eighty items).
inline constexpr std::size_t max_depth = 16;
inline constexpr std::size_t max_items = 2'048;

/// Parses exactly one well-formed data item. Stricter than RFC 8949 asks: map keys are integers or
/// text and must differ, nothing may follow. Indefinite lengths are accepted.
/// Fails with cbor.truncated, cbor.malformed, cbor.too_deep, cbor.too_many_items,
/// cbor.duplicate_key, cbor.bad_text or cbor.trailing_bytes, at the offset of the item concerned.
Result<Document> parse(ByteView bytes);

}  // namespace tiemchung::hcert::cbor
