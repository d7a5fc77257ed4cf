#pragma once

#include <string>

namespace tiemchung::api {

/// A line of demo mode's outbox.jsonl: what a phone would have got.
struct SmsLine {
    std::string to;
    std::string text;
    std::string code;  ///< the one-time code in the text; may be empty
};
[[nodiscard]] std::string to_json(const SmsLine& line);

/// A line of demo mode's outbox.jsonl: what a person would have read off the picture.
struct CaptchaLine {
    std::string id;
    std::string answer;
};
[[nodiscard]] std::string to_json(const CaptchaLine& line);

}  // namespace tiemchung::api
