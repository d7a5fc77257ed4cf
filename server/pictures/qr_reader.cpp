#include "server/pictures/qr_reader.h"

#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <exception>

namespace tiemchung::pictures {
namespace {

// zxing-cpp renamed its options in 2.2; Debian 12 has 1.4 and Debian 13 has 2.3.
#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

ZXing::Binarizer zxing_binariser(picture::Binariser binariser) {
    switch (binariser) {
        case picture::Binariser::global_histogram:
            return ZXing::Binarizer::GlobalHistogram;
        case picture::Binariser::fixed_threshold:
            return ZXing::Binarizer::FixedThreshold;
        case picture::Binariser::local_average:
            break;
    }
    return ZXing::Binarizer::LocalAverage;
}

Options options_of(const picture::Attempt& attempt) {
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(true);
    // QR codes are found in any position; turning by right angles is for linear codes.
    options.setTryRotate(false);
    options.setTryDownscale(attempt.also_smaller);
    options.setBinarizer(zxing_binariser(attempt.binariser));
#if __has_include(<ZXing/ReaderOptions.h>)
    // The plan inverts pictures itself.
    options.setTryInvert(false);
    options.setTextMode(ZXing::TextMode::Plain);
#endif
    return options;
}

}  // namespace

std::vector<std::string> read_qr_once(const picture::LumaImage& image,
                                      const picture::Attempt& attempt) {
    std::vector<std::string> texts;
    try {
        const ZXing::ImageView view(image.pixels().data(), image.size().width, image.size().height,
                                    ZXing::ImageFormat::Lum);
        for (const auto& code : ZXing::ReadBarcodes(view, options_of(attempt))) {
            auto text = code.isValid() ? code.text() : std::string();
            if (text.empty() || std::find(texts.begin(), texts.end(), text) != texts.end())
                continue;
            texts.push_back(std::move(text));
        }
    } catch (const std::exception&) {
        // What the library cannot digest holds no code for us; the next attempt may fare better.
        texts.clear();
    }
    return texts;
}

}  // namespace tiemchung::pictures
