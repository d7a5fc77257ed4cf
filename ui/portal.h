#pragma once

#include <memory>

#include "core/base/bytes.h"
#include "ui/model/environment.h"
#include "ui/semantics/tree.h"
#include "ui/wing.h"
#include "ui/wire/events.h"

struct ImDrawData;

/// The whole user interface behind one object: reports in, elements and effects out, and a picture
/// to draw under the elements. It runs without a browser and without a renderer.
namespace tiemchung::ui {

/// The four files of the one typeface; the browser must be given the very same bytes.
struct FontFiles {
    Bytes regular;   ///< 400
    Bytes medium;    ///< 500
    Bytes semibold;  ///< 600
    Bytes bold;      ///< 700
};

/// The part of the document that the canvas covers, and its size in device pixels.
struct PaintWindow {
    float top_css = 0;
    float height_css = 0;
    int width_device = 0;
    int height_device = 0;
};

/// What one frame gives to the platform. The views live until the next call of `frame`.
struct FrameResult {
    ByteView ops;             ///< ui/wire/ops.h; empty when nothing changed
    ByteView effects;         ///< ui/wire/effects.h; to be carried out after the ops
    double next_wake_ms = 0;  ///< when to send a tick, on the clock of `frame`; 0: never
    bool needs_another_frame = false;
    bool draw_changed = false;  ///< the picture differs from the one before: draw it
    float document_height = 0;  ///< CSS px; 0 in the plain skin
    Skin skin = Skin::plain;
};

class Portal {
  public:
    /// `wings`: the parts of the portal beyond looking up and checking that this build carries.
    explicit Portal(Wings wings = {});
    ~Portal();
    Portal(const Portal&) = delete;
    Portal& operator=(const Portal&) = delete;

    /// Until there are fonts the skin is plain and nothing is painted. False, and no change, if a
    /// file is not a TrueType font with the tables needed.
    bool set_fonts(FontFiles files);

    /// Queues reports for the next frame. Any number, cheap.
    void post(Report report);
    void post(ByteView records);

    /// Runs the model over what was posted and lays the page out.
    /// `now_ms`: milliseconds since 1970 (Date.now()): certificates are judged by it.
    FrameResult frame(double now_ms);

    /// The picture of the last frame as seen through the window, for the renderer backend. Belongs
    /// to the portal; null in the plain skin. Textures are asked for as of Dear ImGui 1.92: every
    /// entry of `Textures` whose status is not OK must be served before drawing.
    [[nodiscard]] ImDrawData* draw_data(const PaintWindow& window);

    /// The renderer lost, or was given, its context: every texture must be made again.
    void forget_textures();

    /// The elements of the last frame: for tests and for platforms that keep no copy of their own.
    [[nodiscard]] const Tree& tree() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace tiemchung::ui
