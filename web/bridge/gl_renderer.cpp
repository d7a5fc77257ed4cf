#include "web/bridge/gl_renderer.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include <algorithm>

#include "backends/imgui_impl_opengl3.h"
#include "imgui.h"

namespace tiemchung::web {

std::unique_ptr<GlRenderer> GlRenderer::create(const char* canvas) {
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.antialias = false;  // Dear ImGui smooths its own edges
    wanted.depth = false;
    wanted.stencil = false;
    wanted.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
        emscripten_webgl_create_context(canvas, &wanted);
    if (context <= 0) return nullptr;
    return std::unique_ptr<GlRenderer>(new GlRenderer(static_cast<int>(context)));
}

GlRenderer::GlRenderer(int context) : context_(context) {
    restore();
}

GlRenderer::~GlRenderer() {
    lose();
    emscripten_webgl_destroy_context(static_cast<EMSCRIPTEN_WEBGL_CONTEXT_HANDLE>(context_));
}

void GlRenderer::lose() {
    if (!alive_) return;
    alive_ = false;
    ImGui_ImplOpenGL3_Shutdown();
    // The portal goes on measuring text without a renderer, with textures made on demand.
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

void GlRenderer::restore() {
    if (alive_) return;
    emscripten_webgl_make_context_current(static_cast<EMSCRIPTEN_WEBGL_CONTEXT_HANDLE>(context_));
    alive_ = ImGui_ImplOpenGL3_Init("#version 300 es");
}

int GlRenderer::max_side() const {
    GLint renderbuffer = 0;
    GLint texture = 0;
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &renderbuffer);
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture);
    return std::min(renderbuffer, texture);
}

void GlRenderer::draw(ImDrawData& picture, int width, int height) {
    if (!alive_) return;
    ImGui_ImplOpenGL3_NewFrame();
    glViewport(0, 0, width, height);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&picture);
}

}  // namespace tiemchung::web
