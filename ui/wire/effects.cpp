#include "ui/wire/effects.h"

#include "ui/semantics/key.h"
#include "ui/wire/byte_writer.h"

namespace tiemchung::ui {
namespace {

class EffectEncoder {
  public:
    explicit EffectEncoder(Bytes& out) : out_(out), write_(out) {}

    void operator()(const FocusNode& effect) {
        Bytes body;
        ByteWriter(body).u32(node_id(effect.key));
        record(1, 0, 0, body);
    }
    void operator()(const Announce& effect) {
        record(2, effect.assertive ? 1 : 0, 0, as_bytes(effect.text));
    }
    void operator()(const SetTitle& effect) { record(3, 0, 0, as_bytes(effect.text)); }
    void operator()(const WriteHistory& effect) {
        record(4, effect.replace ? 1 : 0, 0, as_bytes(effect.path));
    }
    void operator()(const ScrollToTop&) { record(5, 0, 0, {}); }
    void operator()(const SetLanguage& effect) { record(6, 0, 0, as_bytes(effect.code)); }
    void operator()(const SetAppearance& effect) {
        record(7, 0, 0, as_bytes(effect.theme + '\n' + effect.text_size));
    }
    void operator()(const LoadTrustList& effect) { record(8, 0, effect.id, {}); }
    void operator()(const LoadConfiguration& effect) { record(9, 0, effect.id, {}); }
    void operator()(const VerifySignature& effect) {
        Bytes body;
        ByteWriter write(body);
        write.u32(static_cast<std::uint32_t>(static_cast<std::int32_t>(effect.algorithm)));
        write.u32(static_cast<std::uint32_t>(effect.spki.size()));
        write.u32(static_cast<std::uint32_t>(effect.data.size()));
        write.u32(static_cast<std::uint32_t>(effect.signature.size()));
        write.bytes(effect.spki);
        write.bytes(effect.data);
        write.bytes(effect.signature);
        record(10, 0, effect.id, body);
    }
    void operator()(const OpenCamera& effect) { record(11, 0, 0, as_bytes(effect.facing)); }
    void operator()(const CloseCamera&) { record(12, 0, 0, {}); }
    void operator()(const LightTorch& effect) { record(13, effect.on ? 1 : 0, 0, {}); }
    void operator()(const SetCameraZoom& effect) {
        Bytes body;
        ByteWriter(body).f32(effect.zoom);
        record(14, 0, 0, body);
    }
    void operator()(const UseNextCamera&) { record(15, 0, 0, {}); }
    void operator()(const Store& effect) {
        record(16, 0, 0, as_bytes(effect.key + '\n' + effect.value));
    }
    void operator()(const UseSkin& effect) {
        record(18, effect.skin == Skin::plain ? 1 : 0, 0, {});
    }
    void operator()(const SendRequest& effect) {
        record(19, 0, effect.id, as_bytes(effect.method + '\n' + effect.path + '\n' + effect.body));
    }
    void operator()(const Print&) { record(20, 0, 0, {}); }
    void operator()(const SaveQrPicture& effect) {
        record(21, 0, 0,
               as_bytes(effect.file_name + '\n' + std::to_string(effect.squares) + '\n' +
                        effect.svg_path));
    }
    void operator()(const PlaySound& effect) {
        record(22, 0, 0, as_bytes(effect.path + '\n' + effect.apology));
    }
    void operator()(const KeepSealed& effect) {
        Bytes body;
        ByteWriter write(body);
        write.bytes(as_bytes(effect.name + '\n'));
        write.bytes(effect.bytes);
        record(23, 0, effect.id, body);
    }
    void operator()(const OpenKept& effect) { record(24, 0, effect.id, as_bytes(effect.name)); }
    void operator()(const ForgetKept& effect) { record(25, 0, 0, as_bytes(effect.name)); }
    void operator()(const UploadPhoto& effect) {
        Bytes body;
        ByteWriter(body).u32(effect.photo);
        record(26, 0, effect.id, body);
    }
    void operator()(const DropPhoto& effect) {
        Bytes body;
        ByteWriter(body).u32(effect.photo);
        record(27, 0, 0, body);
    }
    void operator()(const StoreInTab& effect) {
        record(28, 0, 0, as_bytes(effect.key + '\n' + effect.value));
    }
    void operator()(const SaveFile& effect) {
        record(29, 0, 0,
               as_bytes(effect.file_name + '\n' + effect.media_type + '\n' + effect.content));
    }
    void operator()(const OpenDocument& effect) { record(30, 0, 0, as_bytes(effect.path)); }

  private:
    void record(std::uint16_t kind, std::uint16_t flags, std::uint32_t id, ByteView body) {
        write_.u16(kind);
        write_.u16(flags);
        write_.u32(id);
        write_.u32(static_cast<std::uint32_t>(body.size()));
        write_.bytes(body);
        while (out_.size() % 4 != 0)
            write_.u8(0);
    }

    Bytes& out_;
    ByteWriter write_;
};

}  // namespace

Bytes encode_effects(const Effects& effects) {
    Bytes out;
    EffectEncoder encoder(out);
    for (const Effect& effect : effects)
        std::visit(encoder, effect);
    return out;
}

}  // namespace tiemchung::ui
