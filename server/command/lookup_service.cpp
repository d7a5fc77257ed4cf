#include "server/command/lookup_service.h"

#include <algorithm>
#include <cstdio>
#include <thread>

#include "server/captcha/spoken_alphabet.h"
#include "server/command/bounded_file.h"
#include "server/command/complaint.h"
#include "server/command/serve_texts.h"
#include "server/sms/demo_outbox.h"
#include "server/sms/kannel_gateway.h"
#include "server/storage/vault_check.h"

namespace tiemchung::command {
namespace {

void say(const text::Text& sentence, std::initializer_list<text::Filling> fillings) {
    std::fprintf(stderr, "%s\n%s\n", text::fill(sentence.vi, fillings).c_str(),
                 text::fill(sentence.en, fillings).c_str());
}

void show_message(const sms::Message& message) {
    std::fprintf(stderr, "SMS %s: %s\n", message.to.c_str(), message.text.c_str());
}

/// The first line of the file: what follows it is not part of a password.
Result<std::string> read_password(const std::string& file) {
    constexpr std::size_t most_bytes = 1'024;
    if (file.empty()) return std::string{};
    const auto content = read_bounded_file(file, most_bytes);
    if (!content) return content.error();
    const std::string text{as_text(*content)};
    return text.substr(0, text.find_first_of("\r\n"));
}

/// Who carries the messages, and who is told of captchas.
struct Carriers {
    std::shared_ptr<sms::Gateway> gateway;
    captcha::CaptchaWitness witness;
};

Carriers demo_carriers(const std::string& data) {
    const auto outbox = std::make_shared<sms::DemoOutbox>(data + "/outbox.jsonl", show_message);
    return {outbox, [outbox](std::string_view id, std::string_view answer) {
                outbox->note_captcha(id, answer);
            }};
}

std::variant<Carriers, ServiceFailure> carriers_of(const ServeOptions& options) {
    if (options.demo) return demo_carriers(options.data);
    auto password = read_password(options.sms.password_file);
    if (!password) return ServiceFailure{options.sms.password_file, password.error()};
    return Carriers{
        std::make_shared<sms::KannelGateway>(sms::KannelAccount{
            *options.sms.gateway, options.sms.user, *std::move(password), options.sms.sender}),
        {}};
}

/// One for each thread that answers look-ups, and one for the errands.
std::size_t connections_of(const ServeOptions& options) {
    const unsigned threads =
        options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    return std::size_t{2} * threads + 1;
}

}  // namespace

std::variant<OpenRegister, ServiceFailure> open_register(const ServeOptions& options) {
    auto database = storage::Database::open(options.database, connections_of(options));
    // A database's address may hold a password, so it is not repeated.
    if (!database) return ServiceFailure{"--database", database.error()};
    auto vault = storage::Vault::open(options.data);
    if (!vault) return ServiceFailure{options.data + "/register.key", vault.error()};
    const Outcome fits = (*database)->write(
        [&](storage::Connection& connection) { return storage::check_vault(connection, **vault); });
    if (!fits) return ServiceFailure{options.data + "/register.key", fits.error()};
    return OpenRegister{*std::move(database), *std::move(vault)};
}

bool does_lookups(const ServeOptions& options) {
    return options.demo || options.sms.gateway;
}

std::variant<LookupService, ServiceFailure> open_lookup_service(const ServeOptions& options,
                                                                const OpenRegister& opened,
                                                                std::function<Timestamp()> clock) {
    auto voice = captcha::SpokenAlphabet::make();
    if (!voice) return ServiceFailure{"espeak-ng", voice.error()};
    auto carriers = carriers_of(options);
    if (auto* failure = std::get_if<ServiceFailure>(&carriers)) return std::move(*failure);
    auto& [gateway, witness] = std::get<Carriers>(carriers);
    LookupService service;
    service.errands = std::make_shared<lookup::Errands>(
        opened.database,
        sms::Dispatcher{opened.database, opened.vault, gateway, options.sms.budget_an_hour},
        std::move(clock),
        lookup::Errands::Report{
            [](int count) {
                say(texts::serve_messages_given_up, {{"count", std::to_string(count)}});
            },
            [](Error error) { complain_in_both(texts::job_errands, error); }});
    service.desk = std::make_shared<lookup::Desk>(
        opened.database, opened.vault,
        captcha::Captchas{opened.database, opened.vault, *std::move(voice), std::move(witness)},
        lookup::Limits{static_cast<int>(options.lookup_limit), options.sms.budget_an_hour},
        [errands = service.errands] { errands->wake(); });
    return service;
}

}  // namespace tiemchung::command
