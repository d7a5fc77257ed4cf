#include "core/api/upload_messages.h"

#include "core/api/json_reader.h"

namespace tiemchung::api {
namespace {

/// More than any file that is taken: the server's own check then says that it is too large.
constexpr int max_file_bytes = 1 << 30;

}  // namespace

std::string to_json(const UploadRequest& request) {
    return compact(OrderedJson{{"bytes", request.bytes}});
}

Result<UploadRequest> parse_upload_request(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        return UploadRequest{reader.number("bytes", 0, max_file_bytes)};
    });
}

std::string to_json(const UploadState& state) {
    return compact(OrderedJson{
        {"id", state.id}, {"bytes", state.bytes}, {"offset", state.offset}, {"done", state.done}});
}

Result<UploadState> parse_upload_state(std::string_view json) {
    return read_message(json, max_small_message_bytes, [](JsonReader& reader) {
        UploadState state;
        state.id = reader.text("id");
        state.bytes = reader.number("bytes", 0, max_file_bytes);
        state.offset = reader.number("offset", 0, max_file_bytes);
        state.done = reader.boolean("done");
        return state;
    });
}

}  // namespace tiemchung::api
