#include "ui/screens/screen.h"
#include "ui/screens/title_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

Box section(const View& view, const std::string& key, Phrase title) {
    Box box = card(view, key);
    box.add(heading(key + "/title", view(title), 2, TypeRole::card_title));
    return box;
}

}  // namespace

Box guide_screen(const View& view) {
    Box page = reading_page(view);
    page.add(title_row(view, Page::home, Phrase::nav_home, view(Phrase::guide_title)));
    page.add(paragraph("guide/lead", view(Phrase::guide_lead), TypeRole::body));
    Box ways = section(view, "guide/ways", Phrase::guide_ways_title);
    ways.add(numbered_list(view, "guide/ways/list",
                           {Phrase::guide_ways_1, Phrase::guide_ways_2, Phrase::guide_ways_3}));
    page.add(std::move(ways));
    Box results = section(view, "guide/results", Phrase::guide_results_title);
    results.add(numbered_list(view, "guide/results/list",
                              {Phrase::guide_results_1, Phrase::guide_results_2,
                               Phrase::guide_results_3, Phrase::guide_results_4}));
    page.add(std::move(results));
    Box offline = section(view, "guide/offline", Phrase::guide_offline_title);
    offline.add(paragraph("guide/offline/text", view(Phrase::guide_offline_text), TypeRole::item));
    page.add(std::move(offline));
    const std::string href(path_of(Page::verify));
    page.add(button(view,
                    {"guide/verify",
                     std::string(view(Phrase::nav_verify)),
                     ButtonLook::primary,
                     Icon::qr,
                     {},
                     href,
                     false,
                     view.wide()},
                    Go{href}));
    return page;
}

Box privacy_screen(const View& view) {
    Box page = reading_page(view);
    page.add(title_row(view, Page::home, Phrase::nav_home, view(Phrase::privacy_title)));
    page.add(paragraph("privacy/lead", view(Phrase::privacy_lead), TypeRole::body));
    struct Part {
        const char* key;
        Phrase title;
        Phrase text;
    };
    constexpr Part parts[] = {
        {"privacy/check", Phrase::privacy_check_title, Phrase::privacy_check_text},
        {"privacy/lookup", Phrase::privacy_lookup_title, Phrase::privacy_lookup_text},
        {"privacy/report", Phrase::privacy_report_title, Phrase::privacy_report_text},
        {"privacy/network", Phrase::privacy_network_title, Phrase::privacy_network_text},
        {"privacy/device", Phrase::privacy_device_title, Phrase::privacy_device_text},
    };
    for (const Part& part : parts) {
        Box box = section(view, part.key, part.title);
        box.add(paragraph(std::string(part.key) + "/text", view(part.text), TypeRole::item));
        page.add(std::move(box));
    }
    return page;
}

}  // namespace tiemchung::ui
