#pragma once

#include <string>

#include "core/base/date.h"

/// Certificates and answers of a server, made up for the tests of the page. Signatures are not
/// real: what they are worth is the platform's answer, which a test gives itself.
namespace tiemchung::ui {

/// When a certificate is valid, and how it differs from the usual one.
struct Made {
    std::string issued_at = "2022-04-15T00:00:00Z";
    std::string expires_at = "2023-04-15T00:00:00Z";
    std::string family_name = "Lê";
    std::string given_name = "Hoàng Phúc";
    bool unknown_key = false;
};

/// The text of a vaccination certificate of Lê Hoàng Phúc.
[[nodiscard]] std::string made_text(const Made& made = {});

/// The configuration and the signed trust list of the same server; the list holds two keys of one
/// identifier, as the standard allows, and the second is the one that signs.
[[nodiscard]] std::string made_configuration(bool demo = false);
[[nodiscard]] std::string made_trust_list();

/// The clock of the tests: 12 June 2022, 09:41 in Viet Nam.
[[nodiscard]] Timestamp test_time();

}  // namespace tiemchung::ui
