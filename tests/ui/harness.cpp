#include "tests/ui/harness.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "ui/theme/software_renderer.h"
#include "ui/wire/byte_reader.h"
#include "ui/wire/byte_writer.h"

namespace tiemchung::ui {
namespace {

constexpr std::uint16_t request_kind = 19;

Bytes read_font(const char* name) {
    std::ifstream file(std::string(TIEMCHUNG_FONTS) + "/" + name + ".ttf", std::ios::binary);
    return Bytes{std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Harness::Harness(float width, float text_scale, Wings wings) : portal_(wings) {
    has_fonts_ = portal_.set_fonts(
        {read_font("regular"), read_font("medium"), read_font("semibold"), read_font("bold")});
    environment.width_css = width;
    environment.text_scale = text_scale;
    environment.webgl = true;
    environment.fonts_ready = true;
    set_environment();
}

void Harness::set_environment() {
    post(Event{EnvironmentChanged{environment}});
}

void Harness::open(const std::string& path, const std::string& configuration,
                   const std::string& trust_list) {
    post(Event{Navigate{path, false, true}});
    frame();
    const auto answer = [this](std::uint16_t kind, const std::string& text) {
        const auto id = asked_id(kind);
        if (id) post(Event{EffectAnswer{*id, Bytes(text.begin(), text.end())}});
    };
    answer(8, trust_list);
    answer(9, configuration);
    frame();
}

void Harness::answer_signature(SignatureIs what) {
    const auto id = asked_id(10);
    if (!id) throw std::runtime_error("no signature was asked to be verified");
    post(Event{EffectAnswer{*id, {static_cast<std::uint8_t>(what)}}});
    frame();
}

const FrameResult& Harness::frame(double after_ms) {
    now_ms_ += after_ms;
    last_ = portal_.frame(now_ms_);
    asked_.clear();
    ByteReader in(last_.effects);
    while (!in.at_end()) {
        Asked asked;
        asked.kind = in.u16();
        in.u16();
        asked.id = in.u32();
        const std::uint32_t length = in.u32();
        const ByteView body = in.bytes(length);
        asked.body.assign(body.begin(), body.end());
        in.bytes((4 - length % 4) % 4);
        if (asked.kind == request_kind) requests_.push_back(asked);
        asked_.push_back(std::move(asked));
    }
    if (ImDrawData* picture = portal_.draw_data({0, 100, 100, 100})) serve_textures(*picture);
    return last_;
}

const Node* Harness::find(Role role, std::string_view label) const {
    for (const Tree::Entry& entry : portal_.tree().entries()) {
        if (entry.node.role == role && entry.node.label == label) return &entry.node;
    }
    return nullptr;
}

const Node& Harness::node(Role role, std::string_view label) const {
    const Node* found = find(role, label);
    if (found == nullptr) {
        throw std::runtime_error("no " + std::string(name_of(role)) + " \"" + std::string(label) +
                                 "\" on the page");
    }
    return *found;
}

const Node* Harness::keyed(std::string_view key) const {
    return portal_.tree().find(node_id(key));
}

void Harness::activate(Role role, std::string_view label) {
    post(Gesture{Gesture::Kind::activate, node(role, label).id(), {}, false});
    frame();
}

void Harness::type(std::string_view key, const std::string& text) {
    post(Gesture{Gesture::Kind::input, node_id(key), text, false});
    frame();
}

void Harness::choose(std::string_view key, const std::string& value) {
    post(Gesture{Gesture::Kind::choose, node_id(key), value, false});
    frame();
}

void Harness::tick(std::string_view key, bool on) {
    post(Gesture{Gesture::Kind::toggle, node_id(key), {}, on});
    frame();
}

void Harness::leave(std::string_view key) {
    post(Gesture{Gesture::Kind::blur, node_id(key), {}, false});
    frame();
}

const Harness::Asked* Harness::request(std::string_view request) const {
    for (auto sent = requests_.rbegin(); sent != requests_.rend(); ++sent) {
        const std::string_view text = as_text(sent->body);
        const std::size_t space = request.find(' ');
        const std::size_t line = text.find('\n');
        const std::size_t end = text.find('\n', line + 1);
        if (text.substr(0, line) == request.substr(0, space) &&
            text.substr(line + 1, end - line - 1) == request.substr(space + 1)) {
            return &*sent;
        }
    }
    return nullptr;
}

void Harness::serve(std::string_view request, int status, const std::string& body,
                    int retry_after) {
    const Asked* sent = this->request(request);
    if (sent == nullptr) throw std::runtime_error("not asked: " + std::string(request));
    Bytes answer;
    ByteWriter write(answer);
    write.u16(static_cast<std::uint16_t>(status));
    write.u16(0);
    write.u32(static_cast<std::uint32_t>(retry_after));
    write.bytes(as_bytes(body));
    post(Event{EffectAnswer{sent->id, std::move(answer)}});
    requests_.erase(requests_.begin() + (sent - requests_.data()));
    frame();
}

bool Harness::requested(std::string_view request) const {
    return this->request(request) != nullptr;
}

std::string Harness::request_body(std::string_view request) const {
    const Asked* sent = this->request(request);
    if (sent == nullptr) throw std::runtime_error("not asked: " + std::string(request));
    const std::string_view text = as_text(sent->body);
    return std::string(text.substr(text.find('\n', text.find('\n') + 1) + 1));
}

bool Harness::says(std::string_view text) const {
    for (const Tree::Entry& entry : portal_.tree().entries()) {
        if (entry.node.label.find(text) != std::string::npos) return true;
        if (entry.node.value.find(text) != std::string::npos) return true;
    }
    return false;
}

bool Harness::asked(std::uint16_t kind) const {
    for (const Asked& asked : asked_) {
        if (asked.kind == kind) return true;
    }
    return false;
}

std::optional<std::uint32_t> Harness::asked_id(std::uint16_t kind) const {
    for (const Asked& asked : asked_) {
        if (asked.kind == kind) return asked.id;
    }
    return std::nullopt;
}

std::string Harness::asked_text(std::uint16_t kind) const {
    for (const Asked& asked : asked_) {
        if (asked.kind == kind) return std::string(as_text(asked.body));
    }
    return {};
}

NodeId Harness::asked_node(std::uint16_t kind) const {
    for (const Asked& asked : asked_) {
        if (asked.kind == kind) return ByteReader(asked.body).u32();
    }
    return 0;
}

}  // namespace tiemchung::ui
