#include "ui/model/lookup_captcha.h"

#include "ui/model/captcha.h"
#include "ui/model/requests.h"

namespace tiemchung::ui {

void new_captcha(const Story& story) {
    FormInProgress& form = story.state.lookup.form;
    await_captcha(form.captcha, form.revision);
    ask_server(story, Request::captcha, "POST", captcha_path);
}

void need_captcha(const Story& story) {
    if (is_missing(story.state.lookup.form.captcha)) new_captcha(story);
}

void take_lookup_captcha(const Story& story, const ServerAnswer& answer) {
    take_captcha(story, story.state.lookup.form.captcha, answer);
}

}  // namespace tiemchung::ui
