#pragma once

#include <string>
#include <vector>

#include "core/hcert/dcc.h"
#include "core/text/text.h"

namespace tiemchung::text {

/// One line about a certificate's content: "Họ và tên: Nguyễn Bảo Duy".
struct CertificateField {
    Text label;
    std::string value;
};

/// The content for people to read, in the order of the certificate of Decision 5772/QĐ-BYT; codes
/// by name, dates dd/mm/yyyy where they can be read and as issued where not. Fields that the
/// certificate leaves out are left out. Values are the issuer's words and may hold anything.
[[nodiscard]] std::vector<CertificateField> fields_of(const hcert::Dcc& dcc, Language language);

}  // namespace tiemchung::text
