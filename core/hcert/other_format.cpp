#include "core/hcert/other_format.h"

#include <algorithm>

namespace tiemchung::hcert {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether `text` begins with the lower-case `prefix`, in any case.
bool begins_with(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() &&
           std::equal(prefix.begin(), prefix.end(), text.begin(),
                      [](char wanted, char found) { return wanted == lower(found); });
}

}  // namespace

std::optional<OtherFormat> recognise_other_format(std::string_view text) {
    if (begins_with(text, "shc:/")) return OtherFormat::smart_health_card;
    if (begins_with(text, "nzcp:/")) return OtherFormat::nzcp;
    if (begins_with(text, "b64:") || text.starts_with("PK\x03\x04")) return OtherFormat::divoc;
    // The type stands in the header, at the beginning or behind the person's data.
    if (text.starts_with('{') && text.find("\"icao.") != std::string_view::npos) {
        return OtherFormat::icao_vds_nc;
    }
    return std::nullopt;
}

std::string_view name_of(OtherFormat format) {
    switch (format) {
        case OtherFormat::smart_health_card:
            return "SMART Health Card";
        case OtherFormat::nzcp:
            return "NZCP";
        case OtherFormat::divoc:
            return "DIVOC";
        case OtherFormat::icao_vds_nc:
            return "ICAO VDS-NC";
    }
    return {};
}

}  // namespace tiemchung::hcert
