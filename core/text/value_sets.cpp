#include "core/text/value_sets.h"

namespace tiemchung::text {
namespace {

struct Row {
    ValueSet set;
    std::string_view code;
    Text name;
};

constexpr Row rows[] = {
#define TIEMCHUNG_VALUE(set, code, vi, en) {ValueSet::set, code, {vi, en}},
#include "core/text/value_set_table.inc"
#undef TIEMCHUNG_VALUE
};

constexpr Text not_in_the_set{"{code} (mã chưa có trong danh mục)",
                              "{code} (code not in the list)"};

}  // namespace

std::optional<Text> name_of_code(ValueSet set, std::string_view code) {
    for (const Row& row : rows) {
        if (row.set == set && row.code == code) return row.name;
    }
    return std::nullopt;
}

std::string display_code(ValueSet set, std::string_view code, Language language) {
    if (code.empty()) return {};
    if (const auto name = name_of_code(set, code)) return std::string(name->in(language));
    return fill(not_in_the_set.in(language), {{"code", code}});
}

}  // namespace tiemchung::text
