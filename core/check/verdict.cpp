#include "core/check/verdict.h"

namespace tiemchung::check {

std::string_view name_of(VerdictKind kind) {
    switch (kind) {
        case VerdictKind::unreadable:
            return "UNREADABLE";
        case VerdictKind::unknown_issuer:
            return "UNKNOWN_ISSUER";
        case VerdictKind::bad_signature:
            return "BAD_SIGNATURE";
        case VerdictKind::wrong_key_use:
            return "WRONG_KEY_USE";
        case VerdictKind::revoked:
            return "REVOKED";
        case VerdictKind::not_yet:
            return "NOT_YET";
        case VerdictKind::expired:
            return "EXPIRED";
        case VerdictKind::key_expired:
            return "KEY_EXPIRED";
        case VerdictKind::ok:
            return "OK";
    }
    return "";
}

std::string_view name_of(Check check) {
    switch (check) {
        case Check::picture:
            return "picture";
        case Check::prefix:
            return "prefix";
        case Check::base45:
            return "base45";
        case Check::inflate:
            return "inflate";
        case Check::cose:
            return "cose";
        case Check::cwt:
            return "cwt";
        case Check::dcc:
            return "dcc";
        case Check::issuer:
            return "issuer";
        case Check::signature:
            return "signature";
        case Check::key_usage:
            return "key_usage";
        case Check::time:
            return "time";
        case Check::revocation:
            return "revocation";
        case Check::rules:
            return "rules";
    }
    return "";
}

std::string_view name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::passed:
            return "passed";
        case Outcome::failed:
            return "failed";
        case Outcome::unknown:
            return "unknown";
    }
    return "";
}

std::string_view name_of(FindingCode code) {
    switch (code) {
        case FindingCode::none:
            return "none";
        case FindingCode::not_reached:
            return "not_reached";
        case FindingCode::not_a_picture:
            return "not_a_picture";
        case FindingCode::decoding:
            return "decoding";
        case FindingCode::schema:
            return "schema";
        case FindingCode::no_such_key:
            return "no_such_key";
        case FindingCode::wrong_algorithm:
            return "wrong_algorithm";
        case FindingCode::mismatch:
            return "mismatch";
        case FindingCode::not_computable:
            return "not_computable";
        case FindingCode::not_allowed:
            return "not_allowed";
        case FindingCode::expired:
            return "expired";
        case FindingCode::not_yet:
            return "not_yet";
        case FindingCode::key_not_yet:
            return "key_not_yet";
        case FindingCode::key_expired:
            return "key_expired";
        case FindingCode::no_expiry:
            return "no_expiry";
        case FindingCode::listed:
            return "listed";
        case FindingCode::no_list:
            return "no_list";
        case FindingCode::no_rules:
            return "no_rules";
    }
    return "";
}

}  // namespace tiemchung::check
