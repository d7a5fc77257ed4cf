// The edge between the page's TypeScript and the portal: a handful of functions over one arena of
// bytes. The page passes the handle of `portal_create` back with every call.

#include <emscripten/emscripten.h>

#include <cstdint>
#include <memory>
#include <string>

#include "core/base/bytes.h"
#include "ui/portal.h"
#include "web/bridge/gl_renderer.h"
#include "web/bridge/wings.h"

namespace {

using tiemchung::Bytes;
using tiemchung::ByteView;
using tiemchung::ui::FrameResult;
using tiemchung::ui::Portal;
using tiemchung::web::GlRenderer;

constexpr std::uint32_t flag_draw_changed = 1;
constexpr std::uint32_t flag_needs_another_frame = 2;
constexpr std::uint32_t flag_plain_skin = 4;

/// What web/bridge.ts reads after a frame. Addresses and lengths are in the module's memory.
struct FrameHeader {
    std::uint32_t ops = 0;
    std::uint32_t ops_length = 0;
    std::uint32_t effects = 0;
    std::uint32_t effects_length = 0;
    float document_height = 0;
    std::uint32_t flags = 0;
    double next_wake_ms = 0;
};
static_assert(sizeof(FrameHeader) == 32);

std::uint32_t address_of(ByteView bytes) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(bytes.data()));
}

FrameHeader header_of(const FrameResult& frame) {
    FrameHeader header;
    header.ops = address_of(frame.ops);
    header.ops_length = static_cast<std::uint32_t>(frame.ops.size());
    header.effects = address_of(frame.effects);
    header.effects_length = static_cast<std::uint32_t>(frame.effects.size());
    header.document_height = frame.document_height;
    header.next_wake_ms = frame.next_wake_ms;
    if (frame.draw_changed) header.flags |= flag_draw_changed;
    if (frame.needs_another_frame) header.flags |= flag_needs_another_frame;
    if (frame.skin == tiemchung::ui::Skin::plain) header.flags |= flag_plain_skin;
    return header;
}

}  // namespace

/// One page: the portal, its renderer once there is one, and the arena that the page writes into.
struct Bridge {
    Portal portal{tiemchung::web::wings()};
    std::unique_ptr<GlRenderer> renderer;
    Bytes arena;
    FrameHeader header;
};

extern "C" {

Bridge* portal_create() {
    return new Bridge;
}

/// Room for `length` bytes, valid until the next call of this function.
std::uint8_t* portal_arena(Bridge* bridge, std::uint32_t length) {
    bridge->arena.resize(length);
    return bridge->arena.data();
}

/// Takes the four font files that lie in the arena one after the other. 1 on success.
int portal_fonts(Bridge* bridge, std::uint32_t regular, std::uint32_t medium,
                 std::uint32_t semibold, std::uint32_t bold) {
    if (std::uint64_t{regular} + medium + semibold + bold > bridge->arena.size()) return 0;
    auto from = bridge->arena.cbegin();
    const auto take = [&from](std::uint32_t length) {
        const auto begin = from;
        from += static_cast<std::ptrdiff_t>(length);
        return Bytes(begin, from);
    };
    tiemchung::ui::FontFiles files;
    files.regular = take(regular);
    files.medium = take(medium);
    files.semibold = take(semibold);
    files.bold = take(bold);
    return bridge->portal.set_fonts(std::move(files)) ? 1 : 0;
}

/// Posts the event records in the arena.
void portal_post(Bridge* bridge, std::uint32_t length) {
    if (length > bridge->arena.size()) return;
    bridge->portal.post(ByteView(bridge->arena).first(length));
}

/// One frame at `now_ms` since 1970. What the header points at lives until the next frame.
const FrameHeader* portal_frame(Bridge* bridge, double now_ms) {
    bridge->header = header_of(bridge->portal.frame(now_ms));
    return &bridge->header;
}

/// Makes the renderer; the arena holds the canvas's CSS selector of `length` bytes. 1 on success.
int portal_gl_init(Bridge* bridge, std::uint32_t length) {
    if (length > bridge->arena.size()) return 0;
    const std::string canvas(tiemchung::as_text(ByteView(bridge->arena).first(length)));
    bridge->renderer = GlRenderer::create(canvas.c_str());
    return bridge->renderer ? 1 : 0;
}

void portal_gl_lost(Bridge* bridge) {
    if (bridge->renderer) bridge->renderer->lose();
    bridge->portal.forget_textures();
}

void portal_gl_restore(Bridge* bridge) {
    if (bridge->renderer) bridge->renderer->restore();
}

int portal_gl_max_side(const Bridge* bridge) {
    return bridge->renderer ? bridge->renderer->max_side() : 0;
}

/// Draws the last frame's picture through a window of the document: CSS px, then device pixels.
void portal_paint(Bridge* bridge, float top, float height, int device_width, int device_height) {
    if (!bridge->renderer) return;
    ImDrawData* picture = bridge->portal.draw_data({top, height, device_width, device_height});
    if (picture != nullptr) bridge->renderer->draw(*picture, device_width, device_height);
}

}  // extern "C"
