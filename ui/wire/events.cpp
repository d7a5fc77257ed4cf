#include "ui/wire/events.h"

#include <algorithm>
#include <optional>

#include "core/base/utf8.h"
#include "ui/wire/byte_reader.h"

namespace tiemchung::ui {
namespace {

/// More codes than fit in one picture; a bound on what one record can ask for.
constexpr std::uint32_t max_texts = 64;
constexpr std::size_t header_size = 12;

struct Record {
    std::uint16_t kind = 0;
    std::uint16_t flags = 0;
    NodeId node = 0;
    ByteView body;

    [[nodiscard]] std::string text() const { return std::string(as_text(body)); }
};

Environment read_environment(ByteReader& in) {
    Environment environment;
    environment.width_css = in.f32();
    environment.height_css = in.f32();
    environment.device_pixel_ratio = in.f32();
    environment.text_scale = in.f32();
    const std::uint32_t flags = in.u32();
    const auto flag = [flags](unsigned bit) { return (flags >> bit & 1U) != 0; };
    environment.reduced_motion = flag(0);
    environment.more_contrast = flag(1);
    environment.prefers_dark = flag(2);
    environment.forced_colors = flag(3);
    environment.text_spacing = flag(4);
    environment.translated = flag(5);
    environment.webgl = flag(6);
    environment.fonts_ready = flag(7);
    environment.online = flag(8);
    environment.coarse_pointer = flag(9);
    return environment;
}

bool sensible(const Environment& environment) {
    return environment.width_css >= 1 && environment.width_css <= 16'384 &&
           environment.device_pixel_ratio > 0 && environment.device_pixel_ratio <= 16 &&
           environment.text_scale > 0 && environment.text_scale <= 8;
}

Camera read_camera(ByteReader& in) {
    Camera camera;
    camera.state = static_cast<Camera::State>(in.u8());
    camera.has_torch = in.u8() != 0;
    camera.torch_on = in.u8() != 0;
    camera.count = in.u8();
    camera.zoom_min = in.f32();
    camera.zoom_max = in.f32();
    camera.zoom = in.f32();
    return camera;
}

Remembered read_remembered(std::string_view lines) {
    Remembered remembered;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) continue;
        remembered.values.emplace_back(line.substr(0, equals), line.substr(equals + 1));
    }
    return remembered;
}

std::optional<Report> gesture(const Record& record) {
    Gesture gesture{static_cast<Gesture::Kind>(record.kind), record.node, {}, false};
    switch (gesture.kind) {
        case Gesture::Kind::input:
        case Gesture::Kind::commit:
        case Gesture::Kind::choose:
            if (!check_utf8(as_text(record.body)).ok()) return std::nullopt;
            gesture.text = record.text();
            break;
        case Gesture::Kind::toggle:
            gesture.flag = !record.body.empty() && record.body[0] != 0;
            break;
        case Gesture::Kind::focus:
            gesture.flag = (record.flags & 1U) != 0;
            break;
        default:
            break;
    }
    return gesture;
}

std::optional<Event> qr_texts(const Record& record) {
    if (record.flags > 2) return std::nullopt;
    QrTexts event{static_cast<Origin>(record.flags), {}};
    ByteReader in(record.body);
    const std::uint32_t count = in.u32();
    if (count > max_texts) return std::nullopt;
    for (std::uint32_t i = 0; i < count; ++i)
        event.texts.push_back(in.text(in.u32()));
    if (!in.ok()) return std::nullopt;
    return event;
}

/// A file that says it is larger than this is larger than any that is taken.
constexpr double most_bytes = 1e12;

std::optional<Event> photo_prepared(const Record& record) {
    ByteReader in(record.body);
    PhotoPrepared event;
    event.photo = record.node;
    const std::uint8_t format = in.u8();
    if (format > static_cast<std::uint8_t>(report::PhotoFormat::pdf) + 1) return std::nullopt;
    if (format > 0) event.facts.format = static_cast<report::PhotoFormat>(format - 1);
    const std::uint8_t flags = in.u8();
    event.facts.opens = (flags & 1U) != 0;
    event.facts.is_blurred = (flags & 2U) != 0;
    in.u16();
    const double bytes = in.f64();
    if (!(bytes >= 0 && bytes <= most_bytes)) return std::nullopt;
    event.facts.bytes = static_cast<std::size_t>(std::min(bytes, 4e9));
    event.facts.width = in.u32();
    event.facts.height = in.u32();
    const std::uint32_t count = in.u32();
    if (count > max_texts) return std::nullopt;
    for (std::uint32_t i = 0; i < count; ++i)
        event.qr_texts.push_back(in.text(in.u32()));
    event.file_name = std::string(as_text(in.rest()));
    if (!in.ok() || !check_utf8(event.file_name).ok()) return std::nullopt;
    return event;
}

std::optional<Event> photo_progress(const Record& record) {
    ByteReader in(record.body);
    const PhotoProgress event{record.node, in.f32(), (record.flags & 1U) != 0};
    if (!in.ok() || !(event.part >= 0 && event.part <= 1)) return std::nullopt;
    return event;
}

std::optional<Event> happening(const Record& record) {
    ByteReader in(record.body);
    switch (record.kind) {
        case 10:
            if (!check_utf8(as_text(record.body)).ok()) return std::nullopt;
            return Navigate{record.text(), (record.flags & 1U) != 0, (record.flags & 2U) != 0};
        case 11: {
            const EnvironmentChanged event{read_environment(in)};
            if (!in.ok() || !sensible(event.environment)) return std::nullopt;
            return event;
        }
        case 12:
            if (record.node == 0 && !check_utf8(as_text(record.body)).ok()) return std::nullopt;
            if (record.node == 0) return read_remembered(as_text(record.body));
            return EffectAnswer{record.node, Bytes(record.body.begin(), record.body.end())};
        case 13:
            return qr_texts(record);
        case 14: {
            const auto error = error_code_named(as_text(record.body));
            if (!error || record.flags > 2) return std::nullopt;
            return QrFailed{static_cast<Origin>(record.flags), *error};
        }
        case 15: {
            const CameraChanged event{read_camera(in)};
            if (!in.ok() || event.camera.state > Camera::State::failed) return std::nullopt;
            return event;
        }
        case 16:
            return PictureStarted{};
        case 17:
            return Tick{};
        case 18:
            return photo_prepared(record);
        case 19:
            return photo_progress(record);
        default:
            return std::nullopt;
    }
}

}  // namespace

std::vector<Report> decode_reports(ByteView records) {
    std::vector<Report> reports;
    ByteReader in(records);
    while (!in.at_end()) {
        Record record;
        record.kind = in.u16();
        record.flags = in.u16();
        record.node = in.u32();
        const std::uint32_t length = in.u32();
        record.body = in.bytes(length);
        if (!in.ok()) break;
        const std::size_t padding = (4 - (header_size + length) % 4) % 4;
        if (!in.at_end()) in.bytes(padding);
        if (record.kind >= 1 && record.kind <= 9) {
            if (auto report = gesture(record)) reports.push_back(std::move(*report));
        } else if (auto event = happening(record)) {
            reports.emplace_back(std::move(*event));
        }
    }
    return reports;
}

}  // namespace tiemchung::ui
