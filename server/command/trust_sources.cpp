#include "server/command/trust_sources.h"

#include <algorithm>

#include "core/api/foreign_trust_list.h"
#include "core/api/signed_trust_list.h"
#include "core/text/error_texts.h"
#include "core/trust/certificate.h"
#include "server/command/bounded_file.h"
#include "server/command/check_options.h"
#include "server/command/command_texts.h"

namespace tiemchung::command {
namespace {

namespace fs = std::filesystem;

constexpr std::uint8_t der_sequence = 0x30;

/// One file's keys, and how many of its entries were of no use.
struct Source {
    trust::TrustMaterial material;
    std::size_t left_out = 0;
};

Result<Source> from_certificates(const std::vector<Bytes>& certificates) {
    Source source;
    std::vector<trust::TrustedKey> keys;
    for (const Bytes& der : certificates) {
        auto key = trust::read_certificate(der);
        if (key) {
            keys.push_back(*std::move(key));
        } else if (key.error().code == ErrorCode::certificate_unsupported_key) {
            ++source.left_out;
        } else {
            return key.error();
        }
    }
    source.material.keys = trust::TrustList(std::move(keys));
    return source;
}

class Loader {
  public:
    Loader(const std::optional<crypto::Ed25519PublicKey>& publisher_key, text::Language language)
        : publisher_key_(publisher_key), language_(language) {}

    /// Nothing if all is well, else what to tell.
    std::optional<std::string> load(const fs::path& path) {
        std::error_code failure;
        if (fs::is_directory(path, failure)) {
            load_folder(path);
            return std::nullopt;
        }
        return load_file(path);
    }

    LoadedTrust take() && { return std::move(loaded_); }

  private:
    void load_folder(const fs::path& folder) {
        std::vector<fs::path> files;
        std::error_code failure;
        for (fs::recursive_directory_iterator
                 entry(folder, fs::directory_options::skip_permission_denied, failure),
             end;
             !failure && entry != end; entry.increment(failure)) {
            const bool key_of_a_list = entry->path().extension() == ".pub";
            if (entry->is_regular_file(failure) && !key_of_a_list) files.push_back(entry->path());
        }
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) {
            if (auto complaint = load_file(file)) loaded_.notes.push_back(*std::move(complaint));
        }
    }

    std::optional<std::string> load_file(const fs::path& file) {
        const auto bytes = read_bounded_file(file, api::max_foreign_trust_list);
        if (!bytes) return told(texts::trust_failed, file, bytes.error().code);
        const bool is_signed_list = api::is_signed_trust_list(as_text(*bytes));
        const auto publisher = is_signed_list ? publisher_of(file) : std::nullopt;
        if (is_signed_list && !publisher) {
            return text::fill(texts::trust_needs_key.in(language_), {{"path", file.string()}});
        }
        const auto source =
            is_signed_list ? from_signed_list(as_text(*bytes), *publisher) : from_content(*bytes);
        if (!source) return told(texts::trust_failed, file, source.error().code);
        if (source->left_out > 0) {
            loaded_.notes.push_back(
                text::fill(texts::trust_left_out.in(language_),
                           {{"path", file.string()}, {"count", std::to_string(source->left_out)}}));
        }
        loaded_.material.merge(source->material);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<crypto::Ed25519PublicKey> publisher_of(const fs::path& list) const {
        return publisher_key_ ? publisher_key_ : read_public_key_argument(list.string() + ".pub");
    }

    static Result<Source> from_signed_list(std::string_view json,
                                           const crypto::Ed25519PublicKey& publisher) {
        auto material = api::open_trust_list(json, publisher);
        if (!material) return material.error();
        return Source{*std::move(material), 0};
    }

    static Result<Source> from_content(const Bytes& bytes) {
        if (!bytes.empty() && bytes[0] == der_sequence) return from_certificates({bytes});
        const std::string_view text = as_text(bytes);
        if (text.find("-----BEGIN") != std::string_view::npos) {
            const auto certificates = trust::read_pem_certificates(text);
            if (!certificates) return certificates.error();
            return from_certificates(*certificates);
        }
        auto list = api::read_foreign_trust_list(text);
        if (!list) return list.error();
        return Source{{std::move(list->keys), {}}, list->left_out};
    }

    [[nodiscard]] std::string told(const text::Text& sentence, const fs::path& file,
                                   ErrorCode code) const {
        return text::fill(
            sentence.in(language_),
            {{"path", file.string()}, {"reason", text::text_of(code).what.in(language_)}});
    }

    const std::optional<crypto::Ed25519PublicKey>& publisher_key_;
    text::Language language_;
    LoadedTrust loaded_;
};

}  // namespace

std::variant<LoadedTrust, TrustFailure> load_trust(
    const std::vector<std::string>& paths,
    const std::optional<crypto::Ed25519PublicKey>& publisher_key, text::Language language) {
    Loader loader(publisher_key, language);
    for (const std::string& path : paths) {
        if (auto complaint = loader.load(path)) return TrustFailure{*std::move(complaint)};
    }
    return std::move(loader).take();
}

}  // namespace tiemchung::command
