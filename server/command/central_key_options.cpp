#include "server/command/central_key_options.h"

#include <system_error>

namespace tiemchung::command {

bool set_central_key_option(CentralKeyAddress& address, std::string_view name,
                            std::string_view value) {
    const auto token = [&address]() -> signing::TokenAddress& {
        return address.token ? *address.token : address.token.emplace();
    };
    if (name == "--central-key") {
        address.key = value;
    } else if (name == "--central-certificate") {
        address.certificate = value;
    } else if (name == "--pkcs11-module") {
        token().module = value;
    } else if (name == "--token") {
        token().token = value;
    } else if (name == "--key-label") {
        token().key = value;
    } else if (name == "--pin-file") {
        token().pin_file = value;
    } else {
        return false;
    }
    return true;
}

bool is_central_key_option(std::string_view name) {
    CentralKeyAddress unused;
    return set_central_key_option(unused, name, "");
}

bool complete_central_key(CentralKeyAddress& address, const std::filesystem::path& data) {
    if (address.token && (address.token->module.empty() || address.token->token.empty() ||
                          address.token->key.empty() || address.token->pin_file.empty())) {
        return false;
    }
    if (address.key.empty()) address.key = data / "central.key";
    if (address.certificate.empty()) address.certificate = data / "central.crt";
    return true;
}

bool has_central_key(const CentralKeyAddress& address) {
    std::error_code error;
    return address.token || std::filesystem::exists(address.key, error);
}

}  // namespace tiemchung::command
