#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/base/bytes.h"
#include "core/hcert/cose_algorithm.h"
#include "ui/model/environment.h"

/// What the model asks of the platform. Effects are values: the platform carries them out in order,
/// after the frame's elements are in place, and answers those that have an id.
namespace tiemchung::ui {

struct FocusNode {
    std::string key;
};
struct Announce {
    std::string text;
    bool assertive = false;
};
struct SetTitle {
    std::string text;
};
struct WriteHistory {
    std::string path;
    bool replace = false;
};
struct ScrollToTop {};
struct SetLanguage {
    std::string code;  ///< `vi` or `en`
};
struct SetAppearance {
    std::string theme;      ///< `light`, `dark` or `contrast`
    std::string text_size;  ///< `1`, `1.15` or `1.3`
};
/// Answered with the bytes of the trust list, none on failure.
struct LoadTrustList {
    std::uint32_t id = 0;
};
/// Answered with the bytes of the configuration, none on failure.
struct LoadConfiguration {
    std::uint32_t id = 0;
};
/// Answered with one byte: 0 not computable, 1 mismatch, 2 verified.
struct VerifySignature {
    std::uint32_t id = 0;
    hcert::CoseAlgorithm algorithm{};
    Bytes spki;
    Bytes data;
    Bytes signature;
};
struct OpenCamera {
    std::string facing;  ///< `environment` or `user`
};
struct CloseCamera {};
struct LightTorch {
    bool on = false;
};
struct SetCameraZoom {
    float zoom = 1;
};
struct UseNextCamera {};
/// Remembers a value on this device; an empty value forgets it.
struct Store {
    std::string key;
    std::string value;
};
struct UseSkin {
    Skin skin{};
};
/// Asks the page's own server. Answered as `ui/model/server_answer.h` reads it.
struct SendRequest {
    std::uint32_t id = 0;
    std::string method;
    std::string path;  ///< begins with `/api/`
    std::string body;  ///< JSON, or empty
};
struct Print {};
/// Saves a QR symbol as a picture file. The path is in squares, without quiet zone.
struct SaveQrPicture {
    std::string file_name;
    std::size_t squares = 0;
    std::string svg_path;
};
struct PlaySound {
    std::string path;
    std::string apology;  ///< said when it cannot be played
};
/// Keeps bytes on this device, encrypted with a key that never leaves it. Answered with one byte:
/// 1 when they are kept.
struct KeepSealed {
    std::uint32_t id = 0;
    std::string name;
    Bytes bytes;
};
/// Answered with what was kept under this name, or nothing.
struct OpenKept {
    std::uint32_t id = 0;
    std::string name;
};
/// Removes the bytes and the key.
struct ForgetKept {
    std::string name;
};

/// Uploads a prepared photo in pieces (core/api/upload_messages.h), going on after a broken
/// connection. Reports `PhotoProgress`; answered like `SendRequest`, with the last UploadState, or
/// with the problem that ended it.
struct UploadPhoto {
    std::uint32_t id = 0;
    std::uint32_t photo = 0;
};
/// The photo is not wanted any more: its upload stops, its bytes are let go.
struct DropPhoto {
    std::uint32_t photo = 0;
};
/// Remembers a value as long as this tab lives; an empty value forgets it. It comes back in
/// `Remembered` under `tab.` and the key.
struct StoreInTab {
    std::string key;
    std::string value;
};
/// Saves a file on the device, as a download.
struct SaveFile {
    std::string file_name;
    std::string media_type;
    std::string content;
};
/// Loads the page at this path as a document of its own: a wing that this build does not carry.
struct OpenDocument {
    std::string path;
};

using Effect =
    std::variant<FocusNode, Announce, SetTitle, WriteHistory, ScrollToTop, SetLanguage,
                 SetAppearance, LoadTrustList, LoadConfiguration, VerifySignature, OpenCamera,
                 CloseCamera, LightTorch, SetCameraZoom, UseNextCamera, Store, UseSkin, SendRequest,
                 Print, SaveQrPicture, PlaySound, KeepSealed, OpenKept, ForgetKept, UploadPhoto,
                 DropPhoto, StoreInTab, SaveFile, OpenDocument>;
using Effects = std::vector<Effect>;

}  // namespace tiemchung::ui
