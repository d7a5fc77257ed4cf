#include "server/security/headers.h"

namespace tiemchung::security {
namespace {

constexpr std::string_view policy =
    "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
    "style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; "
    "media-src 'self' blob: mediastream:; worker-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(self), autoplay=(self), accelerometer=(), "
    "clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), "
    "gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), "
    "payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), "
    "serial=(), usb=(), xr-spatial-tracking=()\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n";

constexpr std::string_view hsts =
    "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";

}  // namespace

HeaderBlock::HeaderBlock() : plain_(policy), with_hsts_(std::string{policy} + std::string{hsts}) {}

}  // namespace tiemchung::security
