#include "server/command/serve_options.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "server/command/central_key_options.h"
#include "server/command/serve_texts.h"

namespace tiemchung::command {
namespace {

using Fillings = std::initializer_list<text::Filling>;

std::string in_both(const text::Text& sentence, Fillings fillings) {
    return text::fill(sentence.vi, fillings) + "\n" + text::fill(sentence.en, fillings);
}

bool is_loopback(const std::string& address) {
    in_addr four{};
    if (::inet_pton(AF_INET, address.c_str(), &four) == 1) {
        return (ntohl(four.s_addr) >> 24U) == 127U;
    }
    in6_addr six{};
    return ::inet_pton(AF_INET6, address.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

/// A host name as people type it into a browser, with a port where it needs one.
bool is_domain(std::string_view value) {
    // So that a message has room for a link.
    constexpr std::size_t most_characters = 50;
    constexpr std::string_view others = ".-:";
    return value.size() <= most_characters && value.find('.') != std::string_view::npos &&
           std::all_of(value.begin(), value.end(), [&](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                      others.find(c) != std::string_view::npos;
           });
}

/// Where demo mode is found, on this machine alone.
std::string demo_domain(const ServeOptions& options) {
    const bool is_v6 = options.address.find(':') != std::string::npos;
    const std::string host = is_v6 ? "[" + options.address + "]" : options.address;
    return options.port == 0 ? host : host + ":" + std::to_string(options.port);
}

/// Sets the switch of that name; whether there is one.
bool set_switch(ServeOptions& options, std::string_view name) {
    bool* const found = name == "--demo"           ? &options.demo
                        : name == "--behind-https" ? &options.behind_https
                        : name == "--log"          ? &options.log
                        : name == "--help"         ? &options.help
                        : name == "-h"             ? &options.help
                                                   : nullptr;
    if (found != nullptr) *found = true;
    return found != nullptr;
}

template <class Number>
std::optional<std::string> set_number(Number& number, unsigned least, unsigned most,
                                      std::string_view name, std::string_view value) {
    unsigned read = 0;
    const auto [stop, error] = std::from_chars(value.data(), value.data() + value.size(), read);
    if (error != std::errc{} || stop != value.data() + value.size() || read > most ||
        read < least) {
        return in_both(texts::serve_bad_number, {{"name", name},
                                                 {"value", value},
                                                 {"least", std::to_string(least)},
                                                 {"most", std::to_string(most)}});
    }
    number = static_cast<Number>(read);
    return std::nullopt;
}

constexpr unsigned demo_lookup_limit = 1'000;

bool takes_value(std::string_view name) {
    if (is_central_key_option(name)) return true;
    for (const std::string_view known :
         {"--data", "--web", "--trust", "--address", "--port", "--threads", "--database",
          "--sms-gateway", "--sms-user", "--sms-password-file", "--sms-sender", "--sms-budget",
          "--lookup-limit", "--jobs-every", "--renew-within", "--domain"}) {
        if (name == known) return true;
    }
    return false;
}

/// Takes in one option that has a value; the complaint where the value is wrong.
std::optional<std::string> set_value(ServeOptions& options, std::string_view name,
                                     std::string_view value) {
    constexpr unsigned most_ports = 65'535;
    constexpr unsigned most_threads = 256;
    constexpr unsigned most_messages = 1'000'000'000;
    constexpr unsigned most_lookups = 1'000;
    constexpr unsigned most_job_seconds = 7 * 86'400;
    constexpr unsigned most_renewal_days = 365;
    if (name == "--port") return set_number(options.port, 0, most_ports, name, value);
    if (name == "--threads") return set_number(options.threads, 0, most_threads, name, value);
    if (name == "--sms-budget") {
        return set_number(options.sms.budget_an_hour, 0, most_messages, name, value);
    }
    if (name == "--lookup-limit") {
        return set_number(options.lookup_limit, 1, most_lookups, name, value);
    }
    if (name == "--jobs-every") {
        return set_number(options.jobs_every, 0, most_job_seconds, name, value);
    }
    if (name == "--renew-within") {
        return set_number(options.renew_within_days, 0, most_renewal_days, name, value);
    }
    if (set_central_key_option(options.central_key, name, value)) return std::nullopt;
    if (name == "--domain") {
        if (!is_domain(value)) return in_both(texts::serve_bad_domain, {{"value", value}});
        options.domain = value;
    }
    if (name == "--sms-gateway") {
        const auto url = http::parse_http_url(value);
        if (!url) return in_both(texts::serve_bad_gateway, {{"value", value}});
        options.sms.gateway = *url;
    }
    if (name == "--sms-user") options.sms.user = value;
    if (name == "--sms-password-file") options.sms.password_file = value;
    if (name == "--sms-sender") options.sms.sender = value;
    if (name == "--database") options.database = value;
    if (name == "--data") options.data = value;
    if (name == "--web") options.web = value;
    if (name == "--trust") options.trust_paths.emplace_back(value);
    if (name == "--address") options.address = value == "localhost" ? "127.0.0.1" : value;
    return std::nullopt;
}

}  // namespace

std::variant<ServeOptions, ServeMisuse> parse_serve_options(
    std::span<const std::string_view> arguments) {
    ServeOptions options;
    options.demo = std::find(arguments.begin(), arguments.end(), std::string_view{"--demo"}) !=
                   arguments.end();
    if (options.demo) {
        // Everybody who tries shares one address, and who waits is to be found waiting.
        options.lookup_limit = demo_lookup_limit;
        options.jobs_every = 0;
    }
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::size_t equals = arguments[i].find('=');
        const std::string_view name = arguments[i].substr(0, equals);
        const bool has_value = equals != std::string_view::npos;
        if (!takes_value(name)) {
            if (!set_switch(options, name)) {
                return ServeMisuse{in_both(texts::serve_unknown, {{"name", name}})};
            }
            if (has_value) {
                return ServeMisuse{in_both(texts::serve_surplus_value, {{"name", name}})};
            }
            continue;
        }
        if (!has_value && i + 1 == arguments.size()) {
            return ServeMisuse{in_both(texts::serve_missing_value, {{"name", name}})};
        }
        const std::string_view value = has_value ? arguments[i].substr(equals + 1) : arguments[++i];
        if (auto complaint = set_value(options, name, value)) {
            return ServeMisuse{*std::move(complaint)};
        }
    }
    if (options.demo && !is_loopback(options.address)) {
        return ServeMisuse{in_both(texts::serve_demo_is_local, {{"value", options.address}})};
    }
    if (options.demo && options.sms.gateway) {
        return ServeMisuse{in_both(texts::serve_demo_has_no_gateway, {})};
    }
    if (options.sms.gateway && options.domain.empty()) {
        return ServeMisuse{in_both(texts::serve_messages_need_domain, {})};
    }
    if (!complete_central_key(options.central_key, options.data)) {
        return ServeMisuse{in_both(texts::serve_token_needs_all, {})};
    }
    if (options.demo && options.domain.empty()) options.domain = demo_domain(options);
    if (options.database.empty()) options.database = "sqlite:" + options.data + "/register.db";
    return options;
}

}  // namespace tiemchung::command
