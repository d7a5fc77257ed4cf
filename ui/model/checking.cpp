#include "ui/model/checking.h"

#include <algorithm>

#include "core/text/error_texts.h"
#include "core/text/verdict_texts.h"
#include "ui/model/navigation.h"
#include "ui/text/phrase.h"

namespace tiemchung::ui {
namespace {

/// A list or a signature that has not come by then is not waited for any longer.
constexpr double check_patience_ms = 6'000;

/// The platform's answers about one signature; anything else counts as not computable.
constexpr std::uint8_t mismatch = 1;
constexpr std::uint8_t verified = 2;

void show_verdict(const Story& story, check::Verdict verdict) {
    Verification& verification = story.state.verification;
    const CheckInProgress& done = *verification.checking;
    if (done.origin != Origin::pasted) verdict = check::with_picture_read(std::move(verdict));
    verification.checked_text = done.text;
    verification.checked_origin = done.origin;
    verification.verdict = std::move(verdict);
    verification.checking.reset();
    verification.failure.reset();
    verification.codes.clear();
    verification.all_fields = false;
    verification.technical_details = false;
    const text::Language language = story.state.preferences.language;
    story.ask(
        Announce{std::string(text::heading_of(verification.verdict->kind).in(language)), true});
    if (story.state.route.page != Page::result) go_to(story, Page::result);
}

/// Text that is no code at all was a slip of the hand: that is said beside the field it was pasted
/// into, instead of calling it an unreadable certificate.
bool is_slip(const State& state, const check::Verdict& verdict) {
    const Verification& verification = state.verification;
    return verification.checking->origin == Origin::pasted && state.route.page == Page::verify &&
           verification.tab == VerifyTab::paste &&
           verdict.finding(check::Check::prefix).error == ErrorCode::prefix_missing;
}

void point_out_slip(const Story& story) {
    story.state.verification.checking.reset();
    story.state.verification.failure = Failure{VerifyTab::paste, ErrorCode::prefix_missing};
    const text::Language language = story.state.preferences.language;
    story.ask(
        Announce{std::string(text::text_of(ErrorCode::prefix_missing).what.in(language)), true});
    story.ask(FocusNode{"verify/paste/text"});
}

void conclude(const Story& story, check::SignatureAnswer answer) {
    CheckInProgress& checking = *story.state.verification.checking;
    show_verdict(story, check::conclude(std::move(*checking.pending), answer));
}

void try_next_key(const Story& story) {
    CheckInProgress& checking = *story.state.verification.checking;
    const check::PendingCheck& pending = *checking.pending;
    if (checking.candidate >= pending.candidates.size()) {
        // One key that could not be used may be the one that signed: then nothing is proven.
        conclude(story, {checking.some_not_computable ? check::SignatureAnswer::Kind::not_computable
                                                      : check::SignatureAnswer::Kind::mismatch,
                         0});
        return;
    }
    const trust::TrustedKey& key = pending.candidates[checking.candidate];
    checking.effect = story.next_effect_id();
    story.ask(VerifySignature{checking.effect, key.algorithm, key.spki, pending.signed_bytes,
                              pending.verdict.certificate->cose.signature});
}

void begin_check(const Story& story) {
    State& state = story.state;
    CheckInProgress& checking = *state.verification.checking;
    checking.pending = check::begin(checking.text, state.trust.material, story.now());
    checking.give_up_at_ms = story.now_ms + check_patience_ms;
    if (is_slip(state, checking.pending->verdict)) {
        point_out_slip(story);
    } else if (checking.pending->candidates.empty()) {
        conclude(story, {});
    } else {
        try_next_key(story);
    }
}

}  // namespace

void check_text(const Story& story, std::string text, Origin origin) {
    Verification& verification = story.state.verification;
    verification.checking =
        CheckInProgress{std::move(text), origin, {}, 0, 0, false, story.now_ms + check_patience_ms};
    if (story.state.trust.status != Trust::Status::loading) begin_check(story);
}

void take_texts(const Story& story, const QrTexts& event) {
    Verification& verification = story.state.verification;
    verification.reading_picture = false;
    verification.failure.reset();
    verification.codes.clear();
    for (const std::string& text : event.texts) {
        auto& codes = verification.codes;
        if (std::find(codes.begin(), codes.end(), text) == codes.end()) codes.push_back(text);
    }
    if (verification.codes.empty()) return;
    if (verification.camera.state != Camera::State::off) {
        verification.camera = {};
        story.ask(CloseCamera{});
    }
    if (verification.codes.size() == 1) {
        check_text(story, verification.codes.front(), event.origin);
        return;
    }
    verification.codes_origin = event.origin;
    if (story.state.route.page != Page::verify) go_to(story, Page::verify);
    const text::Language language = story.state.preferences.language;
    story.ask(Announce{std::string(phrase(Phrase::several_codes, language)), true});
}

void trust_list_settled(const Story& story) {
    Verification& verification = story.state.verification;
    if (verification.checking) {
        if (!verification.checking->pending) begin_check(story);
        return;
    }
    const bool judged_without_list = verification.verdict &&
                                     !verification.verdict->trust_list_updated_at &&
                                     !verification.checked_text.empty();
    if (story.state.trust.status == Trust::Status::ready && judged_without_list) {
        check_text(story, verification.checked_text, verification.checked_origin);
    }
}

void take_signature_answer(const Story& story, const EffectAnswer& answer) {
    auto& checking = story.state.verification.checking;
    if (!checking || !checking->pending || checking->effect != answer.effect) return;
    const std::uint8_t code = answer.bytes.empty() ? std::uint8_t{0} : answer.bytes[0];
    if (code == verified) {
        conclude(story, {check::SignatureAnswer::Kind::verified, checking->candidate});
        return;
    }
    if (code != mismatch) checking->some_not_computable = true;
    ++checking->candidate;
    try_next_key(story);
}

void stop_waiting(const Story& story) {
    auto& checking = story.state.verification.checking;
    if (!checking || story.now_ms < checking->give_up_at_ms) return;
    if (checking->pending) {
        conclude(story, {});
        return;
    }
    if (story.state.trust.status == Trust::Status::loading) {
        story.state.trust.status = Trust::Status::missing;
    }
    begin_check(story);
}

}  // namespace tiemchung::ui
