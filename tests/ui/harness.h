#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "tests/ui/carried_wings.h"
#include "ui/model/effect.h"
#include "ui/portal.h"

namespace tiemchung::ui {

/// The page without a browser: frames are run by hand, elements are found by role and name, and
/// what the portal asks of the platform is kept to be looked at and answered.
class Harness {
  public:
    /// A page of this width with everything the overlay skin needs, if the fonts are there, and
    /// with these wings.
    explicit Harness(float width = 390, float text_scale = 1, Wings wings = carried_wings());

    /// Whether the font files were found; without them everything runs in the plain skin.
    [[nodiscard]] bool has_fonts() const { return has_fonts_; }

    Environment environment;

    /// Loads an address for the first time. What the page fetches is answered with these; empty
    /// stands for a server that does not answer.
    void open(const std::string& path, const std::string& configuration = {},
              const std::string& trust_list = {});

    /// Answers the signature that the last frame asked to be verified, and runs a frame.
    enum class SignatureIs : std::uint8_t { not_computable, wrong, right };
    void answer_signature(SignatureIs what);

    /// Answers the request `POST /api/v1/…` that was sent last and not answered yet, and runs a
    /// frame. Status 0: the network fails.
    void serve(std::string_view request, int status, const std::string& body = {},
               int retry_after = 0);

    /// Whether such a request was sent and not answered yet, and what it carried.
    [[nodiscard]] bool requested(std::string_view request) const;
    [[nodiscard]] std::string request_body(std::string_view request) const;

    void post(Report report) { portal_.post(std::move(report)); }
    void set_environment();

    /// Runs a frame, with what was posted. `after_ms` later than the one before.
    const FrameResult& frame(double after_ms = 16);

    /// The one node with this role and name, painted or not; fails the test if there is none.
    [[nodiscard]] const Node& node(Role role, std::string_view label) const;
    [[nodiscard]] const Node* find(Role role, std::string_view label) const;
    [[nodiscard]] const Node* keyed(std::string_view key) const;

    /// Uses an element as a person does, and runs the next frame.
    void activate(Role role, std::string_view label);
    void type(std::string_view key, const std::string& text);
    void choose(std::string_view key, const std::string& value);
    void tick(std::string_view key, bool on);
    void leave(std::string_view key);

    /// Whether any node says this, as its label or value.
    [[nodiscard]] bool says(std::string_view text) const;

    /// What the last frame asked of the platform.
    [[nodiscard]] bool asked(std::uint16_t kind) const;
    [[nodiscard]] std::optional<std::uint32_t> asked_id(std::uint16_t kind) const;
    [[nodiscard]] std::string asked_text(std::uint16_t kind) const;
    [[nodiscard]] NodeId asked_node(std::uint16_t kind) const;

    [[nodiscard]] Portal& portal() { return portal_; }
    [[nodiscard]] const FrameResult& last() const { return last_; }
    [[nodiscard]] float width() const { return environment.width_css; }
    [[nodiscard]] double now_ms() const { return now_ms_; }
    void set_time(Timestamp time) { now_ms_ = static_cast<double>(time.seconds) * 1000; }

  private:
    struct Asked {
        std::uint16_t kind = 0;
        std::uint32_t id = 0;
        Bytes body;
    };

    Portal portal_;
    bool has_fonts_ = false;
    double now_ms_ = 1'655'000'000'000;  // 12 June 2022
    FrameResult last_;
    std::vector<Asked> asked_;
    std::vector<Asked> requests_;  ///< to the server, not answered yet

    [[nodiscard]] const Asked* request(std::string_view request) const;
};

}  // namespace tiemchung::ui
