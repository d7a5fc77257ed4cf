#include "core/issuance/vaccine.h"
#include "ui/report/fill_in.h"
#include "ui/report/known_sites.h"
#include "ui/report/province_entries.h"
#include "ui/report/report_input.h"
#include "ui/report/report_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/date_fields.h"
#include "ui/widgets/text.h"

namespace tiemchung::ui {
namespace {

using P = ReportPhrase;
using report::ReportField;
using report::ReportItem;

/// A longer list than this is neither sent to the page's elements nor read by anybody.
constexpr std::size_t longest_list = 300;

/// The fields of one dose.
class DoseBlock {
  public:
    DoseBlock(const View& view, const State& state, int number)
        : view_(view),
          filling_(filling_on(state)),
          number_(number),
          dose_(filling_.form.doses.at(static_cast<std::size_t>(number) - 1)),
          sites_(sites_of(state.reporting.sites, dose_.province)) {}

    [[nodiscard]] Box title() const;
    [[nodiscard]] Box date() const;
    [[nodiscard]] Box vaccine() const;
    [[nodiscard]] Box lot() const;
    [[nodiscard]] Box province() const;
    [[nodiscard]] Box place(ReportItem item) const;
    [[nodiscard]] Box site() const;
    [[nodiscard]] bool has(ReportItem item) const { return has_field(filling_, at(item)); }

  private:
    [[nodiscard]] ReportField at(ReportItem item) const { return {item, number_}; }
    [[nodiscard]] std::string say(P phrase) const { return std::string(view_(text_of(phrase))); }
    [[nodiscard]] Event edit(ReportItem item, DatePart part = DatePart::day) const {
        return ReportAction{EditReport{{at(item), part}, {}}};
    }
    [[nodiscard]] Event leave(ReportItem item, DatePart part = DatePart::day) const {
        return ReportAction{LeaveReport{{at(item), part}}};
    }
    [[nodiscard]] Box list(ReportItem item, Need need, const std::string& chosen, P nothing,
                           std::vector<Entry> entries, std::string_view hint,
                           bool disabled = false) const;
    [[nodiscard]] Box line(ReportItem item, const std::string& value, std::string_view hint) const;
    [[nodiscard]] bool is_ready() const {
        return sites_ != nullptr && sites_->status == SitesOfProvince::Status::ready;
    }
    [[nodiscard]] std::vector<Entry> site_entries() const;
    [[nodiscard]] P site_hint(bool too_many) const;

    const View& view_;
    const Filling& filling_;
    int number_;
    const report::DoseForm& dose_;
    const SitesOfProvince* sites_;
};

Box DoseBlock::title() const {
    Box box = row(12);
    Box tile;
    tile.width = 36;
    tile.min_height = 36;
    tile.along = Along::center;
    tile.across = Across::center;
    tile.look.fill = Color::orange_soft;
    tile.look.radius = 8;
    tile.add(icon(Icon::syringe, 20, Color::orange));
    box.add(std::move(tile));
    box.add(section_title(view_, "report/dose_" + std::to_string(number_) + "/title",
                          text::fill(view_(text_of(P::dose)), {{"n", std::to_string(number_)}})));
    return box;
}

Box DoseBlock::date() const {
    const auto all = [](auto make) {
        return std::array<Event, 3>{make(ReportItem::dose_date, DatePart::day),
                                    make(ReportItem::dose_date, DatePart::month),
                                    make(ReportItem::dose_date, DatePart::year)};
    };
    const ReportField field = at(ReportItem::dose_date);
    return date_fields(view_,
                       {key_of(field), std::string(view_(label_of(field))), Need::required,
                        remark_of(view_, filling_, field), dose_.date, filling_.revision, false,
                        all([this](ReportItem item, DatePart part) { return edit(item, part); }),
                        all([this](ReportItem item, DatePart part) { return leave(item, part); })});
}

Box DoseBlock::list(ReportItem item, Need need, const std::string& chosen, P nothing,
                    std::vector<Entry> entries, std::string_view hint, bool disabled) const {
    const ReportField field = at(item);
    return select_field(view_,
                        {key_of(field), std::string(view_(label_of(field))), need,
                         remark_of(view_, filling_, field, hint), chosen, say(nothing),
                         std::move(entries), filling_.revision, disabled},
                        edit(item), leave(item));
}

Box DoseBlock::line(ReportItem item, const std::string& value, std::string_view hint) const {
    const ReportField field = at(item);
    return text_field(view_,
                      {key_of(field),
                       std::string(view_(label_of(field))),
                       Need::optional,
                       remark_of(view_, filling_, field, hint),
                       value,
                       filling_.revision,
                       {{HintKind::autocomplete, "off"},
                        {HintKind::spellcheck, "false"},
                        {HintKind::enterkeyhint, "next"}},
                       Variant::field,
                       {},
                       false},
                      edit(item), leave(item));
}

Box DoseBlock::vaccine() const {
    std::vector<Entry> entries;
    for (const issuance::Vaccine& vaccine : issuance::vaccines())
        entries.push_back({std::string(vaccine.key), std::string(vaccine.name)});
    entries.push_back({std::string(report::unknown_vaccine), say(P::vaccine_unknown)});
    return list(ReportItem::dose_vaccine, Need::required, dose_.vaccine, P::vaccine_nothing,
                std::move(entries), {});
}

Box DoseBlock::lot() const {
    return line(ReportItem::dose_lot, dose_.lot, view_(text_of(P::lot_hint)));
}

Box DoseBlock::province() const {
    return list(ReportItem::dose_province, Need::required, dose_.province, P::province_nothing,
                province_entries(identity::ProvinceEra::before_july_2025),
                view_(text_of(P::site_province_hint)));
}

/// District and commune are chosen where the list of sites names any, else typed.
Box DoseBlock::place(ReportItem item) const {
    const bool district = item == ReportItem::dose_district;
    const std::string& value = district ? dose_.district : dose_.commune;
    std::vector<Entry> entries;
    if (is_ready()) {
        for (std::string& name :
             district ? districts_of(*sites_) : communes_of(*sites_, dose_.district))
            entries.push_back({name, name});
    }
    if (entries.empty() || entries.size() > longest_list) return line(item, value, {});
    return list(item, Need::optional, value, P::place_nothing, std::move(entries), {});
}

std::vector<Entry> DoseBlock::site_entries() const {
    std::vector<Entry> entries;
    if (!is_ready()) return entries;
    for (const api::ListedSite& site : sites_->list.sites) {
        const bool elsewhere = (!dose_.district.empty() && site.district != dose_.district) ||
                               (!dose_.commune.empty() && site.commune != dose_.commune);
        if (!elsewhere) entries.push_back({site.code, site.name});
    }
    return entries;
}

P DoseBlock::site_hint(bool too_many) const {
    if (dose_.site_forgotten) return P::site_forgotten_hint;
    if (sites_ == nullptr) return P::site_province_first;
    if (sites_->status == SitesOfProvince::Status::loading) return P::site_loading;
    if (sites_->status == SitesOfProvince::Status::failed) return P::site_failed;
    return too_many ? P::site_narrow : P::site_hint;
}

Box DoseBlock::site() const {
    std::vector<Entry> entries = site_entries();
    const bool too_many = entries.size() > longest_list;
    if (too_many) entries.clear();
    Box box = stack(4);
    box.add(list(ReportItem::dose_site, dose_.site_forgotten ? Need::optional : Need::required,
                 dose_.site, P::site_nothing, std::move(entries),
                 view_(text_of(site_hint(too_many))), dose_.site_forgotten));
    const std::string key = "report/dose_" + std::to_string(number_);
    if (sites_ != nullptr && sites_->status == SitesOfProvince::Status::failed) {
        box.add(in_orange(button(view_,
                                 {key + "/site_reload",
                                  say(P::site_reload),
                                  ButtonLook::plain_text,
                                  Icon::refresh,
                                  {},
                                  {},
                                  false,
                                  true},
                                 ReportAction{ReloadSites{dose_.province}})));
    }
    box.add(check_box(
        view_,
        {key + "/site_forgotten", say(P::site_forgotten), dose_.site_forgotten, report_accent},
        ReportAction{TickReport{ReportTick::site_forgotten, number_, {}, false}}));
    return box;
}

}  // namespace

Box dose_fields(const View& view, const State& state, int number) {
    const DoseBlock block(view, state, number);
    Box box = section(view, "report/dose_" + std::to_string(number));
    box.add(block.title());
    const auto add = [&](ReportItem item, Box field) {
        if (block.has(item)) box.add(std::move(field));
    };
    add(ReportItem::dose_date, block.date());
    add(ReportItem::dose_vaccine, block.vaccine());
    add(ReportItem::dose_lot, block.lot());
    add(ReportItem::dose_province, block.province());
    add(ReportItem::dose_district, block.place(ReportItem::dose_district));
    add(ReportItem::dose_commune, block.place(ReportItem::dose_commune));
    add(ReportItem::dose_site, block.site());
    return box;
}

}  // namespace tiemchung::ui
