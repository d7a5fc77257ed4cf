#pragma once

#include <string>
#include <string_view>

namespace tiemchung::security {

/// The fields that every answer carries, rendered once.
///
/// Scripts, styles, fonts and connections come from this origin alone; WebAssembly may compile;
/// pictures may also be `blob:` and `data:` (previews and icons), video `blob:` or a camera stream.
/// The camera is open to this origin, every other powerful feature is shut.
class HeaderBlock {
  public:
    HeaderBlock();

    /// Complete header lines, each ending in CRLF. `over_https`: whether the visitor's own
    /// connection is known to be HTTPS; only then HSTS is said (RFC 6797 section 7.2).
    [[nodiscard]] std::string_view text(bool over_https) const {
        return over_https ? with_hsts_ : plain_;
    }

  private:
    std::string plain_;
    std::string with_hsts_;
};

}  // namespace tiemchung::security
