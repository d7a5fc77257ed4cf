#include "server/http/content_coding.h"

#include <optional>

#include "server/http/request.h"

namespace tiemchung::http {
namespace {

/// A weight `q=0.123` in thousandths; malformed weights count as 0, so that they choose nothing.
int weight_of(std::string_view parameters) {
    const std::size_t equals = parameters.find('=');
    if (equals == std::string_view::npos) return 1000;
    if (!same_token(trimmed(parameters.substr(0, equals)), "q")) return 1000;
    const std::string_view value = trimmed(parameters.substr(equals + 1));
    if (value.empty() || value.size() > 5 || (value[0] != '0' && value[0] != '1')) return 0;
    int weight = (value[0] - '0') * 1000;
    if (value.size() > 1 && value[1] != '.') return 0;
    int place = 100;
    for (std::size_t i = 2; i < value.size(); ++i, place /= 10) {
        if (value[i] < '0' || value[i] > '9') return 0;
        weight += (value[i] - '0') * place;
    }
    return weight <= 1000 ? weight : 0;
}

struct Weights {
    std::optional<int> brotli;
    std::optional<int> gzip;
    std::optional<int> identity;
    std::optional<int> any;
};

Weights read_weights(std::string_view list) {
    Weights weights;
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        const std::string_view item = list.substr(0, comma);
        list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
        const std::size_t semicolon = item.find(';');
        const std::string_view coding = trimmed(item.substr(0, semicolon));
        const int weight =
            semicolon == std::string_view::npos ? 1000 : weight_of(item.substr(semicolon + 1));
        if (same_token(coding, "br")) weights.brotli = weight;
        if (same_token(coding, "gzip") || same_token(coding, "x-gzip")) weights.gzip = weight;
        if (same_token(coding, "identity")) weights.identity = weight;
        if (coding == "*") weights.any = weight;
    }
    return weights;
}

}  // namespace

ContentCoding choose_coding(std::string_view accept_encoding, AvailableCodings available) {
    const Weights weights = read_weights(accept_encoding);
    const int unnamed = weights.any.value_or(0);
    const int brotli = available.brotli ? weights.brotli.value_or(unnamed) : 0;
    const int gzip = available.gzip ? weights.gzip.value_or(unnamed) : 0;
    // Identity stays acceptable unless refused; unnamed, it only wins where nothing else can.
    const int identity = weights.identity.value_or(0);
    if (brotli > 0 && brotli >= gzip && brotli >= identity) return ContentCoding::brotli;
    if (gzip > 0 && gzip >= identity) return ContentCoding::gzip;
    return ContentCoding::identity;
}

}  // namespace tiemchung::http
