#include "ui/model/captcha.h"

#include "ui/model/announcing.h"
#include "ui/model/trouble.h"

namespace tiemchung::ui {

bool is_missing(const CaptchaPicture& captcha) {
    return captcha.status == CaptchaPicture::Status::none ||
           captcha.status == CaptchaPicture::Status::missing;
}

void await_captcha(CaptchaPicture& captcha, std::uint32_t& revision) {
    captcha.status = CaptchaPicture::Status::loading;
    if (captcha.answer.empty()) return;
    captcha.answer.clear();
    ++revision;
}

void take_captcha(const Story& story, CaptchaPicture& captcha, const ServerAnswer& answer) {
    auto challenge = api::parse_captcha_challenge(answer.body);
    if (!answer.ok() || !challenge) {
        captcha.status = CaptchaPicture::Status::missing;
        announce(story, sentence_of(trouble_of(answer), story.state.preferences.language));
        return;
    }
    captcha.challenge = std::move(*challenge);
    captcha.status = CaptchaPicture::Status::ready;
}

void listen_to(const Story& story, const CaptchaPicture& captcha) {
    if (captcha.status != CaptchaPicture::Status::ready) return;
    story.ask(PlaySound{captcha.challenge.audio_path, say(story, Phrase::captcha_mute)});
}

}  // namespace tiemchung::ui
