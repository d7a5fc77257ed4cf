#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "server/command/central_key.h"
#include "server/http/client.h"

namespace tiemchung::command {

/// How text messages leave.
struct SmsOptions {
    std::optional<http::Url> gateway;  ///< Kannel's sendsms; nothing: no look-ups
    std::string user;
    std::string password_file;
    std::string sender;  ///< what phones show; empty: as the gateway is configured
    unsigned budget_an_hour = 100'000;
};

/// The arguments of `tiemchung serve`, understood.
struct ServeOptions {
    bool demo = false;
    bool behind_https = false;
    bool log = false;
    bool help = false;
    std::string data = "tiemchung-data";
    std::string web = "build/web/dist";
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0 = any free one
    unsigned threads = 0;       ///< 0 = one a core
    std::vector<std::string> trust_paths;
    std::string database;  ///< as storage::Database::open takes it; never empty once parsed
    SmsOptions sms;
    unsigned lookup_limit = 5;  ///< look-ups in 10 minutes from one network range
    CentralKeyAddress central_key;
    unsigned jobs_every = 60;         ///< seconds between rounds of the register's jobs; 0 = never
    unsigned renew_within_days = 14;  ///< before a certificate runs out
    std::string domain;  ///< of the portal, named in messages; empty only where none are sent
};

/// Arguments that make no sense, and why, in both languages.
struct ServeMisuse {
    std::string message;
};

/// Reads the arguments behind `serve`: `--name value` or `--name=value` in any order. `localhost`
/// stands for 127.0.0.1. Refuses --demo together with an address that others can reach: its keys
/// and samples are for trying out. Refuses --sms-gateway without --domain: messages say where the
/// portal is found.
[[nodiscard]] std::variant<ServeOptions, ServeMisuse> parse_serve_options(
    std::span<const std::string_view> arguments);

}  // namespace tiemchung::command
