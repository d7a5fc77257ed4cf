#include "ui/model/captcha.h"

#include "ui/model/announcing.h"
#include "ui/model/requests.h"
#include "ui/model/trouble.h"

namespace tiemchung::ui {

void new_captcha(const Story& story) {
    FormInProgress& form = story.state.lookup.form;
    form.captcha.status = CaptchaPicture::Status::loading;
    if (!form.captcha.answer.empty()) {
        form.captcha.answer.clear();
        ++form.revision;
    }
    ask_server(story, Request::captcha, "POST", "/api/v1/captchas");
}

void need_captcha(const Story& story) {
    const CaptchaPicture& captcha = story.state.lookup.form.captcha;
    if (captcha.status == CaptchaPicture::Status::none ||
        captcha.status == CaptchaPicture::Status::missing) {
        new_captcha(story);
    }
}

void listen_to_captcha(const Story& story) {
    const CaptchaPicture& captcha = story.state.lookup.form.captcha;
    if (captcha.status != CaptchaPicture::Status::ready) return;
    story.ask(PlaySound{captcha.challenge.audio_path, say(story, Phrase::captcha_mute)});
}

void take_captcha(const Story& story, const ServerAnswer& answer) {
    FormInProgress& form = story.state.lookup.form;
    auto challenge = api::parse_captcha_challenge(answer.body);
    if (!answer.ok() || !challenge) {
        form.captcha.status = CaptchaPicture::Status::missing;
        announce(story, sentence_of(trouble_of(answer), story.state.preferences.language));
        return;
    }
    form.captcha.challenge = std::move(*challenge);
    form.captcha.status = CaptchaPicture::Status::ready;
}

}  // namespace tiemchung::ui
