#include "ui/wire/ops.h"

#include "ui/wire/byte_writer.h"

namespace tiemchung::ui {
namespace {

class OpEncoder {
  public:
    explicit OpEncoder(Bytes& out) : write_(out) {}

    void operator()(const Remove& op) {
        write_.u8(1);
        write_.u32(op.id);
    }

    void operator()(const Put& op) {
        const Node& node = *op.node;
        write_.u8(2);
        write_.u32(node.id());
        write_.u32(op.parent);
        write_.u8(static_cast<std::uint8_t>(node.role));
        write_.u8(static_cast<std::uint8_t>(node.variant));
        write_.u16(node.states.bits());
        rect(node.rect);
        write_.u8(node.font.style);
        write_.u8(static_cast<std::uint8_t>(node.font.align));
        write_.f32(node.font.size);
        write_.f32(node.font.line);
        write_.u16(node.font.weight);
        write_.u32(node.revision);
        write_.text(node.key);
        write_.text(node.label);
        write_.text(node.value);
        write_.text(node.error_key);
        write_.u16(static_cast<std::uint16_t>(node.hints.size()));
        for (const Hint& hint : node.hints) {
            write_.u8(static_cast<std::uint8_t>(hint.kind));
            write_.text(hint.text);
        }
    }

    void operator()(const Order& op) {
        write_.u8(3);
        write_.u32(op.parent);
        write_.u32(static_cast<std::uint32_t>(op.children.size()));
        for (const NodeId child : op.children)
            write_.u32(child);
    }

    void operator()(const Move& op) {
        write_.u8(4);
        write_.u32(op.id);
        rect(op.rect);
    }

  private:
    void rect(const Rect& rect) {
        write_.f32(rect.x);
        write_.f32(rect.y);
        write_.f32(rect.width);
        write_.f32(rect.height);
    }

    ByteWriter write_;
};

}  // namespace

Bytes encode_ops(const std::vector<Op>& ops) {
    Bytes out;
    OpEncoder encoder(out);
    for (const Op& op : ops)
        std::visit(encoder, op);
    return out;
}

}  // namespace tiemchung::ui
