#include "ui/model/kept_copy.h"

#include <charconv>
#include <utility>

#include "ui/model/announcing.h"
#include "ui/model/shown_record.h"

namespace tiemchung::ui {
namespace {

constexpr const char* copy_name = "certificate";

/// The copy: when it was kept (seconds since 1970), a line break, the record.
Bytes packed(const api::Record& record, Timestamp kept_at) {
    const std::string text = std::to_string(kept_at.seconds) + '\n' + api::to_json(record);
    return Bytes(text.begin(), text.end());
}

bool unpack(KeptCopy& kept, std::string_view text, Timestamp now) {
    const std::size_t cut = text.find('\n');
    if (cut == std::string_view::npos) return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + cut, kept.kept_at.seconds);
    auto record = api::parse_record(text.substr(cut + 1));
    if (error != std::errc{} || end != text.data() + cut || !record) return false;
    kept.shown = shown_record(std::move(*record), now);
    return true;
}

void settle_opening(const Story& story, ByteView bytes) {
    KeptCopy& kept = story.state.lookup.kept;
    if (bytes.empty()) {
        kept.status = KeptCopy::Status::none;
        kept.remembered = false;
        return;
    }
    kept.status = unpack(kept, as_text(bytes), story.now()) ? KeptCopy::Status::open
                                                            : KeptCopy::Status::failed;
}

void settle_keeping(const Story& story, bool done) {
    KeptCopy& kept = story.state.lookup.kept;
    if (!done) {
        kept.status = KeptCopy::Status::failed;
        announce(story, say(story, Phrase::keep_failed));
        return;
    }
    kept.remembered = true;
    kept.status = KeptCopy::Status::unknown;
    story.ask(Store{"kept", "1"});
    announce(story, say(story, Phrase::keep_done));
}

}  // namespace

void keep_certificate(const Story& story) {
    Lookup& lookup = story.state.lookup;
    if (!lookup.record.shown || lookup.kept.status == KeptCopy::Status::keeping) return;
    KeptCopy& kept = lookup.kept;
    kept.status = KeptCopy::Status::keeping;
    kept.forgotten = false;
    kept.kept_at = story.now();
    kept.shown.reset();
    kept.effect = story.next_effect_id();
    story.ask(
        KeepSealed{kept.effect, copy_name, packed(lookup.record.shown->record, kept.kept_at)});
}

void forget_certificate(const Story& story) {
    KeptCopy& kept = story.state.lookup.kept;
    kept = {};
    kept.status = KeptCopy::Status::none;
    kept.forgotten = true;
    story.ask(ForgetKept{copy_name});
    story.ask(Store{"kept", ""});
    announce(story, say(story, Phrase::keep_forgotten));
}

void open_kept_copy(const Story& story) {
    KeptCopy& kept = story.state.lookup.kept;
    if (kept.status == KeptCopy::Status::open && kept.shown) {
        kept.shown->now = story.now();
        return;
    }
    if (kept.status == KeptCopy::Status::opening || kept.status == KeptCopy::Status::keeping)
        return;
    kept.status = KeptCopy::Status::opening;
    kept.forgotten = false;
    kept.effect = story.next_effect_id();
    story.ask(OpenKept{kept.effect, copy_name});
}

bool take_kept_answer(const Story& story, const EffectAnswer& answer) {
    KeptCopy& kept = story.state.lookup.kept;
    if (kept.effect == 0 || kept.effect != answer.effect) return false;
    kept.effect = 0;
    if (kept.status == KeptCopy::Status::opening) {
        settle_opening(story, answer.bytes);
    } else if (kept.status == KeptCopy::Status::keeping) {
        settle_keeping(story, !answer.bytes.empty() && answer.bytes[0] == 1);
    }
    return true;
}

}  // namespace tiemchung::ui
