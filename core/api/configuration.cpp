#include "core/api/configuration.h"

#include <optional>

#include "core/api/json_members.h"

namespace tiemchung::api {
namespace {

constexpr std::size_t max_configuration_bytes = std::size_t{1} << 20U;

OrderedJson json_of(const Sample& sample) {
    return {{"title", {{"vi", sample.title_vi}, {"en", sample.title_en}}}, {"text", sample.text}};
}

std::optional<Sample> sample_of(const Json& json) {
    const Json* title = member(json, "title");
    const auto text = text_member(json, "text");
    if (title == nullptr || !text) return std::nullopt;
    const auto vi = text_member(*title, "vi");
    const auto en = text_member(*title, "en");
    if (!vi || !en) return std::nullopt;
    return Sample{std::string(*vi), std::string(*en), std::string(*text)};
}

}  // namespace

std::string to_json(const Configuration& configuration) {
    OrderedJson document{
        {"publisher_key", to_base64(configuration.publisher_key)},
        {"demo", configuration.demo},
        {"report_retention_days", configuration.report_retention_days},
    };
    if (configuration.demo) {
        document["samples"] = OrderedJson::array();
        for (const Sample& sample : configuration.samples)
            document["samples"].push_back(json_of(sample));
    }
    return compact(document);
}

Result<Configuration> parse_configuration(std::string_view json) {
    if (json.size() > max_configuration_bytes) return Error{ErrorCode::json_too_large};
    const Json document = parse_object(json);
    if (!document.is_object()) return Error{ErrorCode::json_malformed};
    const auto key_text = text_member(document, "publisher_key");
    const auto demo = document.find("demo");
    if (!key_text || demo == document.end()) return Error{ErrorCode::json_missing_member};
    const auto key_bytes = from_base64(*key_text);
    if (!key_bytes || !demo->is_boolean()) return Error{ErrorCode::json_bad_member};
    const auto key = crypto::exactly<32>(*key_bytes);
    if (!key) return Error{ErrorCode::json_bad_member};
    Configuration configuration;
    configuration.publisher_key = *key;
    configuration.demo = demo->get<bool>();
    // A server of before there were reports does not say it.
    if (const auto days = document.find("report_retention_days"); days != document.end()) {
        constexpr int most_days = 3'650;
        if (!days->is_number_integer() || *days < 1 || *days > most_days)
            return Error{ErrorCode::json_bad_member};
        configuration.report_retention_days = days->get<int>();
    }
    if (const auto samples = document.find("samples"); samples != document.end()) {
        if (!samples->is_array()) return Error{ErrorCode::json_bad_member};
        for (const Json& json_sample : *samples) {
            auto sample = sample_of(json_sample);
            if (!sample) return Error{ErrorCode::json_bad_member};
            configuration.samples.push_back(std::move(*sample));
        }
    }
    return configuration;
}

}  // namespace tiemchung::api
