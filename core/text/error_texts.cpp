#include "core/text/error_texts.h"

namespace tiemchung::text {

ErrorText text_of(ErrorCode code) {
    switch (code) {
#define TIEMCHUNG_ERROR_TEXT(code, what_vi, what_en, next_vi, next_en) \
    case ErrorCode::code:                                              \
        return {{what_vi, what_en}, {next_vi, next_en}};
#include "core/text/error_text_table.inc"
#undef TIEMCHUNG_ERROR_TEXT
    }
    return {};
}

}  // namespace tiemchung::text
