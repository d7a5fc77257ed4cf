#pragma once

#include <p11-kit/p11-kit.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "server/signing/central_signer.h"

namespace tiemchung::signing {

/// A maker's PKCS#11 library, initialised once however often it is loaded, and let go at the end.
class TokenModule {
  public:
    static Result<std::shared_ptr<TokenModule>> load(const std::filesystem::path& file);
    ~TokenModule();
    TokenModule(const TokenModule&) = delete;
    TokenModule& operator=(const TokenModule&) = delete;

    [[nodiscard]] CK_FUNCTION_LIST& functions() const { return *functions_; }

    /// The slot that the token with this label is in. Fails with token.unavailable.
    [[nodiscard]] Result<CK_SLOT_ID> slot_of(std::string_view token) const;

  private:
    explicit TokenModule(CK_FUNCTION_LIST* functions) : functions_(functions) {}

    CK_FUNCTION_LIST* functions_;
};

/// A session with the token, signed in. Used by one thread at a time.
class TokenSession {
  public:
    /// Fails with token.unavailable, also for a wrong PIN.
    static Result<std::unique_ptr<TokenSession>> open(std::shared_ptr<TokenModule> module,
                                                      CK_SLOT_ID slot, std::string_view pin);
    ~TokenSession();
    TokenSession(const TokenSession&) = delete;
    TokenSession& operator=(const TokenSession&) = delete;

    /// The one object of this class and label. Fails with token.no_key.
    [[nodiscard]] Result<CK_OBJECT_HANDLE> object(CK_OBJECT_CLASS kind,
                                                  std::string_view label) const;

    [[nodiscard]] std::optional<Bytes> attribute(CK_OBJECT_HANDLE object,
                                                 CK_ATTRIBUTE_TYPE type) const;

    /// Signs a SHA-256 digest. Fails with token.unavailable.
    [[nodiscard]] Result<Bytes> sign(CK_OBJECT_HANDLE key, hcert::CoseAlgorithm algorithm,
                                     ByteView digest) const;

  private:
    TokenSession(std::shared_ptr<TokenModule> module, CK_SESSION_HANDLE handle)
        : module_(std::move(module)), handle_(handle) {}

    std::shared_ptr<TokenModule> module_;
    CK_SESSION_HANDLE handle_;
};

}  // namespace tiemchung::signing
