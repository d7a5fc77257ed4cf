#include "core/hcert/cose.h"

#include "core/hcert/cbor.h"
#include "core/hcert/cbor_writer.h"

namespace tiemchung::hcert {
namespace {

constexpr std::uint64_t cwt_tag = 61;
constexpr std::uint64_t sign1_tag = 18;

/// Header parameters (RFC 9052 section 3.1).
constexpr std::int64_t algorithm_label = 1;
constexpr std::int64_t critical_label = 2;
constexpr std::int64_t kid_label = 4;

/// No key of a document signer makes a longer one: RSA with 8192 bits.
constexpr std::size_t max_signature_size = 1024;

const cbor::Item& without_tags(const cbor::Item& root) {
    const cbor::Item* item = &root;
    if (item->is(cbor::Kind::tag) && item->argument == cwt_tag) ++item;
    if (item->is(cbor::Kind::tag) && item->argument == sign1_tag) ++item;
    return *item;
}

/// The first of the two headers that has the parameter wins: what is signed before what is not.
const cbor::Item* header_parameter(const cbor::Item* protected_header,
                                   const cbor::Item& unprotected_header, std::int64_t label) {
    const cbor::Item* item =
        protected_header != nullptr ? protected_header->member(label) : nullptr;
    return item != nullptr ? item : unprotected_header.member(label);
}

Result<CoseAlgorithm> read_algorithm(const cbor::Item* item) {
    if (item == nullptr) return Error{ErrorCode::cose_no_algorithm, 0};
    for (const CoseAlgorithm known : {CoseAlgorithm::es256, CoseAlgorithm::ps256}) {
        if (item->as_integer() == static_cast<std::int64_t>(known)) return known;
    }
    return Error{ErrorCode::cose_unsupported_algorithm, 0};
}

/// Reads algorithm and kid into `message`.
Outcome read_headers(const cbor::Item* protected_header, const cbor::Item& unprotected_header,
                     CoseSign1& message) {
    if (protected_header != nullptr && !protected_header->is(cbor::Kind::map)) {
        return Error{ErrorCode::cose_bad_header, 0};
    }
    if (header_parameter(protected_header, unprotected_header, critical_label) != nullptr) {
        return Error{ErrorCode::cose_critical_header, 0};
    }
    const auto algorithm =
        read_algorithm(header_parameter(protected_header, unprotected_header, algorithm_label));
    if (!algorithm) return algorithm.error();
    message.algorithm = *algorithm;
    if (const auto* kid = header_parameter(protected_header, unprotected_header, kid_label)) {
        if (!kid->is(cbor::Kind::bytes)) return Error{ErrorCode::cose_bad_kid, 0};
        const ByteView value = kid->as_bytes();
        message.kid.assign(value.begin(), value.end());
    }
    return Done{};
}

Bytes copy_of(const cbor::Item& item) {
    const ByteView bytes = item.as_bytes();
    return {bytes.begin(), bytes.end()};
}

}  // namespace

Result<CoseSign1> parse_cose_sign1(ByteView bytes) {
    const auto document = cbor::parse(bytes);
    if (!document) return document.error();
    const cbor::Item& message_item = without_tags(document->root());
    if (!message_item.is(cbor::Kind::array) || message_item.argument != 4) {
        return Error{ErrorCode::cose_not_sign1, 0};
    }
    const cbor::Item& protected_bytes = *(&message_item + 1);
    const cbor::Item& unprotected_header = protected_bytes.next();
    const cbor::Item& payload = unprotected_header.next();
    const cbor::Item& signature = payload.next();
    const bool shaped = protected_bytes.is(cbor::Kind::bytes) &&
                        unprotected_header.is(cbor::Kind::map) && payload.is(cbor::Kind::bytes) &&
                        signature.is(cbor::Kind::bytes);
    if (!shaped) return Error{ErrorCode::cose_not_sign1, 0};
    if (signature.argument > max_signature_size) {
        return Error{ErrorCode::cose_bad_signature_size, 0};
    }

    CoseSign1 message;
    if (protected_bytes.argument == 0) {  // an empty header is an empty string
        const auto read = read_headers(nullptr, unprotected_header, message);
        if (!read) return read.error();
    } else {
        const auto header = cbor::parse(protected_bytes.as_bytes());
        if (!header) return Error{ErrorCode::cose_bad_header, header.error().offset};
        const auto read = read_headers(&header->root(), unprotected_header, message);
        if (!read) return read.error();
    }
    message.protected_header = copy_of(protected_bytes);
    message.payload = copy_of(payload);
    message.signature = copy_of(signature);
    return message;
}

Bytes write_cose_sign1(const CoseSign1& message) {
    cbor::Writer writer;
    writer.reserve(message.protected_header.size() + message.payload.size() +
                   message.signature.size() + 16);
    writer.tag(sign1_tag);
    writer.array(4);
    writer.bytes(message.protected_header);
    writer.map(0);
    writer.bytes(message.payload);
    writer.bytes(message.signature);
    return std::move(writer).written();
}

Bytes write_protected_header(CoseAlgorithm algorithm, ByteView kid) {
    cbor::Writer writer;
    writer.map(2);
    writer.integer(algorithm_label);
    writer.integer(static_cast<std::int64_t>(algorithm));
    writer.integer(kid_label);
    writer.bytes(kid);
    return std::move(writer).written();
}

Bytes signed_bytes(const CoseSign1& message) {
    cbor::Writer writer;
    writer.reserve(message.protected_header.size() + message.payload.size() + 24);
    writer.array(4);
    writer.text("Signature1");
    writer.bytes(message.protected_header);
    writer.bytes({});  // no data from outside the message is signed
    writer.bytes(message.payload);
    return std::move(writer).written();
}

}  // namespace tiemchung::hcert
