#include "ui/theme/software_renderer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "imgui.h"

namespace tiemchung::ui {
namespace {

struct Point {
    float x = 0;
    float y = 0;
    ImVec2 uv;
    std::array<float, 4> color{};
};

/// Twice the signed area of the triangle; its sign says on which side of a–b the point lies.
float edge(const Point& a, const Point& b, float x, float y) {
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

class Rasterizer {
  public:
    Rasterizer(Bitmap& target, const ImDrawData& picture) : target_(target), picture_(picture) {}

    void draw(const ImDrawList& list) {
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const ImTextureData* texture = command.TexRef._TexData;
            clip_ = clip_of(command);
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                std::array<Point, 3> corners;
                for (unsigned k = 0; k < 3; ++k) {
                    const unsigned index =
                        list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
                    corners[k] = point(list.VtxBuffer[static_cast<int>(command.VtxOffset + index)]);
                }
                triangle(corners, texture);
            }
        }
    }

  private:
    /// In device pixels: left, top, right, bottom.
    [[nodiscard]] std::array<int, 4> clip_of(const ImDrawCmd& command) const {
        const auto device = [](float at, float origin, float scale) {
            return static_cast<int>(std::lround((at - origin) * scale));
        };
        const ImVec2 origin = picture_.DisplayPos;
        const ImVec2 scale = picture_.FramebufferScale;
        return {std::max(0, device(command.ClipRect.x, origin.x, scale.x)),
                std::max(0, device(command.ClipRect.y, origin.y, scale.y)),
                std::min(target_.width, device(command.ClipRect.z, origin.x, scale.x)),
                std::min(target_.height, device(command.ClipRect.w, origin.y, scale.y))};
    }

    [[nodiscard]] Point point(const ImDrawVert& vertex) const {
        Point made;
        made.x = (vertex.pos.x - picture_.DisplayPos.x) * picture_.FramebufferScale.x;
        made.y = (vertex.pos.y - picture_.DisplayPos.y) * picture_.FramebufferScale.y;
        made.uv = vertex.uv;
        for (unsigned c = 0; c < 4; ++c) {
            made.color[c] = static_cast<float>(vertex.col >> (8 * c) & 0xFFU) / 255;
        }
        return made;
    }

    void triangle(const std::array<Point, 3>& p, const ImTextureData* texture) {
        const float area = edge(p[0], p[1], p[2].x, p[2].y);
        if (area == 0) return;
        const auto [left, right] = std::minmax({p[0].x, p[1].x, p[2].x});
        const auto [top, bottom] = std::minmax({p[0].y, p[1].y, p[2].y});
        const int x_end = std::min(clip_[2] - 1, static_cast<int>(std::ceil(right)));
        const int y_end = std::min(clip_[3] - 1, static_cast<int>(std::ceil(bottom)));
        for (int y = std::max(clip_[1], static_cast<int>(top)); y <= y_end; ++y) {
            for (int x = std::max(clip_[0], static_cast<int>(left)); x <= x_end; ++x) {
                const float cx = static_cast<float>(x) + 0.5F;
                const float cy = static_cast<float>(y) + 0.5F;
                const std::array<float, 3> weight{edge(p[1], p[2], cx, cy) / area,
                                                  edge(p[2], p[0], cx, cy) / area,
                                                  edge(p[0], p[1], cx, cy) / area};
                if (!covered(p, weight, area)) continue;
                blend(x, y, p, weight, texture);
            }
        }
    }

    /// A pixel whose centre lies on a shared edge belongs to one triangle only (top-left rule).
    static bool covered(const std::array<Point, 3>& p, const std::array<float, 3>& weight,
                        float area) {
        for (unsigned i = 0; i < 3; ++i) {
            if (weight[i] < 0) return false;
            if (weight[i] > 0) continue;
            const Point& from = p[(i + 1) % 3];
            const Point& to = p[(i + 2) % 3];
            const float dx = area > 0 ? to.x - from.x : from.x - to.x;
            const float dy = area > 0 ? to.y - from.y : from.y - to.y;
            if (!(dy < 0 || (dy == 0 && dx > 0))) return false;
        }
        return true;
    }

    void blend(int x, int y, const std::array<Point, 3>& p, const std::array<float, 3>& weight,
               const ImTextureData* texture) {
        std::array<float, 4> color{};
        ImVec2 uv;
        for (unsigned i = 0; i < 3; ++i) {
            for (unsigned c = 0; c < 4; ++c)
                color[c] += weight[i] * p[i].color[c];
            uv.x += weight[i] * p[i].uv.x;
            uv.y += weight[i] * p[i].uv.y;
        }
        const float alpha = color[3] * coverage(texture, uv);
        auto* pixel =
            &target_
                 .rgba[4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(target_.width) +
                            static_cast<std::size_t>(x))];
        for (unsigned c = 0; c < 3; ++c) {
            const float mixed = color[c] * 255 * alpha + static_cast<float>(pixel[c]) * (1 - alpha);
            pixel[c] = static_cast<std::uint8_t>(std::lround(mixed));
        }
        pixel[3] = 255;
    }

    /// The texture's alpha, bilinear.
    static float coverage(const ImTextureData* texture, ImVec2 uv) {
        if (texture == nullptr || texture->Pixels == nullptr) return 1;
        const float tx = uv.x * static_cast<float>(texture->Width) - 0.5F;
        const float ty = uv.y * static_cast<float>(texture->Height) - 0.5F;
        const float fx = tx - std::floor(tx);
        const float fy = ty - std::floor(ty);
        const auto at = [texture](float px, float py) {
            const int x = std::clamp(static_cast<int>(px), 0, texture->Width - 1);
            const int y = std::clamp(static_cast<int>(py), 0, texture->Height - 1);
            const int bytes = texture->BytesPerPixel;
            const unsigned char* pixel = texture->Pixels + (y * texture->Width + x) * bytes;
            return static_cast<float>(pixel[bytes - 1]) / 255;
        };
        const float x = std::floor(tx);
        const float y = std::floor(ty);
        return (at(x, y) * (1 - fx) + at(x + 1, y) * fx) * (1 - fy) +
               (at(x, y + 1) * (1 - fx) + at(x + 1, y + 1) * fx) * fy;
    }

    Bitmap& target_;
    const ImDrawData& picture_;
    std::array<int, 4> clip_{};
};

}  // namespace

void serve_textures(ImDrawData& picture) {
    if (picture.Textures == nullptr) return;
    for (ImTextureData* texture : *picture.Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK &&
                   texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(ImTextureID{1} + static_cast<ImTextureID>(texture->UniqueID));
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

Bitmap draw_in_software(ImDrawData& picture) {
    serve_textures(picture);
    Bitmap bitmap;
    bitmap.width =
        static_cast<int>(std::lround(picture.DisplaySize.x * picture.FramebufferScale.x));
    bitmap.height =
        static_cast<int>(std::lround(picture.DisplaySize.y * picture.FramebufferScale.y));
    bitmap.rgba.assign(
        4 * static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height), 255);
    Rasterizer rasterizer(bitmap, picture);
    for (const ImDrawList* list : picture.CmdLists)
        rasterizer.draw(*list);
    return bitmap;
}

}  // namespace tiemchung::ui
