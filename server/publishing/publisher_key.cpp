#include "server/publishing/publisher_key.h"

#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "core/base/bytes.h"
#include "server/signing/private_file.h"
#include "server/signing/randomness.h"

namespace tiemchung::publishing {
namespace {

Result<crypto::Ed25519Seed> read_seed(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return Error{ErrorCode::file_unreadable};
    const std::string text{std::istreambuf_iterator<char>{stream},
                           std::istreambuf_iterator<char>{}};
    const auto bytes = from_base64(text);
    const auto seed = bytes ? crypto::exactly<32>(*bytes) : std::nullopt;
    if (!seed) return Error{ErrorCode::signature_unusable_key};
    return *seed;
}

}  // namespace

Result<crypto::Ed25519Seed> open_publisher_key(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "publisher.key";
    std::error_code error;
    if (std::filesystem::exists(file, error)) return read_seed(file);
    const auto seed = signing::draw_random_32();
    if (!seed) return seed.error();
    const Outcome written = signing::write_private_file(file, as_bytes(to_base64(*seed) + "\n"));
    if (!written) return written.error();
    const crypto::Ed25519KeyPair key{*seed};
    std::ofstream public_half{folder / "publisher.pub"};
    public_half << to_base64(key.public_key()) << "\n";
    return *seed;
}

}  // namespace tiemchung::publishing
