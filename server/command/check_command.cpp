#include "server/command/check_command.h"

#include <algorithm>
#include <cstdio>
#include <thread>

#include "core/api/verdict_line.h"
#include "server/command/check_options.h"
#include "server/command/command_texts.h"
#include "server/command/complaint.h"
#include "server/command/input_check.h"
#include "server/command/inputs.h"
#include "server/command/ordered_pool.h"
#include "server/command/progress_bar.h"
#include "server/command/report.h"
#include "server/command/system_time.h"
#include "server/command/trust_sources.h"

namespace tiemchung::command {
namespace {

/// Inputs in work or waiting to be written at once, a core.
constexpr std::size_t window_a_thread = 32;

void say(std::FILE* stream, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stream);
}

ExitCode wrong_use(std::string_view message, text::Language language) {
    complain(message);
    say(stderr, "\n");
    say(stderr, texts::check_usage.in(language));
    return ExitCode::wrong_use;
}

/// What is written about one input, made where it was checked: verdicts are large, lines are not.
struct Written {
    std::string lines;
    std::size_t ok = 0;
    std::size_t total = 0;
};

Written write_verdicts(const std::string& input, const std::vector<check::Verdict>& verdicts,
                       const CheckOptions& options, bool in_full) {
    Written written;
    for (const check::Verdict& verdict : verdicts) {
        if (options.json) {
            written.lines += api::to_json_line(input, verdict) + '\n';
        } else {
            written.lines += in_full ? full_report(input, verdict, options.language)
                                     : short_report(input, verdict, options.language);
        }
        written.ok += verdict.kind == check::VerdictKind::ok ? 1U : 0U;
        ++written.total;
    }
    return written;
}

ExitCode check_all(const std::vector<std::string>& inputs, const trust::TrustMaterial& trust,
                   const CheckOptions& options) {
    InputCheck input_check(trust, options.at.value_or(system_time()));
    const bool in_full = inputs.size() == 1;
    const std::size_t threads =
        std::min<std::size_t>(inputs.size(), std::max(1U, std::thread::hardware_concurrency()));
    Written sum;
    ProgressBar progress(texts::progress.in(options.language), inputs.size());
    for_each_in_order(
        inputs.size(), threads, threads * window_a_thread,
        [&](std::size_t i) {
            return write_verdicts(inputs[i], input_check.check(inputs[i]), options, in_full);
        },
        [&](std::size_t i, const Written& written) {
            progress.hide();
            say(stdout, written.lines);
            progress.show(i + 1);
            sum.ok += written.ok;
            sum.total += written.total;
        });
    progress.hide();
    if (!options.json && !in_full) {
        say(stdout, text::fill(texts::checked_count.in(options.language),
                               {{"total", std::to_string(sum.total)},
                                {"ok", std::to_string(sum.ok)},
                                {"other", std::to_string(sum.total - sum.ok)}}) +
                        '\n');
    }
    return sum.ok == sum.total ? ExitCode::success : ExitCode::not_all_ok;
}

}  // namespace

ExitCode run_check(std::span<const std::string_view> arguments) {
    const auto parsed = parse_check_options(arguments);
    if (const auto* wrong = std::get_if<WrongUse>(&parsed)) {
        return wrong_use(wrong->message, wrong->language);
    }
    const auto& options = std::get<CheckOptions>(parsed);
    if (options.help) {
        say(stdout, texts::check_usage.in(options.language));
        return ExitCode::success;
    }
    const auto loaded = load_trust(options.trust_paths, options.publisher_key, options.language);
    if (const auto* failure = std::get_if<TrustFailure>(&loaded)) {
        complain(failure->message);
        return ExitCode::wrong_use;
    }
    const auto& trust = std::get<LoadedTrust>(loaded);
    for (const std::string& note : trust.notes)
        complain(note);
    if (options.trust_paths.empty() && !options.json) {
        complain(texts::no_trust.in(options.language));
    }
    const std::vector<std::string> inputs = expand_folders(options.inputs);
    if (inputs.empty()) return wrong_use(texts::no_inputs.in(options.language), options.language);
    return check_all(inputs, trust.material, options);
}

}  // namespace tiemchung::command
