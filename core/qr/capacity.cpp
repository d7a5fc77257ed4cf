#include "core/qr/capacity.h"

namespace tiemchung::qr {
namespace {

struct Codewords {
    int low;
    int medium;
    int quartile;
};

constexpr Codewords codewords[max_version] = {
#include "core/qr/capacity_table.inc"
};

}  // namespace

int data_bits(int version, Correction correction) {
    constexpr int bits_a_codeword = 8;
    const Codewords& row = codewords[version - 1];
    switch (correction) {
        case Correction::low:
            return row.low * bits_a_codeword;
        case Correction::medium:
            return row.medium * bits_a_codeword;
        case Correction::quartile:
            break;
    }
    return row.quartile * bits_a_codeword;
}

}  // namespace tiemchung::qr
