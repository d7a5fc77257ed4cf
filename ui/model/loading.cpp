#include "ui/model/loading.h"

#include "core/api/signed_trust_list.h"
#include "ui/model/checking.h"

namespace tiemchung::ui {
namespace {

/// A server that has not answered by then is not there.
constexpr double load_patience_ms = 15'000;

/// A list that was there already stays when a new one cannot be had: it says its age.
void trust_list_missing(State& state) {
    if (state.trust.status == Trust::Status::loading) state.trust.status = Trust::Status::missing;
}

void take_trust_list(const Story& story, ByteView bytes) {
    State& state = story.state;
    auto material = api::open_trust_list(as_text(bytes), state.configuration.publisher_key);
    if (material) {
        state.trust.material = std::move(*material);
        state.trust.status = Trust::Status::ready;
    } else {
        trust_list_missing(state);
    }
    trust_list_settled(story);
}

void take_configuration(const Story& story, ByteView bytes) {
    State& state = story.state;
    auto configuration = api::parse_configuration(as_text(bytes));
    if (configuration) state.configuration = std::move(*configuration);
    const Bytes list = std::move(state.unread_trust_list);
    state.unread_trust_list.clear();
    if (!list.empty()) take_trust_list(story, list);
}

}  // namespace

void load_everything(const Story& story) {
    story.state.configuration_request = story.next_effect_id();
    story.ask(LoadConfiguration{*story.state.configuration_request});
    reload_trust_list(story);
}

void reload_trust_list(const Story& story) {
    Trust& trust = story.state.trust;
    if (trust.status == Trust::Status::missing) trust.status = Trust::Status::loading;
    if (trust.status == Trust::Status::loading)
        trust.give_up_at_ms = story.now_ms + load_patience_ms;
    story.state.trust_list_request = story.next_effect_id();
    story.ask(LoadTrustList{*story.state.trust_list_request});
}

void stop_loading(const Story& story) {
    const Trust& trust = story.state.trust;
    if (trust.status != Trust::Status::loading || trust.give_up_at_ms == 0) return;
    if (story.now_ms < trust.give_up_at_ms) return;
    trust_list_missing(story.state);
    trust_list_settled(story);
}

bool take_loaded(const Story& story, const EffectAnswer& answer) {
    State& state = story.state;
    if (state.configuration_request == answer.effect) {
        state.configuration_request.reset();
        take_configuration(story, answer.bytes);
        return true;
    }
    if (state.trust_list_request != answer.effect) return false;
    state.trust_list_request.reset();
    if (state.configuration_request && !answer.bytes.empty()) {
        state.unread_trust_list = answer.bytes;
    } else {
        take_trust_list(story, answer.bytes);
    }
    return true;
}

}  // namespace tiemchung::ui
