#include "server/signing/token_session.h"

#include <array>

namespace tiemchung::signing {
namespace {

Error unavailable() {
    return Error{ErrorCode::token_unavailable};
}

/// PKCS#11 takes what it only reads by pointers to what may change.
CK_BYTE* changeable(ByteView bytes) {
    return const_cast<CK_BYTE*>(bytes.data());
}

/// Labels of tokens are padded with spaces to 32 characters.
std::string_view without_padding(const CK_UTF8CHAR (&label)[32]) {
    std::string_view text{reinterpret_cast<const char*>(label), sizeof(label)};
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

}  // namespace

Result<std::shared_ptr<TokenModule>> TokenModule::load(const std::filesystem::path& file) {
    CK_FUNCTION_LIST* functions = p11_kit_module_load(file.c_str(), 0);
    if (functions == nullptr) return unavailable();
    if (p11_kit_module_initialize(functions) != CKR_OK) {
        p11_kit_module_release(functions);
        return unavailable();
    }
    return std::shared_ptr<TokenModule>{new TokenModule{functions}};
}

TokenModule::~TokenModule() {
    p11_kit_module_finalize(functions_);
    p11_kit_module_release(functions_);
}

Result<CK_SLOT_ID> TokenModule::slot_of(std::string_view token) const {
    CK_ULONG count = 0;
    if (functions_->C_GetSlotList(CK_TRUE, nullptr, &count) != CKR_OK) return unavailable();
    std::vector<CK_SLOT_ID> slots(count);
    if (functions_->C_GetSlotList(CK_TRUE, slots.data(), &count) != CKR_OK) return unavailable();
    slots.resize(count);
    for (const CK_SLOT_ID slot : slots) {
        CK_TOKEN_INFO info{};
        if (functions_->C_GetTokenInfo(slot, &info) != CKR_OK) continue;
        if (without_padding(info.label) == token) return slot;
    }
    return unavailable();
}

Result<std::unique_ptr<TokenSession>> TokenSession::open(std::shared_ptr<TokenModule> module,
                                                         CK_SLOT_ID slot, std::string_view pin) {
    CK_FUNCTION_LIST& call = module->functions();
    CK_SESSION_HANDLE handle = 0;
    if (call.C_OpenSession(slot, CKF_SERIAL_SESSION, nullptr, nullptr, &handle) != CKR_OK) {
        return unavailable();
    }
    std::unique_ptr<TokenSession> session{new TokenSession{std::move(module), handle}};
    // All sessions of a process with a token are signed in together.
    const CK_RV signed_in =
        call.C_Login(handle, CKU_USER, changeable(as_bytes(pin)), CK_ULONG{pin.size()});
    if (signed_in != CKR_OK && signed_in != CKR_USER_ALREADY_LOGGED_IN) return unavailable();
    return session;
}

TokenSession::~TokenSession() {
    module_->functions().C_CloseSession(handle_);
}

Result<CK_OBJECT_HANDLE> TokenSession::object(CK_OBJECT_CLASS kind, std::string_view label) const {
    CK_FUNCTION_LIST& call = module_->functions();
    std::array wanted{
        CK_ATTRIBUTE{CKA_CLASS, &kind, sizeof(kind)},
        CK_ATTRIBUTE{CKA_LABEL, changeable(as_bytes(label)), CK_ULONG{label.size()}},
    };
    if (call.C_FindObjectsInit(handle_, wanted.data(), wanted.size()) != CKR_OK) {
        return unavailable();
    }
    CK_OBJECT_HANDLE found = 0;
    CK_ULONG count = 0;
    const bool searched = call.C_FindObjects(handle_, &found, 1, &count) == CKR_OK;
    call.C_FindObjectsFinal(handle_);
    if (!searched) return unavailable();
    if (count == 0) return Error{ErrorCode::token_no_key};
    return found;
}

std::optional<Bytes> TokenSession::attribute(CK_OBJECT_HANDLE object,
                                             CK_ATTRIBUTE_TYPE type) const {
    CK_FUNCTION_LIST& call = module_->functions();
    CK_ATTRIBUTE attribute{type, nullptr, 0};
    constexpr CK_ULONG longest = 4096;
    if (call.C_GetAttributeValue(handle_, object, &attribute, 1) != CKR_OK ||
        attribute.ulValueLen > longest) {
        return std::nullopt;
    }
    Bytes value(attribute.ulValueLen);
    attribute.pValue = value.data();
    if (call.C_GetAttributeValue(handle_, object, &attribute, 1) != CKR_OK) return std::nullopt;
    return value;
}

Result<Bytes> TokenSession::sign(CK_OBJECT_HANDLE key, hcert::CoseAlgorithm algorithm,
                                 ByteView digest) const {
    CK_FUNCTION_LIST& call = module_->functions();
    constexpr CK_ULONG salt_size = 32;
    CK_RSA_PKCS_PSS_PARAMS pss{CKM_SHA256, CKG_MGF1_SHA256, salt_size};
    CK_MECHANISM mechanism{CKM_ECDSA, nullptr, 0};
    if (algorithm == hcert::CoseAlgorithm::ps256) {
        mechanism = {CKM_RSA_PKCS_PSS, &pss, sizeof(pss)};
    }
    if (call.C_SignInit(handle_, &mechanism, key) != CKR_OK) return unavailable();
    constexpr CK_ULONG longest = 1024;
    Bytes signature(longest);
    CK_ULONG size = longest;
    if (call.C_Sign(handle_, changeable(digest), CK_ULONG{digest.size()}, signature.data(),
                    &size) != CKR_OK) {
        return unavailable();
    }
    signature.resize(size);
    return signature;
}

}  // namespace tiemchung::signing
