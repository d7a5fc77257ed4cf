#include "ui/theme/canvas.h"

#include <array>
#include <cstring>

#include "imgui.h"

namespace tiemchung::ui {
namespace {

/// FNV-1a over words: the buffers are large and only equality matters.
class Hash {
  public:
    template <class T>
    void add(const ImVector<T>& values) {
        const auto* bytes = reinterpret_cast<const unsigned char*>(values.Data);
        const auto size = static_cast<std::size_t>(values.size_in_bytes());
        std::size_t at = 0;
        for (; at + sizeof(std::uint64_t) <= size; at += sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes + at, sizeof word);
            mix(word);
        }
        for (; at < size; ++at)
            mix(bytes[at]);
    }
    void mix(std::uint64_t word) {
        value_ ^= word;
        value_ *= 1'099'511'628'211U;
        value_ ^= value_ >> 29U;
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

  private:
    std::uint64_t value_ = 14'695'981'039'346'656'037U;
};

}  // namespace

struct Canvas::Context {
    Context() : context(ImGui::CreateContext()) {}
    ~Context() {
        // A renderer that is still attached would find its textures gone: it is shut down first.
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
        ImGui::DestroyContext(context);
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    ImGuiContext* context;
    Painter::Fonts fonts{};
    ImDrawList* list = nullptr;
    std::uint64_t hash = 0;
    float width = 0;
};

Canvas::Canvas() : context_(std::make_unique<Context>()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoKeyboard;
    io.BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    ImGui::GetStyle().FontSizeBase = 16;
    ImGui::GetStyle().AntiAliasedLinesUseTex = true;
}

Canvas::~Canvas() = default;

void Canvas::use_fonts(ByteView regular, ByteView medium, ByteView semibold, ByteView bold) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    const std::array<ByteView, 4> files{regular, medium, semibold, bold};
    for (std::size_t i = 0; i < files.size(); ++i) {
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.OversampleH = 2;
        config.OversampleV = 1;
        // A negative size makes ImGui measure sizes by the em, as CSS does, instead of from
        // ascender to descender: whole CSS px are then whole sizes for the rasteriser.
        // The bound on advances is scaled by that size too, so it has to be negative as well.
        config.SizePixels = -1;
        config.GlyphMaxAdvanceX = -1e6F;
        auto* bytes = const_cast<std::uint8_t*>(files[i].data());
        context_->fonts[i] =
            atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(files[i].size()), -1, &config);
    }
    context_->hash = 0;
}

bool Canvas::paint(float width, float height, float density, Theme theme,
                   const std::function<void(Painter&)>& draw) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DisplayFramebufferScale = {density, density};
    io.DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    for (ImFont* font : context_->fonts)
        font->CurrentRasterizerDensity = density;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    Painter painter(list, context_->fonts, theme);
    draw(painter);
    ImGui::Render();

    Hash hash;
    hash.add(list.VtxBuffer);
    hash.add(list.IdxBuffer);
    hash.mix(static_cast<std::uint64_t>(density * 1024));
    hash.mix(static_cast<std::uint64_t>(width) << 32U | static_cast<std::uint64_t>(height));
    bool changed = hash.value() != context_->hash;
    for (const ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        changed = changed || texture->Status != ImTextureStatus_OK;
    }
    context_->hash = hash.value();
    context_->list = &list;
    context_->width = width;
    return changed;
}

ImDrawData* Canvas::picture(float top, float height, int device_width, int device_height) {
    if (context_->list == nullptr || context_->width <= 0 || height <= 0) return nullptr;
    ImDrawData* data = ImGui::GetDrawData();
    if (data == nullptr) return nullptr;
    data->DisplayPos = {0, top};
    data->DisplaySize = {context_->width, height};
    data->FramebufferScale = {static_cast<float>(device_width) / context_->width,
                              static_cast<float>(device_height) / height};
    return data;
}

void Canvas::forget_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_Destroyed) continue;
        texture->SetTexID(ImTextureID_Invalid);
        texture->BackendUserData = nullptr;
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
    context_->hash = 0;
}

}  // namespace tiemchung::ui
